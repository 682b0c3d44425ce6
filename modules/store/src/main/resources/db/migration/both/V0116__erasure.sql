-- Accounts whose owners were forgotten: they stay for the history, and are in no inventory any more.
ALTER TABLE account ADD COLUMN erased_at timestamp with time zone;
