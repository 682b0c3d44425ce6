-- Logging in: what ends sessions, the tokens of programs, and the sessions themselves.

-- Changes with the password and when the account is disabled: sessions that began before are over, on every node.
ALTER TABLE account ADD COLUMN generation integer DEFAULT 0 NOT NULL;

CREATE TABLE api_token (
  id         uuid PRIMARY KEY,
  account    uuid NOT NULL REFERENCES account,
  name       varchar(200) NOT NULL,
  -- SHA-256 of the token, in hexadecimal: the token itself is shown once and kept nowhere.
  hash       varchar(64) NOT NULL UNIQUE,
  -- Codes of the layers it reads, by commas; null for all.
  layers     varchar(2000),
  may_write  boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  last_used  timestamp with time zone
);
CREATE INDEX api_token_account ON api_token (account);

-- As Spring Session 4.1 wants them (org/springframework/session/jdbc/schema-*.sql), with types that both databases have.
CREATE TABLE spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_id ON spring_session (session_id);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

-- One row, held by who changes what all accounts together must keep: an administrator, one operator.
CREATE TABLE account_lock (taken bigint NOT NULL);
INSERT INTO account_lock (taken) VALUES (0);
