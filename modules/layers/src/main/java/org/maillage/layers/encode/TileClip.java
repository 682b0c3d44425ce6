package org.maillage.layers.encode;

import java.util.Arrays;

/**
 * Clipping in tile space (x, y, x, y…, units of the tile's extent, y down) to a square: the tile and its buffer. Rings
 * by Sutherland and Hodgman (Reentrant polygon clipping, CACM 17, 1974), which may leave edges along the border; they
 * lie in the buffer, outside what is drawn. 38 times faster than an overlay (speed.md A).
 */
public final class TileClip {

    private final double low;
    private final double high;

    /** @param low @param high the square's sides, on both axes */
    public TileClip(double low, double high) {
        this.low = low;
        this.high = high;
    }

    public boolean holds(double x, double y) {
        return x >= low && x <= high && y >= low && y <= high;
    }

    /** A ring without its closing position; empty when it lies outside. */
    public double[] ring(double[] ring) {
        Bounds bounds = Bounds.of(ring);
        if (bounds.outside(low, high)) {
            return new double[0];
        }
        if (bounds.inside(low, high)) {
            return ring;
        }
        double[] clipped = ring;
        // not the other way round: bounds that are no numbers are cut at every side
        clipped = !(bounds.minX >= low) ? half(clipped, 0, low, 1) : clipped;
        clipped = !(bounds.maxX <= high) ? half(clipped, 0, high, -1) : clipped;
        clipped = !(bounds.minY >= low) ? half(clipped, 1, low, 1) : clipped;
        return !(bounds.maxY <= high) ? half(clipped, 1, high, -1) : clipped;
    }

    /** Keeps the side of a border where {@code sign * (ordinate - border)} is not negative. */
    private static double[] half(double[] ring, int axis, double border, int sign) {
        double[] kept = new double[ring.length * 2 + 4];
        int n = 0;
        int count = ring.length / 2;
        for (int i = 0; i < count; i++) {
            int previous = (i == 0 ? count - 1 : i - 1) * 2;
            int current = i * 2;
            double before = sign * (ring[previous + axis] - border);
            double now = sign * (ring[current + axis] - border);
            if (before < 0 != now < 0) {
                double share = before / (before - now);
                kept[n] = ring[previous] + share * (ring[current] - ring[previous]);
                kept[n + 1] = ring[previous + 1] + share * (ring[current + 1] - ring[previous + 1]);
                kept[n + axis] = border;
                n += 2;
            }
            if (now >= 0) {
                kept[n++] = ring[current];
                kept[n++] = ring[current + 1];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Receives the parts of a clipped line. */
    public interface Lines {
        void line(double[] positions);
    }

    /** The parts of a line inside the square, in order. */
    public void line(double[] line, Lines parts) {
        Bounds bounds = Bounds.of(line);
        if (bounds.outside(low, high)) {
            return;
        }
        if (bounds.inside(low, high)) {
            parts.line(line);
            return;
        }
        double[] part = new double[line.length * 2];
        int n = 0;
        for (int i = 2; i < line.length; i += 2) {
            double[] span = span(line[i - 2], line[i - 1], line[i], line[i + 1]);
            if (span.length == 0) {
                continue;
            }
            double dx = line[i] - line[i - 2];
            double dy = line[i + 1] - line[i - 1];
            if (n > 0 && span[0] > 0) {
                parts.line(Arrays.copyOf(part, n));
                n = 0;
            }
            if (n == 0) {
                part[n++] = line[i - 2] + span[0] * dx;
                part[n++] = line[i - 1] + span[0] * dy;
            }
            part[n++] = line[i - 2] + span[1] * dx;
            part[n++] = line[i - 1] + span[1] * dy;
            if (span[1] < 1) {
                parts.line(Arrays.copyOf(part, n));
                n = 0;
            }
        }
        if (n > 0) {
            parts.line(Arrays.copyOf(part, n));
        }
    }

    /** The share of a segment inside the square, from and to in [0, 1], after Liang and Barsky; empty when none is. */
    private double[] span(double x1, double y1, double x2, double y2) {
        double[] span = {0, 1};
        boolean crosses = narrow(span, x1, x2 - x1) && narrow(span, y1, y2 - y1) && span[0] <= span[1];
        return crosses ? span : new double[0];
    }

    private boolean narrow(double[] span, double from, double delta) {
        if (delta == 0) {
            return from >= low && from <= high;
        }
        double one = (low - from) / delta;
        double other = (high - from) / delta;
        span[0] = Math.max(span[0], Math.min(one, other));
        span[1] = Math.min(span[1], Math.max(one, other));
        return true;
    }

    private record Bounds(double minX, double minY, double maxX, double maxY) {

        static Bounds of(double[] positions) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < positions.length; i += 2) {
                minX = Math.min(minX, positions[i]);
                maxX = Math.max(maxX, positions[i]);
                minY = Math.min(minY, positions[i + 1]);
                maxY = Math.max(maxY, positions[i + 1]);
            }
            return new Bounds(minX, minY, maxX, maxY);
        }

        boolean inside(double low, double high) {
            return minX >= low && minY >= low && maxX <= high && maxY <= high;
        }

        boolean outside(double low, double high) {
            return maxX < low || maxY < low || minX > high || minY > high;
        }
    }
}
