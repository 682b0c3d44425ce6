package org.maillage.testkit.naturalearth;

import java.util.Arrays;

/** The geometries of a GeoPackage (OGC 12-128r18, 2.1.3). */
final class GeoPackageGeometry {

    /** Bytes of the envelope by its indicator: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {}

    /** What follows the header: magic, version, flags, SRID and envelope. */
    static byte[] wellKnownBinary(byte[] blob) {
        int envelope = ENVELOPE[(blob[3] >> 1) & 7];
        return Arrays.copyOfRange(blob, 8 + envelope, blob.length);
    }
}
