package org.maillage.api.wmts;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.tile.TileMatrix;

/** Mistakes as WMTS tells them: an OWS 1.1 exception report (OGC 06-121r3, 8; OGC 07-057r7, tables 24 and 30). */
final class Mistakes {

    private static final String OUT_OF_RANGE = "tile-out-of-range";

    private Mistakes() {}

    static MaillageException outOfRange(String parameter, int count) {
        return MaillageException.of(
                        ProblemKind.INVALID, OUT_OF_RANGE, parameter + " va de 0 à " + (count - 1) + " à ce niveau.")
                .with("parameter", parameter);
    }

    static MaillageException outsideTile(String parameter) {
        return MaillageException.of(
                        ProblemKind.INVALID, "invalid-point", parameter + " va de 0 à " + (TileMatrix.PIXELS - 1) + ".")
                .with("parameter", parameter);
    }

    /** WMTS has no operation that is not one of ours: the parameter is wrong, and not the service without it. */
    static MaillageException operation(String operation) {
        return MaillageException.parameter("Request", "« " + operation + " » n'est pas une opération d'ici.");
    }

    static MaillageException document() {
        return MaillageException.of(
                        ProblemKind.INVALID,
                        "operation-not-supported",
                        "Par POST, ce service lit des paramètres en formulaire, et non un document.")
                .with("parameter", "Request");
    }

    /** Without a locator (OGC 06-121r3, table 25). */
    static MaillageException versions(String asked) {
        return MaillageException.of(
                ProblemKind.INVALID,
                "version-negotiation-failed",
                "« " + asked + " » n'est pas une version d'ici : 1.0.0.");
    }
}
