-- TextFolding.fold, which writes what is set in print as one types it: apostrophes, hyphens, blanks, œ and æ.
CREATE OR REPLACE FUNCTION maillage_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length(value) = char_length(value) THEN lower(value COLLATE "C")
    ELSE translate(
      replace(replace(maillage_fold_case(maillage_fold_accents(value)), 'œ', 'oe'), 'æ', 'ae'),
      E'‘’ʼ′´‐‑‒–\u00A0\u2007\u2009\u202F', E'\'\'\'\'\'----    ') END;
