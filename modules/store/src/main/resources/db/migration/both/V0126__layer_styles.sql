-- Styles that people sent for a layer, as they were sent; those that a layer has by itself are in no table.
CREATE TABLE layer_style (
  layer      varchar(64) NOT NULL REFERENCES layer,
  id         varchar(64) NOT NULL,
  language   varchar(16) NOT NULL,
  document   varchar(600000) NOT NULL,
  -- At most one of a layer's.
  is_default boolean NOT NULL,
  PRIMARY KEY (layer, id)
);
