-- What is said beforehand of the features of a layer. Nothing is deleted: what was taken back was told to others before.
CREATE TABLE layer_announcement (
  id           uuid PRIMARY KEY,
  layer        varchar(64) NOT NULL REFERENCES layer,
  kind         varchar(16) NOT NULL,
  -- Null for none in particular.
  property     varchar(64),
  new_name     varchar(64),
  text_fr      varchar(1000) NOT NULL,
  text_en      varchar(1000),
  effective    date NOT NULL,
  link         varchar(1000),
  announced_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  -- About what the public did not know of when it was said.
  for_members  boolean NOT NULL,
  version      integer NOT NULL
);
CREATE INDEX layer_announcement_of ON layer_announcement (layer);

-- The commit by which something was said of a source whose records were there before; null when it never was.
ALTER TABLE source ADD COLUMN said_commit bigint;

-- Any style of a layer may be its default, also one that it has by itself; null for the map's own, of a publication for its base's.
ALTER TABLE layer ADD COLUMN default_style varchar(64);
UPDATE layer SET default_style =
  (SELECT s.id FROM layer_style AS s WHERE s.layer = layer.id AND s.is_default);
ALTER TABLE layer_style DROP COLUMN is_default;
