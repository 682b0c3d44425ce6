-- A publication is a layer made of another (docs/decisions/0015-publications-are-layers.md). Its row in layer has what is told of it; what
-- it has of its base (view, kind, geometry, properties, zooms) stays null there, so that nothing is said twice.

ALTER TABLE layer ALTER COLUMN kind DROP NOT NULL;
ALTER TABLE layer ALTER COLUMN geometry DROP NOT NULL;
ALTER TABLE layer ALTER COLUMN view_name DROP NOT NULL;
ALTER TABLE layer ALTER COLUMN min_zoom DROP NOT NULL;
ALTER TABLE layer ALTER COLUMN max_zoom DROP NOT NULL;
-- How often it was said anew what the layer is: part of its revision, so that all that is kept of it is made again.
ALTER TABLE layer ADD COLUMN definition integer DEFAULT 0 NOT NULL;

CREATE TABLE publication (
  layer            varchar(64) PRIMARY KEY REFERENCES layer,
  base             varchar(64) NOT NULL REFERENCES layer,
  structure        uuid NOT NULL REFERENCES structure,
  visibility       varchar(16) NOT NULL,
  -- CQL2 text; null for all of the base
  filter           varchar(20000),
  tolerance_metres double precision NOT NULL,
  -- A removed one keeps its id, which other people's projects hold: it is never given to something else.
  removed          boolean NOT NULL
);

CREATE TABLE publication_property (
  layer varchar(64) NOT NULL REFERENCES publication,
  name  varchar(64) NOT NULL,
  PRIMARY KEY (layer, name)
);

-- What its features must meet, or come near: features of layers.
CREATE TABLE publication_place (
  layer   varchar(64) NOT NULL REFERENCES publication,
  number  integer NOT NULL,
  near    varchar(64) NOT NULL REFERENCES layer,
  feature uuid NOT NULL,
  metres  double precision NOT NULL,
  PRIMARY KEY (layer, number)
);

-- The tables that each layer reads, by itself, by its base and by the places that it is asked near.
CREATE VIEW layer_read AS
SELECT layer, table_name, features FROM layer_table
UNION
SELECT p.layer, t.table_name, t.features FROM publication p JOIN layer_table t ON t.layer = p.base
UNION
SELECT p.layer, t.table_name, FALSE FROM publication_place p JOIN layer_table t ON t.layer = p.near;

-- Counts what was said anew of the layers there are; held by who says it.
CREATE TABLE layer_catalogue (
  revision bigint NOT NULL
);
INSERT INTO layer_catalogue (revision) VALUES (0);
