-- Where a commit changed what a layer shows, so that what is kept of it elsewhere stays good.

-- Whether the layer's features are the table's rows; of the other tables each row may be part of a feature anywhere.
ALTER TABLE layer_table ADD COLUMN features boolean DEFAULT FALSE NOT NULL;
UPDATE layer_table SET features = TRUE WHERE layer = 'territories' AND table_name = 'territory';
UPDATE layer_table SET features = TRUE WHERE layer = 'actors' AND table_name = 'actor';
UPDATE layer_table SET features = TRUE WHERE layer = 'actor-areas' AND table_name = 'area_of_action';
UPDATE layer_table SET features = TRUE WHERE layer = 'actor-establishments' AND table_name = 'establishment';
UPDATE layer_table SET features = TRUE WHERE layer = 'protected-sites' AND table_name = 'protected_site';
UPDATE layer_table SET features = TRUE WHERE layer = 'funding-perimeters' AND table_name = 'funding_scheme';
UPDATE layer_table SET features = TRUE WHERE layer IN ('action-points', 'action-lines', 'action-areas') AND table_name = 'action';
UPDATE layer_table SET features = TRUE WHERE layer = 'intervention-zones' AND table_name = 'intervention_zone';

-- The box around all that changed, as it was and as it is, true and shown; with west beyond east for nowhere.
ALTER TABLE layer_commit ADD COLUMN west double precision;
ALTER TABLE layer_commit ADD COLUMN south double precision;
ALTER TABLE layer_commit ADD COLUMN east double precision;
ALTER TABLE layer_commit ADD COLUMN north double precision;
