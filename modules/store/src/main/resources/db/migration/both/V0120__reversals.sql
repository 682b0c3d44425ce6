-- Taking an import back, bringing it back, and so on by turns: each step is a run of its own, and undoes the one before it.
CREATE TABLE reversal (
  run        uuid PRIMARY KEY,
  import_run uuid NOT NULL,
  -- 1 takes back, 2 brings back, 3 takes back again.
  step       integer NOT NULL,
  UNIQUE (import_run, step)
);
