package org.maillage.layers.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Well-known binary, plain or extended, read where it lies: no geometry objects. Only two dimensions are read; a third
 * and fourth ordinate are stepped over.
 */
public final class WkbInput {

    public static final int POINT = 1;
    public static final int LINE = 2;
    public static final int POLYGON = 3;
    public static final int MULTI_POINT = 4;
    public static final int MULTI_LINE = 5;
    public static final int MULTI_POLYGON = 6;
    public static final int COLLECTION = 7;

    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;

    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;
    private boolean bigEndian;
    private int extraOrdinates;

    public WkbInput(byte[] wkb) {
        this.bytes = wkb;
    }

    /** Reads the header of a geometry and gives its type, 1 to 7. */
    public int type() {
        bigEndian = bytes[at++] == 0;
        int code = count();
        boolean ewkbZ = (code & EWKB_Z) != 0;
        boolean ewkbM = (code & EWKB_M) != 0;
        if ((code & EWKB_SRID) != 0) {
            at += Integer.BYTES;
        }
        int plain = code & 0x0FFFFFFF & ~EWKB_SRID;
        int isoDimensions = plain / 1000;
        extraOrdinates = (ewkbZ ? 1 : 0) + (ewkbM ? 1 : 0) + (isoDimensions == 3 ? 2 : isoDimensions > 0 ? 1 : 0);
        return plain % 1000;
    }

    /** A count of parts, rings or positions. */
    public int count() {
        int count = (int) (bigEndian ? BIG_INT : LITTLE_INT).get(bytes, at);
        at += Integer.BYTES;
        return count;
    }

    double ordinate() {
        double ordinate = (double) (bigEndian ? BIG_DOUBLE : LITTLE_DOUBLE).get(bytes, at);
        at += Double.BYTES;
        return ordinate;
    }

    /** Steps over heights and measures after x and y. */
    void endPosition() {
        at += extraOrdinates * Double.BYTES;
    }

    /** Reads so many positions as x, y, x, y… */
    public double[] positions(int count) {
        double[] positions = new double[count * 2];
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = ordinate();
            positions[i + 1] = ordinate();
            endPosition();
        }
        return positions;
    }

    /** Reads a ring without the position that closes it, which is that of its beginning. */
    public double[] openRing() {
        int count = count();
        double[] positions = positions(Math.max(0, count - 1));
        at += Math.min(count, 1) * (2 + extraOrdinates) * Double.BYTES;
        return positions;
    }
}
