-- An actor whose seat is not known is an actor: it counts, is listed and found, and stands on no map.

CREATE OR REPLACE VIEW actors AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.official_name, t.acronym, t.family, t.type, t.legal_category, t.siren, t.siret, t.rna, t.address,
  t.commune_code, t.themes, t.website, t.status, t.description, t.verified_on,
  s.title AS source, t.source_date, s.licence
FROM actor t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted;

UPDATE layer SET
  description_fr = 'Sièges des acteurs du territoire : organisations, collectifs, personnes en fonction. Sans siège connu, un acteur est sans géométrie.',
  description_en = 'Seats of the territory''s actors: organisations, groups, people in a function. Without a known seat, an actor has no geometry.'
WHERE id = 'actors';

-- Answers that clients keep by their ETag are no longer true; revision 0 is a database that nobody has read.
UPDATE layer_revision SET revision = revision + 1 WHERE layer = 'actors' AND revision > 0;
