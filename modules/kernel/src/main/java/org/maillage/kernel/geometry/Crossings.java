package org.maillage.kernel.geometry;

import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringUtil;
import org.maillage.kernel.problem.MaillageException;

/**
 * How often a shape meets itself. Each place where it does is a node of every comparison with another shape, and a scribble of two
 * thousand positions has half a million of them: ten seconds for each feature that it is compared with. Where a shape is sound
 * there are none; a way there and back has three for each of its positions.
 */
public final class Crossings {

    /** A comparison with so many takes some tenths of a second. */
    private static final int MOST = 10_000;

    private Crossings() {}

    /**
     * For shapes that callers draw, in any planar space.
     *
     * @throws MaillageException naming the parameter, for what meets itself too often to be compared with anything
     */
    public static void requireFew(Geometry shape, String parameter) {
        int positions = shape.getNumPoints();
        if ((long) positions * positions / 2 <= MOST) {
            return;
        }
        Counter counter = new Counter();
        new MCIndexNoder(counter).computeNodes(SegmentStringUtil.extractSegmentStrings(shape));
        if (counter.isDone()) {
            throw MaillageException.parameter(
                    parameter, "Cette forme se recoupe plus de " + MOST + " fois : rien ne peut lui être comparé.");
        }
    }

    private static final class Counter implements SegmentIntersector {

        private final LineIntersector lines = new RobustLineIntersector();
        private int crossings;

        @Override
        public void processIntersections(SegmentString one, int i, SegmentString other, int j) {
            if (one == other && Math.abs(i - j) <= 1) {
                return;
            }
            lines.computeIntersection(
                    one.getCoordinate(i), one.getCoordinate(i + 1), other.getCoordinate(j), other.getCoordinate(j + 1));
            if (lines.hasIntersection()) {
                crossings++;
            }
        }

        @Override
        public boolean isDone() {
            return crossings > MOST;
        }
    }
}
