CREATE SPATIAL INDEX area_of_action_geom ON area_of_action (geom);
CREATE SPATIAL INDEX funding_scheme_geom ON funding_scheme (geom);
CREATE SPATIAL INDEX action_geom ON action (geom);
CREATE SPATIAL INDEX intervention_zone_geom ON intervention_zone (geom);
