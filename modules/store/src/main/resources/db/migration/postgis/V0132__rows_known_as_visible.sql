-- A table written anew is read row by row until PostgreSQL has noted that all may see its rows, which of tables that nobody writes
-- it never does by itself.
VACUUM (ANALYZE) action;
VACUUM (ANALYZE) actor;
VACUUM (ANALYZE) area_of_action;
VACUUM (ANALYZE) establishment;
VACUUM (ANALYZE) funding_scheme;
VACUUM (ANALYZE) intervention_zone;
VACUUM (ANALYZE) person;
VACUUM (ANALYZE) programme;
VACUUM (ANALYZE) protected_site;
VACUUM (ANALYZE) relation;
VACUUM (ANALYZE) territory;
