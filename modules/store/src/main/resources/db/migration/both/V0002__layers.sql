-- A layer is a database view plus one row of metadata (design.md 1); adding one is a migration like V0005.

CREATE TABLE layer (
  id             varchar(64) PRIMARY KEY,
  kind           varchar(16) NOT NULL,
  title_fr       varchar(200) NOT NULL,
  title_en       varchar(200) NOT NULL,
  description_fr varchar(1000) NOT NULL,
  description_en varchar(1000) NOT NULL,
  geometry       varchar(16) NOT NULL,
  role           varchar(16),
  view_name      varchar(64) NOT NULL,
  attribution    varchar(500),
  licence        varchar(200),
  min_zoom       integer NOT NULL,
  max_zoom       integer NOT NULL,
  rank           integer NOT NULL
);

CREATE TABLE layer_property (
  layer       varchar(64) NOT NULL REFERENCES layer,
  name        varchar(64) NOT NULL,
  rank        integer NOT NULL,
  title_fr    varchar(200) NOT NULL,
  title_en    varchar(200) NOT NULL,
  type        varchar(16) NOT NULL,
  unit        varchar(16),
  vocabulary  varchar(64),
  role        varchar(16),
  facet       boolean NOT NULL,
  tile        boolean NOT NULL,
  PRIMARY KEY (layer, name)
);

-- The tables a view reads: a write to one of them is a new revision of the layer.
CREATE TABLE layer_table (
  layer      varchar(64) NOT NULL REFERENCES layer,
  table_name varchar(64) NOT NULL,
  PRIMARY KEY (layer, table_name)
);

CREATE TABLE layer_revision (
  layer    varchar(64) PRIMARY KEY REFERENCES layer,
  revision bigint NOT NULL
);

-- Which transaction (commit) made which revision of a layer: one row each, however many records it wrote.
CREATE TABLE layer_commit (
  layer      varchar(64) NOT NULL REFERENCES layer,
  revision   bigint NOT NULL,
  commit_key bigint NOT NULL,
  PRIMARY KEY (layer, revision)
);
