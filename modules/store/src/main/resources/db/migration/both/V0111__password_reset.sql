-- Links by which someone chooses another password: one for each account, the last.
CREATE TABLE password_reset (
  account uuid PRIMARY KEY REFERENCES account,
  -- SHA-256 of the link's secret, in hexadecimal.
  hash    varchar(64) NOT NULL UNIQUE,
  made_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL
);
