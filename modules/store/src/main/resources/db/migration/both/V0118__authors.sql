-- Who has an account is called in the history what the account is called: their name is kept in one place, so that it is put right
-- and forgotten in one, whatever they are writing at that moment.
ALTER TABLE change ALTER COLUMN author DROP NOT NULL;
UPDATE change SET author = NULL WHERE account IS NOT NULL;
