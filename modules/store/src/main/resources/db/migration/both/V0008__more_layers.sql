-- The layers of areas of action, money, action and zones.

CREATE VIEW actor_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  COALESCE(a.name, t.name) AS name, a.family, a.type, a.themes, t.composition, t.radius_metres, CAST(t.actor AS varchar) AS actor,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM area_of_action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);

CREATE VIEW funding_perimeters AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.code, COALESCE(h.name, t.holder_name) AS holder, t.starts, t.ends, t.envelope_euros, t.rate_min, t.rate_max,
  t.floor_euros, t.ceiling_euros, t.beneficiaries, t.themes, t.minimum_share, t.composition,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM funding_scheme t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE VIEW action_points AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 0;

CREATE VIEW action_lines AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 1;

CREATE VIEW action_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, p.name AS programme, t.axis, t.status, t.themes, COALESCE(l.name, t.leader_name) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 2;

CREATE VIEW intervention_zones AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.purpose, t.status, t.reason, COALESCE(h.name, t.holder_name) AS holder, t.version AS version,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence
FROM intervention_zone t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('actor-areas', 'actor', 'Aires d’action', 'Areas of action',
   'Là où les acteurs agissent : dessinées, composées de territoires, ou rayon autour du siège.',
   'Where actors act: drawn, composed of territories, or a radius around the seat.',
   'polygon', 'area', 'actor_areas', 0, 16, 8);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('actor-areas', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('actor-areas', 'family', 2, 'Famille', 'Family', 'string', NULL, 'actor-family', NULL, true, true),
  ('actor-areas', 'type', 3, 'Type', 'Type', 'string', NULL, 'actor-type', 'type', true, true),
  ('actor-areas', 'themes', 4, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('actor-areas', 'composition', 5, 'Territoires', 'Territories', 'string[]', NULL, NULL, NULL, false, false),
  ('actor-areas', 'radius_metres', 6, 'Rayon', 'Radius', 'number', 'm', NULL, NULL, false, false),
  ('actor-areas', 'actor', 7, 'Acteur', 'Actor', 'string', NULL, NULL, NULL, false, true),
  ('actor-areas', 'area', 8, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('actor-areas', 'length', 9, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('actor-areas', 'source', 10, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('actor-areas', 'source_date', 11, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('actor-areas', 'licence', 12, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('actor-areas', 'area_of_action');
INSERT INTO layer_table (layer, table_name) VALUES ('actor-areas', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('actor-areas', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('actor-areas', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('funding-perimeters', 'fund', 'Financements', 'Funding',
   'Périmètres des dispositifs de financement, chacun avec sa période, ses taux et ses règles.',
   'Perimeters of funding schemes, each with its period, rates and rules.',
   'polygon', NULL, 'funding_perimeters', 0, 16, 6);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('funding-perimeters', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('funding-perimeters', 'type', 2, 'Dispositif', 'Scheme', 'string', NULL, 'funding-type', 'type', true, true),
  ('funding-perimeters', 'code', 3, 'Code', 'Code', 'string', NULL, NULL, 'reference', false, false),
  ('funding-perimeters', 'holder', 4, 'Porteur', 'Holder', 'string', NULL, NULL, 'context', false, true),
  ('funding-perimeters', 'starts', 5, 'Début', 'Starts', 'date', NULL, NULL, NULL, false, false),
  ('funding-perimeters', 'ends', 6, 'Fin', 'Ends', 'date', NULL, NULL, NULL, false, false),
  ('funding-perimeters', 'envelope_euros', 7, 'Enveloppe', 'Envelope', 'number', 'EUR', NULL, NULL, false, false),
  ('funding-perimeters', 'rate_min', 8, 'Taux minimal', 'Lowest rate', 'number', '1', NULL, NULL, false, false),
  ('funding-perimeters', 'rate_max', 9, 'Taux maximal', 'Highest rate', 'number', '1', NULL, NULL, false, false),
  ('funding-perimeters', 'floor_euros', 10, 'Plancher', 'Floor', 'number', 'EUR', NULL, NULL, false, false),
  ('funding-perimeters', 'ceiling_euros', 11, 'Plafond', 'Ceiling', 'number', 'EUR', NULL, NULL, false, false),
  ('funding-perimeters', 'beneficiaries', 12, 'Bénéficiaires', 'Beneficiaries', 'string[]', NULL, 'funding-audience', NULL, true, false),
  ('funding-perimeters', 'themes', 13, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('funding-perimeters', 'minimum_share', 14, 'Part minimale dans le périmètre', 'Smallest share inside', 'number', '1', NULL, 'threshold', false, false),
  ('funding-perimeters', 'composition', 15, 'Territoires', 'Territories', 'string[]', NULL, NULL, NULL, false, false),
  ('funding-perimeters', 'area', 16, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('funding-perimeters', 'length', 17, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('funding-perimeters', 'source', 18, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('funding-perimeters', 'source_date', 19, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('funding-perimeters', 'licence', 20, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('funding-perimeters', 'funding_scheme');
INSERT INTO layer_table (layer, table_name) VALUES ('funding-perimeters', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('funding-perimeters', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('funding-perimeters', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('action-points', 'action', 'Actions, points', 'Actions, points',
   'Actions localisées par un point.',
   'Actions located by a point.',
   'point', NULL, 'action_points', 0, 16, 3);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('action-points', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('action-points', 'description', 2, 'Description', 'Description', 'string', NULL, NULL, NULL, false, false),
  ('action-points', 'programme', 3, 'Programme', 'Programme', 'string', NULL, NULL, 'context', true, true),
  ('action-points', 'axis', 4, 'Axe', 'Axis', 'string', NULL, NULL, NULL, false, false),
  ('action-points', 'status', 5, 'État', 'Status', 'string', NULL, 'action-status', 'type', true, true),
  ('action-points', 'themes', 6, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('action-points', 'leader', 7, 'Pilote', 'Leader', 'string', NULL, NULL, NULL, false, true),
  ('action-points', 'starts', 8, 'Début', 'Starts', 'date', NULL, NULL, NULL, false, false),
  ('action-points', 'ends', 9, 'Fin', 'Ends', 'date', NULL, NULL, NULL, false, false),
  ('action-points', 'progress', 10, 'Avancement', 'Progress', 'integer', '%', NULL, NULL, false, false),
  ('action-points', 'source', 11, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('action-points', 'source_date', 12, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('action-points', 'licence', 13, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('action-points', 'action');
INSERT INTO layer_table (layer, table_name) VALUES ('action-points', 'programme');
INSERT INTO layer_table (layer, table_name) VALUES ('action-points', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('action-points', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('action-points', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('action-lines', 'action', 'Actions, tracés', 'Actions, lines',
   'Actions le long d’un tracé.',
   'Actions along a line.',
   'line', NULL, 'action_lines', 0, 16, 4);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('action-lines', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('action-lines', 'description', 2, 'Description', 'Description', 'string', NULL, NULL, NULL, false, false),
  ('action-lines', 'programme', 3, 'Programme', 'Programme', 'string', NULL, NULL, 'context', true, true),
  ('action-lines', 'axis', 4, 'Axe', 'Axis', 'string', NULL, NULL, NULL, false, false),
  ('action-lines', 'status', 5, 'État', 'Status', 'string', NULL, 'action-status', 'type', true, true),
  ('action-lines', 'themes', 6, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('action-lines', 'leader', 7, 'Pilote', 'Leader', 'string', NULL, NULL, NULL, false, true),
  ('action-lines', 'starts', 8, 'Début', 'Starts', 'date', NULL, NULL, NULL, false, false),
  ('action-lines', 'ends', 9, 'Fin', 'Ends', 'date', NULL, NULL, NULL, false, false),
  ('action-lines', 'progress', 10, 'Avancement', 'Progress', 'integer', '%', NULL, NULL, false, false),
  ('action-lines', 'length', 11, 'Longueur', 'Length', 'number', 'm', NULL, 'length', false, false),
  ('action-lines', 'source', 12, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('action-lines', 'source_date', 13, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('action-lines', 'licence', 14, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('action-lines', 'action');
INSERT INTO layer_table (layer, table_name) VALUES ('action-lines', 'programme');
INSERT INTO layer_table (layer, table_name) VALUES ('action-lines', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('action-lines', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('action-lines', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('action-areas', 'action', 'Actions, surfaces', 'Actions, areas',
   'Actions sur une surface.',
   'Actions over an area.',
   'polygon', NULL, 'action_areas', 0, 16, 5);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('action-areas', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('action-areas', 'description', 2, 'Description', 'Description', 'string', NULL, NULL, NULL, false, false),
  ('action-areas', 'programme', 3, 'Programme', 'Programme', 'string', NULL, NULL, 'context', true, true),
  ('action-areas', 'axis', 4, 'Axe', 'Axis', 'string', NULL, NULL, NULL, false, false),
  ('action-areas', 'status', 5, 'État', 'Status', 'string', NULL, 'action-status', 'type', true, true),
  ('action-areas', 'themes', 6, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('action-areas', 'leader', 7, 'Pilote', 'Leader', 'string', NULL, NULL, NULL, false, true),
  ('action-areas', 'starts', 8, 'Début', 'Starts', 'date', NULL, NULL, NULL, false, false),
  ('action-areas', 'ends', 9, 'Fin', 'Ends', 'date', NULL, NULL, NULL, false, false),
  ('action-areas', 'progress', 10, 'Avancement', 'Progress', 'integer', '%', NULL, NULL, false, false),
  ('action-areas', 'area', 11, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('action-areas', 'length', 12, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('action-areas', 'source', 13, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('action-areas', 'source_date', 14, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('action-areas', 'licence', 15, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('action-areas', 'action');
INSERT INTO layer_table (layer, table_name) VALUES ('action-areas', 'programme');
INSERT INTO layer_table (layer, table_name) VALUES ('action-areas', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('action-areas', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('action-areas', 0);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('intervention-zones', 'zone', 'Zones d’intervention', 'Intervention zones',
   'Zones délimitées, avec leur objet, leur état et la justification de leur limite.',
   'Delimited zones, with purpose, status and the justification of their boundary.',
   'polygon', NULL, 'intervention_zones', 0, 16, 7);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('intervention-zones', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('intervention-zones', 'purpose', 2, 'Objet', 'Purpose', 'string', NULL, 'zone-purpose', 'type', true, true),
  ('intervention-zones', 'status', 3, 'État', 'Status', 'string', NULL, 'zone-status', NULL, true, true),
  ('intervention-zones', 'reason', 4, 'Justification', 'Justification', 'string', NULL, NULL, NULL, false, false),
  ('intervention-zones', 'holder', 5, 'Porteur', 'Holder', 'string', NULL, NULL, 'context', false, false),
  ('intervention-zones', 'version', 6, 'Version', 'Version', 'integer', NULL, NULL, NULL, false, false),
  ('intervention-zones', 'area', 7, 'Superficie', 'Area', 'number', 'm2', NULL, 'area', false, false),
  ('intervention-zones', 'length', 8, 'Périmètre', 'Perimeter', 'number', 'm', NULL, 'length', false, false),
  ('intervention-zones', 'source', 9, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('intervention-zones', 'source_date', 10, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('intervention-zones', 'licence', 11, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('intervention-zones', 'intervention_zone');
INSERT INTO layer_table (layer, table_name) VALUES ('intervention-zones', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('intervention-zones', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('intervention-zones', 0);
