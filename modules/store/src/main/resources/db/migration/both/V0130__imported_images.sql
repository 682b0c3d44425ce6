-- What the last import said of a record, in a table of its own: it is as long as all that layers show of the record, and only
-- imports read it. A page of the table of actors has more than twice the rows without it.
CREATE TABLE imported_image (
  record_key bigint PRIMARY KEY,
  image      varchar NOT NULL
);

INSERT INTO imported_image SELECT record_key, imported_image FROM action WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM actor WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM area_of_action WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM establishment WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM funding_scheme WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM intervention_zone WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM person WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM programme WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM protected_site WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM relation WHERE imported_image IS NOT NULL;
INSERT INTO imported_image SELECT record_key, imported_image FROM territory WHERE imported_image IS NOT NULL;

ALTER TABLE action DROP COLUMN imported_image;
ALTER TABLE actor DROP COLUMN imported_image;
ALTER TABLE area_of_action DROP COLUMN imported_image;
ALTER TABLE establishment DROP COLUMN imported_image;
ALTER TABLE funding_scheme DROP COLUMN imported_image;
ALTER TABLE intervention_zone DROP COLUMN imported_image;
ALTER TABLE person DROP COLUMN imported_image;
ALTER TABLE programme DROP COLUMN imported_image;
ALTER TABLE protected_site DROP COLUMN imported_image;
ALTER TABLE relation DROP COLUMN imported_image;
ALTER TABLE territory DROP COLUMN imported_image;
