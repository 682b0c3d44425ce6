package org.maillage.kernel.measure;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Drawing lines and boundaries with fewer positions. Those that stay are exactly where they were; no ring or part is lost, and what
 * was valid stays so. Neighbours are generalised each by itself, so that the boundary between two of them may differ by the tolerance.
 */
public final class Generalisation {

    private Generalisation() {}

    /**
     * @param geographic EPSG:4326, longitude first
     * @param metres how far the new lines may be from the old ones
     */
    public static Geometry of(Geometry geographic, double metres) {
        if (geographic.getDimension() == 0 || geographic.isEmpty()) {
            return geographic;
        }
        Geometry planar = LocalPlane.around(geographic).toPlane(geographic);
        Geometry fewer = TopologyPreservingSimplifier.simplify(planar, metres).copy();
        for (int part = 0; part < fewer.getNumGeometries(); part++) {
            putBack(fewer.getGeometryN(part), planar.getGeometryN(part), geographic.getGeometryN(part));
        }
        fewer.geometryChanged();
        fewer.setSRID(geographic.getSRID());
        return fewer;
    }

    /**
     * By the positions themselves: to project them back would move all of them a little. Part by part, because both sides of the
     * antimeridian are one line in the plane.
     */
    private static void putBack(Geometry fewer, Geometry planar, Geometry geographic) {
        Map<Coordinate, Coordinate> positions = new HashMap<>();
        Coordinate[] there = geographic.getCoordinates();
        Coordinate[] here = planar.getCoordinates();
        for (int i = 0; i < here.length; i++) {
            positions.put(here[i], there[i]);
        }
        fewer.apply((Coordinate position) -> position.setCoordinate(positions.getOrDefault(position, position)));
    }
}
