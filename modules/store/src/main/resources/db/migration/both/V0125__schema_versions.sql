-- What the features of each layer had, version after version: what programs of others read by name.
CREATE TABLE layer_schema (
  layer      varchar(64) NOT NULL REFERENCES layer,
  version    integer NOT NULL,
  since      timestamp with time zone NOT NULL,
  -- A JSON list of members: name, type, unit, vocabulary, protection.
  members    varchar NOT NULL,
  PRIMARY KEY (layer, version)
);
