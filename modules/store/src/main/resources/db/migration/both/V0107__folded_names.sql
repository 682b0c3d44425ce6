-- Views with the reserved column name_folded, which lists are sorted by, as their last one.

CREATE OR REPLACE VIEW territories AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.kind, t.code, t.name, t.population, t.epci, t.departement, t.region, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM territory t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actors AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.official_name, t.acronym, t.family, t.type, t.legal_category, t.siren, t.siret, t.rna, t.address,
  t.commune_code, t.themes, t.website, t.status, t.description, t.verified_on,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM actor t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted;

CREATE OR REPLACE VIEW protected_sites AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.national_id, t.designated, t.legal_act, t.manager, t.url,
  t.official_area_square_metres AS official_area, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM protected_site t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actor_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  COALESCE(a.name, t.name) AS name, a.family, a.type, a.themes, t.composition, t.radius_metres, CAST(t.actor AS varchar) AS actor,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  COALESCE(a.name_folded, t.name_folded) AS name_folded
FROM area_of_action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);

CREATE OR REPLACE VIEW funding_perimeters AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.code, COALESCE(h.name, t.holder_name) AS holder, t.starts, t.ends, t.envelope_euros, t.rate_min, t.rate_max,
  t.floor_euros, t.ceiling_euros, t.beneficiaries, t.themes, t.minimum_share, t.composition,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM funding_scheme t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW action_points AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 0;

CREATE OR REPLACE VIEW action_lines AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 1;

CREATE OR REPLACE VIEW action_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 2;

CREATE OR REPLACE VIEW intervention_zones AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.purpose, t.status, t.reason, COALESCE(h.name, t.holder_name) AS holder, t.version AS version,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM intervention_zone t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actor_establishments AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.kind, a.name AS actor_name, a.family, a.type, a.themes, t.siret, t.address, t.commune_code,
  CAST(t.actor AS varchar) AS actor,
  s.title AS source, t.source_date, s.licence,
  t.name_folded
FROM establishment t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);
