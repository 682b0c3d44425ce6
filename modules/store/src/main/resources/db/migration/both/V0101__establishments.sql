-- Establishments, an actor's places beside its seat. The number follows V0100: Flyway refuses a lower one where that ran.

CREATE TABLE establishment (
  record_key         bigint PRIMARY KEY,
  id                 uuid NOT NULL UNIQUE,
  version            integer NOT NULL,
  deleted            boolean NOT NULL,
  valid_from         date,
  valid_to           date,
  source_key         bigint REFERENCES source,
  source_record_id   varchar(300),
  source_date        date,
  structure_id       uuid,
  confidentiality    varchar(16) NOT NULL,
  geom               geometry(Geometry, 4326),
  geom_public        geometry(Geometry, 4326),
  point_on_surface   geometry(Point, 4326),
  area_square_metres double precision,
  length_metres      double precision,
  search_text        varchar NOT NULL,
  imported_image     varchar,
  name         varchar(300) NOT NULL,
  actor        uuid NOT NULL,
  kind         varchar(64) NOT NULL,
  siret        varchar(14),
  address      varchar(500),
  commune_code varchar(5)
);
CREATE INDEX establishment_source ON establishment (source_key, source_record_id);
CREATE INDEX establishment_actor ON establishment (actor);

CREATE VIEW actor_establishments AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.kind, a.name AS actor_name, a.family, a.type, a.themes, t.siret, t.address, t.commune_code,
  CAST(t.actor AS varchar) AS actor,
  s.title AS source, t.source_date, s.licence
FROM establishment t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);

INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, role, view_name, min_zoom, max_zoom, rank) VALUES
  ('actor-establishments', 'actor', 'Établissements', 'Establishments',
   'Antennes, accueils, bases et permanences des acteurs, hors de leur siège.',
   'Branches, reception places, depots and permanences of the actors, other than their seat.',
   'point', 'establishment', 'actor_establishments', 0, 16, 10);
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile) VALUES
  ('actor-establishments', 'name', 1, 'Nom', 'Name', 'string', NULL, NULL, 'name', false, true),
  ('actor-establishments', 'kind', 2, 'Nature', 'Kind', 'string', NULL, 'establishment-kind', 'type', true, true),
  ('actor-establishments', 'actor_name', 3, 'Acteur', 'Actor', 'string', NULL, NULL, 'context', false, false),
  ('actor-establishments', 'family', 4, 'Famille', 'Family', 'string', NULL, 'actor-family', NULL, true, true),
  ('actor-establishments', 'type', 5, 'Type d’acteur', 'Type of actor', 'string', NULL, 'actor-type', NULL, true, true),
  ('actor-establishments', 'themes', 6, 'Thèmes', 'Themes', 'string[]', NULL, 'theme', NULL, true, true),
  ('actor-establishments', 'siret', 7, 'SIRET', 'SIRET', 'string', NULL, NULL, 'reference', false, false),
  ('actor-establishments', 'address', 8, 'Adresse', 'Address', 'string', NULL, NULL, NULL, false, false),
  ('actor-establishments', 'commune_code', 9, 'Code commune', 'Commune code', 'string', NULL, NULL, NULL, false, false),
  ('actor-establishments', 'actor', 10, 'Identifiant de l’acteur', 'Id of the actor', 'string', NULL, NULL, NULL, false, true),
  ('actor-establishments', 'source', 11, 'Source', 'Source', 'string', NULL, NULL, 'source', false, false),
  ('actor-establishments', 'source_date', 12, 'Date de la source', 'Source date', 'date', NULL, NULL, 'source-date', false, false),
  ('actor-establishments', 'licence', 13, 'Licence', 'Licence', 'string', NULL, NULL, 'licence', false, false);
INSERT INTO layer_table (layer, table_name) VALUES ('actor-establishments', 'establishment');
INSERT INTO layer_table (layer, table_name) VALUES ('actor-establishments', 'actor');
INSERT INTO layer_table (layer, table_name) VALUES ('actor-establishments', 'source');
INSERT INTO layer_revision (layer, revision) VALUES ('actor-establishments', 0);
