CREATE INDEX territory_geom ON territory USING gist (geom);
CREATE INDEX actor_geom ON actor USING gist (geom);
CREATE INDEX protected_site_geom ON protected_site USING gist (geom);
