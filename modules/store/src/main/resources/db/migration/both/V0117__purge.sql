-- What each purge of persons did, without personal data.
CREATE TABLE purge_report (
  id uuid PRIMARY KEY,
  at timestamp with time zone NOT NULL
);
CREATE TABLE purge_outcome (
  report       uuid NOT NULL REFERENCES purge_report,
  person       uuid NOT NULL,
  structure_id uuid,
  -- Why the person is still there; null when erased.
  failure      varchar(500),
  PRIMARY KEY (report, person)
);

-- One row: when a node last took it upon itself to purge, so that the others do not.
CREATE TABLE purge_turn (taken_at timestamp with time zone NOT NULL);
INSERT INTO purge_turn (taken_at) VALUES (TIMESTAMP WITH TIME ZONE '2000-01-01 00:00:00+00');
