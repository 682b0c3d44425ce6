package org.maillage.layers.encode;

import java.util.function.UnaryOperator;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;

/**
 * The CRS in which geometries are written.
 *
 * @param isGeographic whether its ordinates are degrees; else they are metres
 * @param fromStorage well-known binary from storage to this CRS, the identity for CRS84
 */
public record OutputCrs(Crs crs, boolean isGeographic, UnaryOperator<byte[]> fromStorage) {

    /** Seven decimals of a degree, two of a metre: about a centimetre on the ground. */
    private static final int DEGREE_DECIMALS = 7;

    private static final int METRE_DECIMALS = 2;

    /** What is stored, as it is. */
    public static final OutputCrs CRS84 = new OutputCrs(Crs.CRS84, true, UnaryOperator.identity());

    /** As protocols have it: in the axis order of the CRS. */
    public static OutputCrs of(Crs crs, Reprojection reprojection) {
        return crs.equals(Crs.CRS84)
                ? CRS84
                : new OutputCrs(crs, reprojection.isGeographic(crs), wkb -> new WKBWriter()
                        .write(reprojection.fromStorage(Geometries.fromWkb(wkb), crs)));
    }

    /** As files have it: easting or longitude first, whatever the CRS's authority says. */
    public static OutputCrs ofFile(Crs crs, Reprojection reprojection) {
        return crs.epsg() == Geometries.WGS84
                ? CRS84
                : new OutputCrs(crs, reprojection.isGeographic(crs), wkb -> new WKBWriter()
                        .write(reprojection.storageToFile(Geometries.fromWkb(wkb), crs)));
    }

    /** Decimals of ordinates. */
    public int decimals() {
        return isGeographic ? DEGREE_DECIMALS : METRE_DECIMALS;
    }
}
