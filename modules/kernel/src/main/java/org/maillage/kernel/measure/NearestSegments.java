package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Segments in a plane, in groups that each have a box, and groups of groups, for asking which is nearest to another segment.
 * Boundaries follow the ground, so segments that follow one another lie together and need no sorting; distances are
 * compared as squares. A point is a segment of no length.
 */
final class NearestSegments {

    /** Segments in a group, groups in one above: with 8, a boundary of 3,000 segments is four levels of few tries each. */
    private static final int GROUP = 8;

    private static final int ORDINATES = 4;

    private double[] ends = new double[GROUP * ORDINATES];

    /** Boxes of groups, of groups of groups… up to the one of all; west, south, east, north. */
    private final List<double[]> boxes = new ArrayList<>();

    private int size;

    /** The nearest pair of positions found so far: one of ours and one of the other's, and the square of what is between. */
    static final class Pair {
        private double square;
        private double ourX;
        private double ourY;
        private double otherX;
        private double otherY;
        private boolean found;

        /** @param furthest only what is nearer is found */
        Pair(double furthest) {
            this.square = furthest * furthest;
        }

        /** Whether what is so far, squared, would be nearer. */
        boolean isFarther(double square) {
            return this.square > square;
        }

        boolean isFound() {
            return found;
        }

        double ourX() {
            return ourX;
        }

        double ourY() {
            return ourY;
        }

        double otherX() {
            return otherX;
        }

        double otherY() {
            return otherY;
        }

        private void offer(double ourX, double ourY, double otherX, double otherY) {
            double dx = ourX - otherX;
            double dy = ourY - otherY;
            double between = dx * dx + dy * dy;
            if (between < square) {
                this.square = between;
                this.ourX = ourX;
                this.ourY = ourY;
                this.otherX = otherX;
                this.otherY = otherY;
                this.found = true;
            }
        }
    }

    void add(double x1, double y1, double x2, double y2) {
        int at = size * ORDINATES;
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[at] = x1;
        ends[at + 1] = y1;
        ends[at + 2] = x2;
        ends[at + 3] = y2;
        size++;
    }

    /** Makes the boxes; after the last segment, before the first question. */
    void close() {
        int below = size;
        while (below > 1 || boxes.isEmpty()) {
            int groups = (below + GROUP - 1) / GROUP;
            boxes.add(boxesAround(boxes.isEmpty() ? ends : boxes.get(boxes.size() - 1), below, groups));
            below = groups;
        }
    }

    /** Of the segments' ends, the distance of the farthest from the origin. */
    double farthest() {
        double square = 0;
        for (int at = 0; at < size * ORDINATES; at += 2) {
            square = Math.max(square, ends[at] * ends[at] + ends[at + 1] * ends[at + 1]);
        }
        return Math.sqrt(square);
    }

    private static double[] boxesAround(double[] parts, int count, int groups) {
        double[] around = new double[groups * ORDINATES];
        for (int i = 0; i < count; i++) {
            int box = i / GROUP * ORDINATES;
            boolean first = i % GROUP == 0;
            for (int axis = 0; axis < 2; axis++) {
                double one = parts[i * ORDINATES + axis];
                double other = parts[i * ORDINATES + axis + 2];
                double low = Math.min(one, other);
                double high = Math.max(one, other);
                around[box + axis] = first ? low : Math.min(around[box + axis], low);
                around[box + axis + 2] = first ? high : Math.max(around[box + axis + 2], high);
            }
        }
        return around;
    }

    /** The square of how far the box between two corners is from the box around all of ours. */
    double squareToAll(double x1, double y1, double x2, double y2) {
        return size == 0 ? Double.POSITIVE_INFINITY : squareToBox(boxes.get(boxes.size() - 1), 0, x1, y1, x2, y2);
    }

    /** Whether anything in the box between two corners may be nearer to ours than the pair is. */
    boolean mayHoldNearer(double x1, double y1, double x2, double y2, Pair pair) {
        return size > 0 && mayHoldNearer(boxes.size() - 1, 0, x1, y1, x2, y2, pair.square);
    }

    private boolean mayHoldNearer(int level, int group, double x1, double y1, double x2, double y2, double square) {
        if (squareToBox(boxes.get(level), group * ORDINATES, x1, y1, x2, y2) >= square) {
            return false;
        }
        if (level == 0) {
            return true;
        }
        int end = Math.min(boxes.get(level - 1).length / ORDINATES, (group + 1) * GROUP);
        for (int part = group * GROUP; part < end; part++) {
            if (mayHoldNearer(level - 1, part, x1, y1, x2, y2, square)) {
                return true;
            }
        }
        return false;
    }

    /** Offers the pair what is nearest to a segment that crosses none of ours. */
    void nearest(double x1, double y1, double x2, double y2, Pair pair) {
        if (size > 0) {
            descend(boxes.size() - 1, 0, x1, y1, x2, y2, pair);
        }
    }

    private void descend(int level, int group, double x1, double y1, double x2, double y2, Pair pair) {
        if (squareToBox(boxes.get(level), group * ORDINATES, x1, y1, x2, y2) >= pair.square) {
            return;
        }
        int below = level == 0 ? size : boxes.get(level - 1).length / ORDINATES;
        int end = Math.min(below, (group + 1) * GROUP);
        for (int part = group * GROUP; part < end; part++) {
            if (level == 0) {
                nearestOf(part * ORDINATES, x1, y1, x2, y2, pair);
            } else {
                descend(level - 1, part, x1, y1, x2, y2, pair);
            }
        }
    }

    private static double squareToBox(double[] boxes, int box, double x1, double y1, double x2, double y2) {
        double dx = Math.max(0, Math.max(boxes[box] - Math.max(x1, x2), Math.min(x1, x2) - boxes[box + 2]));
        double dy = Math.max(0, Math.max(boxes[box + 1] - Math.max(y1, y2), Math.min(y1, y2) - boxes[box + 3]));
        return dx * dx + dy * dy;
    }

    /** Segments that do not cross are nearest at an end of one of them. */
    private void nearestOf(int at, double x1, double y1, double x2, double y2, Pair pair) {
        double ax = ends[at];
        double ay = ends[at + 1];
        double bx = ends[at + 2];
        double by = ends[at + 3];
        double along = along(x1, y1, ax, ay, bx, by);
        pair.offer(ax + along * (bx - ax), ay + along * (by - ay), x1, y1);
        along = along(x2, y2, ax, ay, bx, by);
        pair.offer(ax + along * (bx - ax), ay + along * (by - ay), x2, y2);
        along = along(ax, ay, x1, y1, x2, y2);
        pair.offer(ax, ay, x1 + along * (x2 - x1), y1 + along * (y2 - y1));
        along = along(bx, by, x1, y1, x2, y2);
        pair.offer(bx, by, x1 + along * (x2 - x1), y1 + along * (y2 - y1));
    }

    /** How far along a segment, 0 to 1, it comes nearest to a position. */
    private static double along(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / square;
        return Math.max(0, Math.min(1, along));
    }
}
