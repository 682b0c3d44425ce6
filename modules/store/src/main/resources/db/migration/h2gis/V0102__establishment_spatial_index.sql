CREATE SPATIAL INDEX establishment_geom ON establishment (geom);
