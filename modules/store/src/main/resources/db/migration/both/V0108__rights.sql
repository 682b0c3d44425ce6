-- Accounts, structures and rights. What each column means is told in docs/RIGHTS.md.

CREATE TABLE structure (
  id         uuid PRIMARY KEY,
  name       varchar(300) NOT NULL UNIQUE,
  operator   boolean NOT NULL,
  created_at timestamp with time zone NOT NULL
);

CREATE TABLE account (
  id              uuid PRIMARY KEY,
  login           varchar(100) NOT NULL UNIQUE,
  name            varchar(200) NOT NULL,
  email           varchar(300),
  password_hash   varchar(200),
  change_password boolean NOT NULL,
  enabled         boolean NOT NULL,
  demo            boolean NOT NULL,
  failures        integer NOT NULL,
  locked_until    timestamp with time zone,
  issuer          varchar(500),
  subject         varchar(300),
  last_seen       timestamp with time zone,
  created_at      timestamp with time zone NOT NULL,
  UNIQUE (issuer, subject)
);

CREATE TABLE membership (
  id              uuid PRIMARY KEY,
  account         uuid NOT NULL REFERENCES account,
  structure       uuid NOT NULL REFERENCES structure,
  role            varchar(16) NOT NULL,
  read_area_name  varchar(300),
  read_area       geometry(Geometry, 4326),
  write_area_name varchar(300),
  write_area      geometry(Geometry, 4326),
  UNIQUE (account, structure)
);

-- The structures that a record is shared with.
CREATE TABLE record_partner (
  record_id    uuid NOT NULL,
  structure_id uuid NOT NULL REFERENCES structure,
  PRIMARY KEY (record_id, structure_id)
);

-- Who sees the true place, how it is blurred for the others (geom_public), and the box around both, which is what is
-- indexed: one index for every caller.
ALTER TABLE territory ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE territory ADD COLUMN blur varchar(16);
ALTER TABLE territory ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE territory SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE actor ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE actor ADD COLUMN blur varchar(16);
ALTER TABLE actor ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE actor SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE establishment ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE establishment ADD COLUMN blur varchar(16);
ALTER TABLE establishment ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE establishment SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE area_of_action ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE area_of_action ADD COLUMN blur varchar(16);
ALTER TABLE area_of_action ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE area_of_action SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE protected_site ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE protected_site ADD COLUMN blur varchar(16);
ALTER TABLE protected_site ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE protected_site SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE funding_scheme ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE funding_scheme ADD COLUMN blur varchar(16);
ALTER TABLE funding_scheme ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE funding_scheme SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE action ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE action ADD COLUMN blur varchar(16);
ALTER TABLE action ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE action SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE intervention_zone ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE intervention_zone ADD COLUMN blur varchar(16);
ALTER TABLE intervention_zone ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE intervention_zone SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE programme ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE programme ADD COLUMN blur varchar(16);
ALTER TABLE programme ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE programme SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;
ALTER TABLE relation ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE relation ADD COLUMN blur varchar(16);
ALTER TABLE relation ADD COLUMN geom_cover geometry(Geometry, 4326);
UPDATE relation SET geom_cover = ST_SetSRID(ST_Envelope(geom), 4326) WHERE geom IS NOT NULL;

-- Each version has the rights that its record had then: who may not have seen it then may not read of it later.
ALTER TABLE change ADD COLUMN account uuid;
ALTER TABLE change ADD COLUMN structure_id uuid;
ALTER TABLE change ADD COLUMN confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE change ADD COLUMN place_confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
ALTER TABLE change ADD COLUMN blur varchar(16);
ALTER TABLE change ADD COLUMN partners varchar;
-- What else a restored record needs.
ALTER TABLE change ADD COLUMN valid_from date;
ALTER TABLE change ADD COLUMN valid_to date;
ALTER TABLE change ADD COLUMN imported_image varchar;
CREATE INDEX change_account ON change (account);

-- Counts the commits that the public can see something of; what it is told does not change with what it is not.
ALTER TABLE layer_revision ADD COLUMN public_revision bigint DEFAULT 0 NOT NULL;
UPDATE layer_revision SET public_revision = revision;

-- Who to talk to: for those who work with the structure; what one writes of an actor: for the structure itself.
ALTER TABLE actor ADD COLUMN contact varchar(200);
ALTER TABLE actor ADD COLUMN email varchar(300);
ALTER TABLE actor ADD COLUMN phone varchar(40);
ALTER TABLE actor ADD COLUMN notes varchar(4000);
ALTER TABLE layer_property ADD COLUMN confidentiality varchar(16) DEFAULT 'PUBLIC' NOT NULL;
-- What tells the place is as hidden as the true place.
UPDATE layer_property SET confidentiality = 'PLACE' WHERE name = 'address' OR role IN ('area', 'length');
INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, unit, vocabulary, role, facet, tile, confidentiality) VALUES
  ('actors', 'contact', 101, 'Interlocuteur', 'Contact person', 'string', NULL, NULL, NULL, false, false, 'PARTNERS'),
  ('actors', 'email', 102, 'Courriel', 'E-mail', 'string', NULL, NULL, NULL, false, false, 'PARTNERS'),
  ('actors', 'phone', 103, 'Téléphone', 'Telephone', 'string', NULL, NULL, NULL, false, false, 'PARTNERS'),
  ('actors', 'notes', 104, 'Notes', 'Notes', 'string', NULL, NULL, NULL, false, false, 'STRUCTURE');

-- The views with their last reserved columns: geom_cover, place_confidentiality, and of what belongs to an actor (its
-- establishments, its areas) the actor's own rights, because who may not see the actor may not see its places. The name of
-- another record is told when that record is public.

CREATE OR REPLACE VIEW territories AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.kind, t.code, t.name, t.population, t.epci, t.departement, t.region, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM territory t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actors AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.official_name, t.acronym, t.family, t.type, t.legal_category, t.siren, t.siret, t.rna, t.address,
  t.commune_code, t.themes, t.website, t.status, t.description, t.verified_on,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality,
  t.contact, t.email, t.phone, t.notes
FROM actor t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted;

CREATE OR REPLACE VIEW protected_sites AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.national_id, t.designated, t.legal_act, t.manager, t.url,
  t.official_area_square_metres AS official_area, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM protected_site t LEFT JOIN source s ON s.source_key = t.source_key
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actor_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  COALESCE(a.name, t.name) AS name, a.family, a.type, a.themes, t.composition, t.radius_metres, CAST(t.actor AS varchar) AS actor,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  COALESCE(a.name_folded, t.name_folded) AS name_folded,
  t.geom_cover, t.place_confidentiality,
  a.id AS owner_id, a.structure_id AS owner_structure_id, COALESCE(a.confidentiality, 'PUBLIC') AS owner_confidentiality
FROM area_of_action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);

CREATE OR REPLACE VIEW funding_perimeters AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.type, t.code, CAST(COALESCE(CASE WHEN h.confidentiality = 'PUBLIC' THEN h.name END, t.holder_name) AS varchar(300)) AS holder, t.starts, t.ends, t.envelope_euros, t.rate_min, t.rate_max,
  t.floor_euros, t.ceiling_euros, t.beneficiaries, t.themes, t.minimum_share, t.composition,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM funding_scheme t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW action_points AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, CAST(CASE WHEN p.confidentiality = 'PUBLIC' THEN p.name END AS varchar(300)) AS programme, t.axis, t.status, t.themes, CAST(COALESCE(CASE WHEN l.confidentiality = 'PUBLIC' THEN l.name END, t.leader_name) AS varchar(300)) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 0;

CREATE OR REPLACE VIEW action_lines AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, CAST(CASE WHEN p.confidentiality = 'PUBLIC' THEN p.name END AS varchar(300)) AS programme, t.axis, t.status, t.themes, CAST(COALESCE(CASE WHEN l.confidentiality = 'PUBLIC' THEN l.name END, t.leader_name) AS varchar(300)) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 1;

CREATE OR REPLACE VIEW action_areas AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.description, CAST(CASE WHEN p.confidentiality = 'PUBLIC' THEN p.name END AS varchar(300)) AS programme, t.axis, t.status, t.themes, CAST(COALESCE(CASE WHEN l.confidentiality = 'PUBLIC' THEN l.name END, t.leader_name) AS varchar(300)) AS leader,
  t.starts, t.ends, t.progress, t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM action t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN programme p ON p.id = t.programme
  LEFT JOIN actor l ON l.id = t.leader
WHERE NOT t.deleted AND t.geom IS NOT NULL AND ST_Dimension(t.geom) = 2;

CREATE OR REPLACE VIEW intervention_zones AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.purpose, t.status, t.reason, CAST(COALESCE(CASE WHEN h.confidentiality = 'PUBLIC' THEN h.name END, t.holder_name) AS varchar(300)) AS holder, t.version AS version,
  t.area_square_metres AS area, t.length_metres AS length,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  CAST(NULL AS uuid) AS owner_id, CAST(NULL AS uuid) AS owner_structure_id, 'PUBLIC' AS owner_confidentiality
FROM intervention_zone t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor h ON h.id = t.holder
WHERE NOT t.deleted AND t.geom IS NOT NULL;

CREATE OR REPLACE VIEW actor_establishments AS
SELECT t.record_key AS "key", t.id, t.geom, t.geom_public, t.structure_id, t.confidentiality,
  t.valid_from, t.valid_to, t.version AS record_version, t.search_text,
  t.name, t.kind, a.name AS actor_name, a.family, a.type, a.themes, t.siret, t.address, t.commune_code,
  CAST(t.actor AS varchar) AS actor,
  s.title AS source, t.source_date, s.licence,
  t.name_folded,
  t.geom_cover, t.place_confidentiality,
  a.id AS owner_id, a.structure_id AS owner_structure_id, COALESCE(a.confidentiality, 'PUBLIC') AS owner_confidentiality
FROM establishment t LEFT JOIN source s ON s.source_key = t.source_key
  LEFT JOIN actor a ON a.id = t.actor
WHERE NOT t.deleted AND t.geom IS NOT NULL AND NOT COALESCE(a.deleted, FALSE);

-- Answers that clients keep by their ETag have other columns now.
UPDATE layer_revision SET revision = revision + 1, public_revision = public_revision + 1 WHERE revision > 0;
