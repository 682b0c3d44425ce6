-- Every record: key (order, joins, tiles), id (public), version (optimistic locking), validity, provenance, rights,
-- geometry in EPSG:4326 longitude first with its geodesic measures, folded search text. Its facts follow.

CREATE SEQUENCE record_key START WITH 1 INCREMENT BY 200;

CREATE TABLE territory (
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
  kind        varchar(64) NOT NULL,
  code        varchar(32),
  name        varchar(300) NOT NULL,
  population  integer,
  epci        varchar(9),
  departement varchar(3),
  region      varchar(2)
);
CREATE INDEX territory_source ON territory (source_key, source_record_id);

CREATE TABLE actor (
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
  name           varchar(300) NOT NULL,
  official_name  varchar(300),
  acronym        varchar(64),
  family         varchar(64) NOT NULL,
  type           varchar(64),
  legal_category varchar(8),
  siren          varchar(9),
  siret          varchar(14),
  rna            varchar(10),
  address        varchar(500),
  commune_code   varchar(5),
  themes         varchar(64) ARRAY NOT NULL,
  website        varchar(500),
  status         varchar(64) NOT NULL,
  description    varchar(4000),
  verified_on    date
);
CREATE INDEX actor_source ON actor (source_key, source_record_id);

CREATE TABLE protected_site (
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
  name                        varchar(300) NOT NULL,
  type                        varchar(64) NOT NULL,
  national_id                 varchar(64),
  designated                  date,
  legal_act                   varchar(1000),
  manager                     varchar(300),
  official_area_square_metres double precision,
  url                         varchar(500)
);
CREATE INDEX protected_site_source ON protected_site (source_key, source_record_id);

CREATE SEQUENCE commit_key;
CREATE SEQUENCE change_key START WITH 1 INCREMENT BY 200;

-- One history of all records: difference, restore, undo of a run and the feed of a layer are read from here.
CREATE TABLE change (
  change_key  bigint PRIMARY KEY,
  commit_key  bigint NOT NULL,
  run         uuid,
  record_kind varchar(64) NOT NULL,
  record_id   uuid NOT NULL,
  version     integer NOT NULL,
  operation   varchar(16) NOT NULL,
  author      varchar(200) NOT NULL,
  origin      varchar(16) NOT NULL,
  changed_at  timestamp with time zone NOT NULL,
  comment     varchar(2000),
  image       varchar NOT NULL,
  geom        geometry(Geometry, 4326),
  west double precision, south double precision, east double precision, north double precision,
  old_west double precision, old_south double precision, old_east double precision, old_north double precision
);
CREATE INDEX change_record ON change (record_id, version);
CREATE INDEX change_run ON change (run);
CREATE INDEX change_commit ON change (commit_key);
