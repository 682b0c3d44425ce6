CREATE TABLE vocabulary (
  id           varchar(64) PRIMARY KEY,
  title_fr     varchar(200) NOT NULL,
  title_en     varchar(200) NOT NULL,
  source_title varchar(300),
  source_url   varchar(500),
  licence      varchar(200)
);

CREATE TABLE term (
  vocabulary    varchar(64) NOT NULL REFERENCES vocabulary,
  code          varchar(64) NOT NULL,
  label_fr      varchar(300) NOT NULL,
  label_en      varchar(300) NOT NULL,
  definition_fr varchar(2000),
  definition_en varchar(2000),
  parent        varchar(64),
  rank          integer NOT NULL,
  PRIMARY KEY (vocabulary, code)
);

CREATE SEQUENCE source_key;
CREATE TABLE source (
  source_key bigint PRIMARY KEY,
  title      varchar(300) NOT NULL UNIQUE,
  producer   varchar(300),
  licence    varchar(200),
  url        varchar(500)
);
