package org.maillage.api.wms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The mistakes that WMS has a code for (OGC 06-042, table E.1), and that code. */
final class Mistakes {

    private static final String CRS = "invalid-crs";

    private static final Map<String, String> CODES = Map.of(
            "unknown-layer", "LayerNotDefined",
            "unknown-style", "StyleNotDefined",
            "invalid-format", "InvalidFormat",
            "layer-not-queryable", "LayerNotQueryable",
            "invalid-point", "InvalidPoint",
            "current-update-sequence", "CurrentUpdateSequence",
            "invalid-update-sequence", "InvalidUpdateSequence",
            "missing-dimension-value", "MissingDimensionValue",
            "invalid-dimension-value", "InvalidDimensionValue",
            "operation-not-supported", "OperationNotSupported");

    private Mistakes() {}

    static MaillageException crs(String message) {
        return of(CRS, message);
    }

    static MaillageException format(String parameter, String value) {
        return of("invalid-format", "« " + value + " » n'est pas un format de " + parameter + " ici.");
    }

    /** @param code one of the table's keys */
    static MaillageException of(String code, String message) {
        return MaillageException.of(ProblemKind.INVALID, code, message);
    }

    /** Null where WMS has no code for it. */
    static @Nullable String code(MaillageException mistake, WmsVersion version) {
        return mistake.code().equals(CRS) ? version.invalidCrs() : CODES.get(mistake.code());
    }
}
