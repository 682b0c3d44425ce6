-- When a layer last changed, for who describes it to catalogues: of all commits, of those of which everyone sees something, and of
-- those of which the members of a structure do. Unknown for what was written before.

ALTER TABLE layer_revision ADD COLUMN changed_at timestamp with time zone;
ALTER TABLE layer_revision ADD COLUMN public_changed_at timestamp with time zone;
ALTER TABLE layer_reach ADD COLUMN changed_at timestamp with time zone;
