package org.maillage.api.wfs;

import java.util.Optional;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.crs.SrsName;
import org.maillage.layers.xml.XmlElement;

/**
 * The forms of a transaction, by its version. WFS 1.0.0, which is not offered, is understood in this alone: QGIS 3.22 reads by 2.0.0
 * and writes by it.
 */
enum TransactionForm {
    V1_0,
    V1_1,
    V2_0,

    /** The elements of 1.1.0 under the number 2.0.0, as GDAL writes. */
    MIXED;

    private static final String FIRST = "1.0.0";

    /** @throws org.maillage.kernel.problem.MaillageException when there is no such version */
    static TransactionForm of(XmlElement root, OwsParameters parameters) {
        if (parameters.text("version").filter(FIRST::equals).isPresent()) {
            return V1_0;
        }
        if (WfsVersion.asked(parameters, false).isFirst()) {
            return V1_1;
        }
        return root.namespace().equals(WfsVersion.V1_1_0.namespace()) ? MIXED : V2_0;
    }

    /** The version that comes nearest. */
    WfsVersion version() {
        return this == V1_0 || this == V1_1 ? WfsVersion.V1_1_0 : WfsVersion.V2_0_0;
    }

    /** How answers call it. */
    String number() {
        return this == V1_0 ? FIRST : version().number();
    }

    /** The CRS of coordinates. 1.0.0 knows no order of axes: there easting comes first, however the CRS is named. */
    SrsName srsName(Optional<String> text) {
        SrsName name = text.map(named -> SrsName.parse(named, "srsName")).orElse(FeatureRequests.DEFAULT_CRS);
        return this == V1_0 ? new SrsName(name.text(), name.crs(), false) : name;
    }
}
