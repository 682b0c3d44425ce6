-- What is done with accounts and rights, and who was told what is not public: see docs/RIGHTS.md. Lines are only added, each with
-- the hash of itself and the one before.

CREATE TABLE journal (
  number  bigint PRIMARY KEY,
  at      timestamp with time zone NOT NULL,
  account uuid,
  act     varchar(40) NOT NULL,
  subject varchar(300) NOT NULL,
  details varchar(4000) NOT NULL,
  hash    varchar(64) NOT NULL
);
CREATE INDEX journal_account ON journal (account);
CREATE INDEX journal_subject ON journal (subject);

-- The last line, held by who adds the next.
CREATE TABLE journal_head (
  number bigint NOT NULL,
  hash   varchar(64) NOT NULL
);
INSERT INTO journal_head (number, hash) VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000');

-- With whose eyes a token looks: public, or a role and a structure, as in reader@2f1c…
ALTER TABLE api_token ADD COLUMN seen_as varchar(60);
