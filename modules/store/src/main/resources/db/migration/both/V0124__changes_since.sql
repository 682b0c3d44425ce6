-- What has changed of a layer since a moment, or since one of its revisions as a caller knows them.

-- When, and whether everyone sees something of it; null for commits of which that was not noted.
ALTER TABLE layer_commit ADD COLUMN committed_at timestamp with time zone;
ALTER TABLE layer_commit ADD COLUMN seen boolean;
UPDATE layer_commit SET committed_at =
  (SELECT max(c.changed_at) FROM change AS c WHERE c.commit_key = layer_commit.commit_key);

-- The structures whose members see something of a commit: each row is one step of layer_reach.revision.
CREATE TABLE layer_commit_reach (
  layer     varchar(64) NOT NULL,
  revision  bigint NOT NULL,
  structure uuid NOT NULL,
  PRIMARY KEY (layer, revision, structure)
);

-- When it was said last what the layer is: what a publication had been before cannot be asked any more. Null for never.
ALTER TABLE layer ADD COLUMN defined_at timestamp with time zone;
UPDATE layer SET defined_at = CURRENT_TIMESTAMP WHERE definition > 0;

-- The column of the features' own table that names the other table's record: the feature tells something of that record.
ALTER TABLE layer_table ADD COLUMN refers varchar(64);
UPDATE layer_table SET refers = 'actor' WHERE layer IN ('actor-areas', 'actor-establishments') AND table_name = 'actor';
UPDATE layer_table SET refers = 'holder' WHERE layer IN ('funding-perimeters', 'intervention-zones') AND table_name = 'actor';
UPDATE layer_table SET refers = 'leader' WHERE layer IN ('action-points', 'action-lines', 'action-areas') AND table_name = 'actor';
UPDATE layer_table SET refers = 'programme' WHERE layer IN ('action-points', 'action-lines', 'action-areas') AND table_name = 'programme';
