package org.maillage.domain.account;

import java.util.Arrays;
import java.util.HexFormat;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a right holds.
 *
 * @param name of the territory, or what someone called what they drew
 * @param geometry EPSG:4326, longitude first; an area that is not empty
 */
public record Area(String name, Geometry geometry) {

    /** Tells it from areas with other positions: JTS's own hash is that of the box. */
    String digest() {
        return HexFormat.of().toHexDigits(Arrays.hashCode(geometry.getCoordinates()));
    }
}
