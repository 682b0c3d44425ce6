package org.maillage.layers.draw;

import java.util.BitSet;

/** Which parts of a picture have something that no name may cover, in squares of some pixels: a look-up costs no list of boxes. */
final class Occupied {

    /** Pixels of a side: names keep at most so much more distance than they need. */
    static final int SQUARE = 3;

    private final int columns;
    private final int rows;
    private final BitSet taken;

    Occupied(int width, int height) {
        this.columns = width / SQUARE + 1;
        this.rows = height / SQUARE + 1;
        this.taken = new BitSet(columns * rows);
    }

    /** Whether the box lies in the picture and on nothing. Pixels. */
    boolean isFree(double left, double top, double right, double bottom) {
        if (left < 0 || top < 0 || right >= columns * SQUARE || bottom >= rows * SQUARE) {
            return false;
        }
        int last = index(right);
        for (int row = index(top); row <= index(bottom); row++) {
            int next = taken.nextSetBit(row * columns + index(left));
            if (next >= 0 && next <= row * columns + last) {
                return false;
            }
        }
        return true;
    }

    /** What lies outside the picture is left out. */
    void take(double left, double top, double right, double bottom) {
        int first = Math.max(0, index(left));
        int end = Math.min(columns, index(right) + 1);
        for (int row = Math.max(0, index(top)); row < Math.min(rows, index(bottom) + 1); row++) {
            if (first < end) {
                taken.set(row * columns + first, row * columns + end);
            }
        }
    }

    private static int index(double pixel) {
        return (int) Math.floor(pixel / SQUARE);
    }
}
