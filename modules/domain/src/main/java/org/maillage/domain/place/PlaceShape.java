package org.maillage.domain.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.PointLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.kernel.measure.Proximity;
import org.maillage.kernel.measure.SharedArea;

/** The geometry of a place (EPSG:4326, longitude first), with the indexes that its comparison with many others needs. */
final class PlaceShape {

    private final Geometry geometry;
    private @Nullable PreparedGeometry prepared;
    private @Nullable SharedArea area;
    private @Nullable Proximity proximity;

    PlaceShape(Geometry geometry) {
        this.geometry = geometry;
    }

    int dimension() {
        return geometry.getDimension();
    }

    boolean isOnePoint() {
        return geometry instanceof Point;
    }

    boolean meets(Geometry other) {
        if (prepared == null) {
            prepared = PreparedGeometryFactory.prepare(geometry);
        }
        return prepared.intersects(other);
    }

    boolean touches(Geometry other) {
        return geometry.touches(other);
    }

    /** Where this one point lies in the other, a {@link Location}. */
    int locationIn(Geometry other) {
        return new PointLocator().locate(geometry.getCoordinate(), other);
    }

    /** Where a position lies in this area, a {@link Location}. */
    int locationOf(Coordinate position) {
        return area().locate(position);
    }

    /** What this area and another have in common. */
    SharedArea.Shared sharedWith(Geometry other) {
        return area().with(other);
    }

    private SharedArea area() {
        if (area == null) {
            area = new SharedArea(geometry);
        }
        return area;
    }

    Geometry intersection(Geometry other) {
        return OverlayNGRobust.overlay(geometry, other, OverlayNG.INTERSECTION);
    }

    /** Where the other, which does not meet the place, is nearest to it; empty when it is farther. */
    Optional<Proximity.Nearest> nearest(Geometry other) {
        if (proximity == null) {
            proximity = new Proximity(geometry, PlaceAnalysis.NEAR_METRES);
        }
        return proximity.nearest(other);
    }
}
