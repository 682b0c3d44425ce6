package org.maillage.layers.encode;

import java.util.function.UnaryOperator;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Geometries;

/**
 * The CRS of geometries in GML, under the name that was asked for.
 *
 * @param fromStorage well-known binary from storage to this CRS
 * @param swapped whether what that gives is written with its ordinates exchanged
 * @param decimals of ordinates
 */
public record GmlCrs(SrsName name, UnaryOperator<byte[]> fromStorage, boolean swapped, int decimals) {

    public static GmlCrs of(SrsName name, Reprojection reprojection) {
        boolean northingFirst = name.isNorthingFirst(reprojection);
        if (name.crs().epsg() == Geometries.WGS84) {
            // What is stored has these very ordinates: nothing is computed, they only change places.
            return new GmlCrs(name, OutputCrs.CRS84.fromStorage(), northingFirst, OutputCrs.CRS84.decimals());
        }
        Crs crs = name.crs();
        OutputCrs output = OutputCrs.of(crs, reprojection);
        return new GmlCrs(
                name, output.fromStorage(), reprojection.isNorthingFirst(crs) != northingFirst, output.decimals());
    }
}
