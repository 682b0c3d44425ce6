-- PostgreSQL keeps the room of a column that is gone until its row is written again.
CLUSTER action USING action_pkey;
CLUSTER actor USING actor_pkey;
CLUSTER area_of_action USING area_of_action_pkey;
CLUSTER establishment USING establishment_pkey;
CLUSTER funding_scheme USING funding_scheme_pkey;
CLUSTER intervention_zone USING intervention_zone_pkey;
CLUSTER person USING person_pkey;
CLUSTER programme USING programme_pkey;
CLUSTER protected_site USING protected_site_pkey;
CLUSTER relation USING relation_pkey;
CLUSTER territory USING territory_pkey;
