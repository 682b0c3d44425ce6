package org.maillage.geodata.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A commune of the sample. {@code ref} is its name in the tables, {@code code} its fictional INSEE code; {@code village} and
 * {@code ground} are in plane metres, {@code polygon} is the published geometry in degrees.
 */
public record Commune(
        String ref,
        String code,
        String name,
        int population,
        String epci,
        String departement,
        boolean inPark,
        boolean inMassif,
        int frrTier,
        Coordinate village,
        Polygon ground,
        Polygon polygon) {}
