package org.maillage.api.wms;

import org.maillage.api.question.CrsList;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;

/** Coordinate reference systems as WMS names them. */
final class WmsCrs {

    private WmsCrs() {}

    /** {@code CRS:84} or {@code EPSG:n}. */
    static String name(Crs crs) {
        return crs.longitudeFirst() ? "CRS:84" : "EPSG:" + crs.epsg();
    }

    /** @throws MaillageException ({@code invalid-crs}) when maps are not drawn in it */
    static Crs of(String text) {
        Crs crs = read(text);
        if (!CrsList.SERVED.contains(crs)) {
            throw Mistakes.crs("Les cartes ne sont pas dessinées en « " + text + " ».");
        }
        return crs;
    }

    private static Crs read(String text) {
        try {
            return Crs.parse(text, "CRS");
        } catch (MaillageException e) {
            throw Mistakes.crs(e.message()).causedBy(e);
        }
    }
}
