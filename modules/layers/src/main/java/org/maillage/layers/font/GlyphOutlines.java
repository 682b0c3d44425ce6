package org.maillage.layers.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The table {@code glyf} (OpenType 1.9): outlines in font units, y up, of quadratic curves. */
final class GlyphOutlines {

    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;
    private static final double F2DOT14 = 1 << 14;

    private final ByteBuffer glyf;
    private final ByteBuffer loca;
    private final boolean longOffsets;

    GlyphOutlines(WoffTables font) {
        this.glyf = font.get("glyf");
        this.loca = font.get("loca");
        this.longOffsets = font.get("head").getShort(50) != 0;
    }

    Path2D.Double outline(int glyph) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int start = offset(glyph);
        if (offset(glyph + 1) > start) {
            ByteBuffer in = glyf.duplicate().position(start);
            int contours = in.getShort();
            in.position(in.position() + 8);
            if (contours >= 0) {
                simple(in, contours, path);
            } else {
                compound(in, path);
            }
        }
        return path;
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(glyph * 4) : (loca.getShort(glyph * 2) & 0xFFFF) * 2;
    }

    private static void simple(ByteBuffer in, int contours, Path2D path) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = in.getShort() & 0xFFFF;
        }
        int instructions = in.getShort() & 0xFFFF;
        in.position(in.position() + instructions);
        int count = contours == 0 ? 0 : ends[contours - 1] + 1;
        int[] flags = flags(in, count);
        int[] xs = ordinates(in, flags, X_SHORT, X_SAME);
        int[] ys = ordinates(in, flags, Y_SHORT, Y_SAME);
        int first = 0;
        for (int end : ends) {
            contour(path, flags, xs, ys, first, end - first + 1);
            first = end + 1;
        }
    }

    private static int[] flags(ByteBuffer in, int count) {
        int[] flags = new int[count];
        for (int i = 0; i < count; i++) {
            flags[i] = in.get() & 0xFF;
            int repeats = (flags[i] & REPEAT) == 0 ? 0 : in.get() & 0xFF;
            for (int r = 0; r < repeats; r++, i++) {
                flags[i + 1] = flags[i];
            }
        }
        return flags;
    }

    /** Differences, in a byte with a sign of its own, in a word, or none. */
    private static int[] ordinates(ByteBuffer in, int[] flags, int shortFlag, int sameFlag) {
        int[] ordinates = new int[flags.length];
        int at = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0) {
                int step = in.get() & 0xFF;
                at += same ? step : -step;
            } else if (!same) {
                at += in.getShort();
            }
            ordinates[i] = at;
        }
        return ordinates;
    }

    /** Between two control points lies a point of the curve that is not written. */
    private static void contour(Path2D path, int[] flags, int[] xs, int[] ys, int first, int count) {
        if (count < 2) {
            return;
        }
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        int last = first + count - 1;
        boolean endsOn = (flags[last] & ON_CURVE) != 0;
        double startX = startsOn ? xs[first] : endsOn ? xs[last] : (xs[first] + xs[last]) / 2.0;
        double startY = startsOn ? ys[first] : endsOn ? ys[last] : (ys[first] + ys[last]) / 2.0;
        path.moveTo(startX, startY);
        for (int i = startsOn ? 1 : 0; i < count; i++) {
            int at = first + i;
            if ((flags[at] & ON_CURVE) != 0) {
                path.lineTo(xs[at], ys[at]);
                continue;
            }
            boolean closes = i == count - 1;
            int next = closes ? first : at + 1;
            boolean nextOn = (flags[next] & ON_CURVE) != 0;
            double x = closes ? startX : nextOn ? xs[next] : (xs[at] + xs[next]) / 2.0;
            double y = closes ? startY : nextOn ? ys[next] : (ys[at] + ys[next]) / 2.0;
            path.quadTo(xs[at], ys[at], x, y);
            i += !closes && nextOn ? 1 : 0;
        }
        path.closePath();
    }

    /** Letters with accents are made of a letter and an accent. */
    private void compound(ByteBuffer in, Path2D path) {
        int flags;
        do {
            flags = in.getShort();
            int glyph = in.getShort() & 0xFFFF;
            boolean words = (flags & WORDS) != 0;
            int dx = words ? in.getShort() : in.get();
            int dy = words ? in.getShort() : in.get();
            double[] matrix = matrix(in, flags);
            boolean moved = (flags & OFFSETS) != 0;
            AffineTransform placed =
                    new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], moved ? dx : 0, moved ? dy : 0);
            path.append(outline(glyph).getPathIterator(placed), false);
        } while ((flags & MORE) != 0);
    }

    private static double[] matrix(ByteBuffer in, int flags) {
        double[] matrix = {1, 0, 0, 1};
        if ((flags & SCALE) != 0) {
            matrix[0] = in.getShort() / F2DOT14;
            matrix[3] = matrix[0];
        } else if ((flags & TWO_SCALES) != 0) {
            matrix[0] = in.getShort() / F2DOT14;
            matrix[3] = in.getShort() / F2DOT14;
        } else if ((flags & MATRIX) != 0) {
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = in.getShort() / F2DOT14;
            }
        }
        return matrix;
    }
}
