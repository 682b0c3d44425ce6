-- The functions of filters, under the names that postgis/V0100 gives them too.
CREATE ALIAS maillage_fold_case DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.foldCase";
CREATE ALIAS maillage_fold_accents DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.foldAccents";
CREATE ALIAS maillage_remainder DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.remainder";
CREATE ALIAS maillage_power DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.power";
CREATE ALIAS maillage_day_first DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.dayFirst";
CREATE ALIAS maillage_day_last DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.dayLast";

-- H2 alone: PostgreSQL has operators, which find indexes.
CREATE ALIAS maillage_arrays_overlap DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.arraysOverlap";
CREATE ALIAS maillage_array_contains DETERMINISTIC FOR "org.maillage.store.dialect.H2Functions.arrayContains";
