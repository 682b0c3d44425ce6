package org.maillage.layers.encode;

import java.nio.ByteBuffer;
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

    private final ByteBuffer bytes;
    private int extraOrdinates;

    public WkbInput(byte[] wkb) {
        this.bytes = ByteBuffer.wrap(wkb);
    }

    /** Reads the header of a geometry and gives its type, 1 to 7. */
    public int type() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        boolean ewkbZ = (code & EWKB_Z) != 0;
        boolean ewkbM = (code & EWKB_M) != 0;
        if ((code & EWKB_SRID) != 0) {
            bytes.getInt();
        }
        int plain = code & 0x0FFFFFFF & ~EWKB_SRID;
        int isoDimensions = plain / 1000;
        extraOrdinates = (ewkbZ ? 1 : 0) + (ewkbM ? 1 : 0) + (isoDimensions == 3 ? 2 : isoDimensions > 0 ? 1 : 0);
        return plain % 1000;
    }

    /** A count of parts, rings or positions. */
    public int count() {
        return bytes.getInt();
    }

    double ordinate() {
        return bytes.getDouble();
    }

    /** Steps over heights and measures after x and y. */
    void endPosition() {
        bytes.position(bytes.position() + extraOrdinates * Double.BYTES);
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
}
