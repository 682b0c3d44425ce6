-- The periods of what happens, beside the validity of what is said of it: what a question with a date asks of too.

UPDATE layer_property SET role = 'starts' WHERE name = 'designated' AND layer = 'protected-sites';
UPDATE layer_property SET role = name
  WHERE name IN ('starts', 'ends') AND layer IN ('funding-perimeters', 'action-points', 'action-lines', 'action-areas');

-- Answers that clients keep by their ETag are no longer true; revision 0 is a database that nobody has read.
UPDATE layer_revision SET revision = revision + 1
  WHERE layer IN ('protected-sites', 'funding-perimeters', 'action-points', 'action-lines', 'action-areas') AND revision > 0;
