-- TextFolding.fold, and the folded names that lists are sorted by (docs/decisions/0006). Not STRICT, so that it is inlined: a
-- text of one byte a character, such as a code, costs next to nothing. Names are folded when they are written: 100,000 of
-- them cost more than a second to fold.
CREATE FUNCTION maillage_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length(value) = char_length(value) THEN lower(value COLLATE "C")
    ELSE maillage_fold_case(maillage_fold_accents(value)) END;

ALTER TABLE territory ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE actor ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE establishment ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE area_of_action ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE protected_site ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE funding_scheme ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE action ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
ALTER TABLE intervention_zone ADD COLUMN name_folded text GENERATED ALWAYS AS (maillage_fold(name)) STORED;
