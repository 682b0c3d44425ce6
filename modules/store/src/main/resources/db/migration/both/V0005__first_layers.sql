-- The first layers. Titles and descriptions are what the legend and partner tools show.

CREATE VIEW territories AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.kind, t.code, t.name, t.population, t.epci, t.departement, t.region, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM territory t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE VIEW actors AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.official_name, t.acronym, t.family, t.type, t.legal_category, t.siren, t.siret, t.rna, t.address,
  t.commune_code, t.themes, t.website, t.status, t.description, t.verified_on,
  s.title AS source, t.source_date, s.licence
FROM actor t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE VIEW protected_sites AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.national_id, t.designated, t.legal_act, t.manager, t.url,
  t.official_area_square_metres AS official_area, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM protected_site t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('actors', 'actor', 'Acteurs', 'Actors',
   'Sièges des acteurs du territoire : organisations, collectifs, personnes en fonction.',
   'Seats of the territory''s actors: organisations, groups, people in a function.',
   'point', 'seat', 'actors', 0, 16, 1);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('actors', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('actors', 'official_name', 2, 'Nom officiel', 'Official name', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'acronym', 3, 'Sigle', 'Acronym', 'string', NULL, NULL, NULL, false, true),
  ('actors', 'family', 4, 'Famille', 'Family', 'string', NULL, 'actor-family', NULL, true, true),
  ('actors', 'type', 5, 'Type', 'Type', 'string', NULL, 'actor-type', 'type', true, true),
  ('actors', 'legal_category', 6, 'Catégorie juridique', 'Legal category', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'siren', 7, 'SIREN', 'SIREN', 'string', NULL, NULL, 'reference', false, false),
  ('actors', 'siret', 8, 'SIRET', 'SIRET', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'rna', 9, 'RNA', 'RNA', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'address', 10, 'Adresse', 'Address', 'string', NULL, NULL, 'context', false, false),
  ('actors', 'commune_code', 11, 'Code commune', 'Commune code', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'themes', 12, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('actors', 'website', 13, 'Site internet', 'Website', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'status', 14, 'État', 'Status', 'string', NULL, 'actor-status', NULL, true, true),
  ('actors', 'description', 15, 'Description', 'Description', 'string', NULL, NULL, NULL, false, false),
  ('actors', 'verified_on', 16, 'Vérifié le', 'Verified on', 'date', NULL, NULL, NULL, false, false),
  ('actors', 'source', 17, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('actors', 'source_date', 18, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('actors', 'licence', 19, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('actors', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('actors', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('actors', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('protected-sites', 'site', 'Sites protégés', 'Protected sites',
   'Sites protégés et inventoriés, par type de protection.',
   'Protected and inventoried sites, by type of protection.',
   'polygon', NULL, 'protected_sites', 0, 16, 2);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('protected-sites', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('protected-sites', 'type', 2, 'Type', 'Type', 'string', NULL, 'site-type', 'type', true, true),
  ('protected-sites', 'national_id', 3, 'Identifiant national', 'National id', 'string', NULL, NULL, 'reference', false, true),
  ('protected-sites', 'designated', 4, 'Créé le', 'Designated', 'date', NULL, NULL, NULL, false, false),
  ('protected-sites', 'legal_act', 5, 'Acte fondateur', 'Founding act', 'string', NULL, NULL, NULL, false, false),
  ('protected-sites', 'manager', 6, 'Gestionnaire', 'Manager', 'string', NULL, NULL, 'context', false, false),
  ('protected-sites', 'url', 7, 'Fiche', 'Page', 'string', NULL, NULL, NULL, false, false),
  ('protected-sites', 'official_area', 8, 'Superficie officielle', 'Official area', 'number', 'm2', NULL, NULL, false, false),
  ('protected-sites', 'area', 9, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('protected-sites', 'length', 10, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('protected-sites', 'source', 11, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('protected-sites', 'source_date', 12, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('protected-sites', 'licence', 13, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('protected-sites', 'protected_site');
INSERT INTO layer_table (layer, table_name) VALUES ('protected-sites', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('protected-sites', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('territories', 'territory', 'Territoires', 'Territories',
   'Communes, EPCI, départements, régions, parcs et massifs, avec leur période de validité.',
   'Communes, EPCI, départements, régions, parks and massifs, with the time they hold.',
   'polygon', NULL, 'territories', 0, 16, 9);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('territories', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('territories', 'kind', 2, 'Nature', 'Kind', 'string', NULL, 'territory-kind', 'type', true, true),
  ('territories', 'code', 3, 'Code', 'Code', 'string', NULL, NULL, 'reference', false, true),
  ('territories', 'population', 4, 'Population', 'Population', 'integer', NULL, NULL, NULL, false, false),
  ('territories', 'epci', 5, 'EPCI', 'EPCI', 'string', NULL, NULL, NULL, false, false),
  ('territories', 'departement', 6, 'Département', 'Département', 'string', NULL, NULL, NULL, false, false),
  ('territories', 'region', 7, 'Région', 'Région', 'string', NULL, NULL, NULL, false, false),
  ('territories', 'area', 8, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('territories', 'length', 9, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('territories', 'source', 10, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('territories', 'source_date', 11, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('territories', 'licence', 12, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('territories', 'territory');
INSERT INTO layer_table (layer, table_name) VALUES ('territories', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('territories', 0);
