package org.maillage.api.wms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/** The versions that are spoken, and in what their parameters and documents differ. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", "X", "Y", "application/vnd.ogc.wms_xml", "application/vnd.ogc.se_xml"),
    V1_3_0("1.3.0", "CRS", "I", "J", "text/xml", "text/xml");

    private final String number;
    private final String crsParameter;
    private final String columnParameter;
    private final String rowParameter;
    private final String capabilitiesType;
    private final String exceptionType;

    WmsVersion(String number, String crs, String column, String row, String capabilitiesType, String exceptionType) {
        this.number = number;
        this.crsParameter = crs;
        this.columnParameter = column;
        this.rowParameter = row;
        this.capabilitiesType = capabilitiesType;
        this.exceptionType = exceptionType;
    }

    /**
     * OGC 06-042, 6.2.4: the version asked for, else the next lower one, else the lowest.
     *
     * @param asked null asks for the highest
     */
    static WmsVersion negotiated(@Nullable String asked) {
        if (asked == null) {
            return V1_3_0;
        }
        return order(asked) >= order(V1_3_0.number) ? V1_3_0 : V1_1_1;
    }

    /** Of a request other than GetCapabilities, which has to name one of ours; 1.3.0 where none is named. */
    static WmsVersion asked(@Nullable String version) {
        for (WmsVersion known : values()) {
            if (known.number.equals(version)) {
                return known;
            }
        }
        throw MaillageException.parameter("VERSION", "VERSION vaut 1.3.0 ou 1.1.1.");
    }

    /** Three numbers as one; what is no version comes before all. */
    private static long order(String version) {
        long order = 0;
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            String part = i < parts.length ? parts[i] : "0";
            order = order * 1_000 + (part.matches("[0-9]{1,3}") ? Integer.parseInt(part) : 0);
        }
        return order;
    }

    boolean isAuthorityOrder() {
        return this == V1_3_0;
    }

    String number() {
        return number;
    }

    String crsParameter() {
        return crsParameter;
    }

    String columnParameter() {
        return columnParameter;
    }

    String rowParameter() {
        return rowParameter;
    }

    String capabilitiesType() {
        return capabilitiesType;
    }

    String exceptionType() {
        return exceptionType;
    }

    /** The code of a CRS that is not served, which each version names as its parameter. */
    String invalidCrs() {
        return "Invalid" + crsParameter.toUpperCase(Locale.ROOT);
    }
}
