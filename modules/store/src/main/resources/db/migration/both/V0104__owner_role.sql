-- Whose place a feature is, so that an actor with a seat and an area somewhere counts once there.

UPDATE layer_property SET role = 'owner' WHERE name = 'actor' AND layer IN ('actor-areas', 'actor-establishments');
