package org.maillage.api.wms;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;

/** The {@code BBOX}: in 1.3.0 in the axis order of the CRS's authority, in 1.1.1 always x first. */
final class MapBox {

    /** Nothing on Earth is farther away, in any CRS. */
    private static final double FARTHEST = 1e9;

    private MapBox() {}

    /** Easting or longitude first, whatever was given. */
    static Envelope read(OwsParameters parameters, Crs crs, WmsVersion version, Reprojection reprojection) {
        parameters.required("BBOX");
        double[] box = numbers(parameters.list("BBOX"));
        if (box[0] >= box[2] || box[1] >= box[3]) {
            throw wrong("Le premier coin de BBOX est plus petit que le second, sur chaque axe.");
        }
        boolean swapped = version.isAuthorityOrder() && reprojection.isNorthingFirst(crs);
        return swapped ? new Envelope(box[1], box[3], box[0], box[2]) : new Envelope(box[0], box[2], box[1], box[3]);
    }

    private static double[] numbers(List<String> parts) {
        if (parts.size() != 4) {
            throw wrong("BBOX a quatre nombres, séparés par des virgules.");
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = number(parts.get(i));
        }
        return numbers;
    }

    private static double number(String part) {
        try {
            double number = Double.parseDouble(part);
            if (Math.abs(number) <= FARTHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("« " + part + " » n'est pas un nombre de BBOX.").causedBy(e);
        }
        throw wrong("« " + part + " » est hors du monde.");
    }

    private static MaillageException wrong(String message) {
        return MaillageException.parameter("BBOX", message);
    }
}
