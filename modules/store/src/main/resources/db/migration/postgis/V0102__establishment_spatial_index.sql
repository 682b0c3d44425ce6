CREATE INDEX establishment_geom ON establishment USING gist (geom);
