-- What was folded before texts were folded as one types them (TextFolding.fold, postgis/V0128). Generated columns are made
-- again where their row is written.
UPDATE territory SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE actor SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE establishment SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE area_of_action SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE protected_site SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE funding_scheme SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE action SET name = name WHERE name_folded <> maillage_fold(name);
UPDATE intervention_zone SET name = name WHERE name_folded <> maillage_fold(name);

UPDATE territory SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE actor SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE establishment SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE area_of_action SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE protected_site SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE funding_scheme SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE action SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE intervention_zone SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE relation SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE programme SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
UPDATE person SET search_text = maillage_fold(search_text) WHERE search_text <> maillage_fold(search_text);
