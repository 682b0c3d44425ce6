CREATE INDEX area_of_action_geom ON area_of_action USING gist (geom);
CREATE INDEX funding_scheme_geom ON funding_scheme USING gist (geom);
CREATE INDEX action_geom ON action USING gist (geom);
CREATE INDEX intervention_zone_geom ON intervention_zone USING gist (geom);
