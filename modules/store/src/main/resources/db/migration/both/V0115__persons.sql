-- Persons, with why they may be kept and until when (docs/PERSONAL_DATA.md). They have no place and are in no layer.

CREATE TABLE person (
  record_key            bigint PRIMARY KEY,
  id                    uuid NOT NULL UNIQUE,
  version               integer NOT NULL,
  deleted               boolean NOT NULL,
  valid_from            date,
  valid_to              date,
  source_key            bigint REFERENCES source,
  source_record_id      varchar(300),
  source_date           date,
  structure_id          uuid,
  confidentiality       varchar(16) NOT NULL,
  place_confidentiality varchar(16) NOT NULL,
  blur                  varchar(16),
  geom                  geometry(Geometry, 4326),
  geom_public           geometry(Geometry, 4326),
  geom_cover            geometry(Geometry, 4326),
  point_on_surface      geometry(Point, 4326),
  area_square_metres    double precision,
  length_metres         double precision,
  search_text           varchar NOT NULL,
  imported_image        varchar,
  -- Of an erased person nothing can be brought back.
  erased        boolean NOT NULL,
  name          varchar(300) NOT NULL,
  function      varchar(300),
  actor         uuid,
  email         varchar(300),
  phone         varchar(100),
  notes         varchar(4000),
  legal_basis   varchar(64) NOT NULL,
  obtained_from varchar(300) NOT NULL,
  purge_on      date NOT NULL
);
CREATE INDEX person_source ON person (source_key, source_record_id);
CREATE INDEX person_actor ON person (actor);
CREATE INDEX person_purge ON person (purge_on);

-- Who is talked to is a person, with a record of their own.
UPDATE layer_property SET title_fr = 'Fonction ou service à contacter', title_en = 'Function or service to contact'
WHERE layer = 'actors' AND name = 'contact';
