package org.maillage.layers.draw;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a name stands. Pixels.
 *
 * @param room how wide what is named is there
 */
record Anchor(double x, double y, double room) {

    /** Horizontal cuts through an area, of which the widest run near the middle carries the name. */
    private static final int CUTS = 9;

    /**
     * Inside an area, where it is wide: the middle of an envelope may lie outside of it.
     *
     * @param rings x, y, x, y…, without closing positions
     * @return null when nothing of the area is in the rectangle
     */
    static @Nullable Anchor inside(List<double[]> rings, int width, int height) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] ring : rings) {
            for (int i = 1; i < ring.length; i += 2) {
                top = Math.min(top, ring[i]);
                bottom = Math.max(bottom, ring[i]);
            }
        }
        top = Math.max(0, top);
        bottom = Math.min(height, bottom);
        Anchor best = null;
        double bestWorth = 0;
        for (int i = 0; i < CUTS && top < bottom; i++) {
            double y = top + (bottom - top) * (i + 0.5) / CUTS;
            double offCentre = Math.abs(i - (CUTS - 1) / 2.0) / CUTS;
            Anchor widest = widest(rings, y, width);
            if (widest != null && widest.room * (1 - offCentre) > bestWorth) {
                best = widest;
                bestWorth = widest.room * (1 - offCentre);
            }
        }
        return best;
    }

    /** The widest run of the area along a horizontal line. */
    private static @Nullable Anchor widest(List<double[]> rings, double y, int width) {
        double[] crossings = crossings(rings, y);
        Anchor widest = null;
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            double from = Math.max(0, crossings[i]);
            double to = Math.min(width, crossings[i + 1]);
            if (to > from && (widest == null || to - from > widest.room)) {
                widest = new Anchor((from + to) / 2, y, to - from);
            }
        }
        return widest;
    }

    private static double[] crossings(List<double[]> rings, double y) {
        double[] crossings = new double[16];
        int n = 0;
        for (double[] ring : rings) {
            for (int i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
                double y1 = ring[before + 1];
                double y2 = ring[i + 1];
                if (y1 < y != y2 < y) {
                    crossings = n == crossings.length ? Arrays.copyOf(crossings, n * 2) : crossings;
                    crossings[n++] = ring[before] + (y - y1) / (y2 - y1) * (ring[i] - ring[before]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(crossings, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Half way along the longest of some lines, which lie in the picture. */
    static @Nullable Anchor along(List<double[]> lines) {
        Anchor best = null;
        double longest = 0;
        for (double[] line : lines) {
            double length = length(line, line.length);
            if (length > longest) {
                longest = length;
                best = halfway(line, length);
            }
        }
        return best;
    }

    private static double length(double[] line, int end) {
        double length = 0;
        for (int i = 2; i < end; i += 2) {
            length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
        }
        return length;
    }

    private static Anchor halfway(double[] line, double length) {
        double left = length / 2;
        for (int i = 2; i < line.length; i += 2) {
            double step = Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
            if (step >= left && step > 0) {
                double share = left / step;
                return new Anchor(
                        line[i - 2] + share * (line[i] - line[i - 2]),
                        line[i - 1] + share * (line[i + 1] - line[i - 1]),
                        length);
            }
            left -= step;
        }
        return new Anchor(line[0], line[1], length);
    }
}
