package org.maillage.kernel.crs;

import java.util.Arrays;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Envelope;

/** Positions as x, y, x, y… in one array: what a map of many features transforms without an object for each. */
final class Positions {

    /** Steps along each side of a rectangle: its edges are curves in another CRS. */
    private static final int STEPS = 16;

    private Positions() {}

    /**
     * In place. Where one position has no result, the others are asked one by one and it becomes NaN. GeoTools' projections say
     * of angles that are no angles that the argument is illegal.
     */
    static void transform(double[] positions, MathTransform transform) {
        double[] given = positions.clone();
        try {
            transform.transform(given, 0, positions, 0, positions.length / 2);
        } catch (TransformException | IllegalArgumentException e) {
            // one of them lies where the projection is not defined, such as a pole
            for (int i = 0; i < given.length; i += 2) {
                one(given, positions, i, transform);
            }
        }
    }

    private static void one(double[] given, double[] positions, int at, MathTransform transform) {
        try {
            transform.transform(given, at, positions, at, 1);
        } catch (TransformException | IllegalArgumentException e) {
            Arrays.fill(positions, at, at + 2, Double.NaN);
        }
    }

    static void swap(double[] positions) {
        for (int i = 0; i < positions.length; i += 2) {
            double first = positions[i];
            positions[i] = positions[i + 1];
            positions[i + 1] = first;
        }
    }

    static double[] grid(Envelope box) {
        double[] grid = new double[(STEPS + 1) * (STEPS + 1) * 2];
        int n = 0;
        for (int row = 0; row <= STEPS; row++) {
            for (int column = 0; column <= STEPS; column++) {
                grid[n++] = box.getMinX() + box.getWidth() * column / STEPS;
                grid[n++] = box.getMinY() + box.getHeight() * row / STEPS;
            }
        }
        return grid;
    }

    static Envelope envelope(double[] positions) {
        Envelope envelope = new Envelope();
        for (int i = 0; i < positions.length; i += 2) {
            if (Double.isFinite(positions[i]) && Double.isFinite(positions[i + 1])) {
                envelope.expandToInclude(positions[i], positions[i + 1]);
            }
        }
        return envelope;
    }
}
