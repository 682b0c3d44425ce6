-- Whether a place meets the area of a right: asked of the few rows that are not public. ST_Intersects says that it is dear, and a plan
-- that believes in its price for every row finds all else alike and joins without thinking. No SQL, which would be put in place.
CREATE FUNCTION maillage_meets(place geometry, area geometry) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1
  AS $$ BEGIN RETURN ST_Intersects(place, area); END $$;
