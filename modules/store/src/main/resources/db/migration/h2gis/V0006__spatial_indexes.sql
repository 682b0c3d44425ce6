CREATE SPATIAL INDEX territory_geom ON territory (geom);
CREATE SPATIAL INDEX actor_geom ON actor (geom);
CREATE SPATIAL INDEX protected_site_geom ON protected_site (geom);
