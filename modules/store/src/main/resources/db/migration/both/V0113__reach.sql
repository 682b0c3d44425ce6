-- Counts the commits that the members of a structure can see something of, as public_revision does for everyone: what they are
-- told does not change with what is done between others. Rows are held with that of layer_revision.

CREATE TABLE layer_reach (
  layer     varchar(60) NOT NULL,
  -- All zeros for what belongs to no structure.
  structure uuid NOT NULL,
  revision  bigint NOT NULL,
  PRIMARY KEY (layer, structure)
);

-- Members were told by all commits until now; no number may come a second time.
UPDATE layer_revision SET public_revision = revision;
