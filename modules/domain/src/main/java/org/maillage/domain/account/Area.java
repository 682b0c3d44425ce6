package org.maillage.domain.account;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.text.Sha256;

/**
 * Where a right holds.
 *
 * @param name of the territory, or what someone called what they drew
 * @param geometry EPSG:4326, longitude first; an area that is not empty
 */
public record Area(String name, Geometry geometry) {

    /** Tells it from every other area, whatever they are called: what is kept for who has the one is not for who has the other. */
    String digest() {
        return Sha256.of(new WKBWriter().write(geometry));
    }
}
