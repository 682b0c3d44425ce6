-- TextFolding.fold, and the folded names that lists are sorted by (docs/decisions/0006), as postgis/V0106 has them.
CREATE ALIAS maillage_fold DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.fold";

ALTER TABLE territory ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE actor ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE establishment ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE area_of_action ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE protected_site ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE funding_scheme ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE action ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
ALTER TABLE intervention_zone ADD COLUMN name_folded varchar GENERATED ALWAYS AS (maillage_fold(name));
