package org.maillage.api.wmts;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.tile.TileMatrix;

/** Mistakes as WMTS tells them: an OWS 1.1 exception report (OGC 06-121r3, 8; OGC 07-057r7, tables 24 and 30). */
final class Mistakes {

    private static final String OUT_OF_RANGE = "tile-out-of-range";
    private static final String NOT_SUPPORTED = "operation-not-supported";

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

    static MaillageException notSupported(String operation) {
        return MaillageException.of(
                        ProblemKind.INVALID, NOT_SUPPORTED, "« " + operation + " » n'est pas une opération d'ici.")
                .with("parameter", "Request");
    }

    static MaillageException document() {
        return MaillageException.of(
                        ProblemKind.INVALID,
                        NOT_SUPPORTED,
                        "Par POST, ce service lit des paramètres en formulaire, et non un document.")
                .with("parameter", "Request");
    }

    static MaillageException version(String parameter, String asked) {
        return MaillageException.of(
                        ProblemKind.INVALID,
                        "version-negotiation-failed",
                        "« " + asked + " » n'est pas une version d'ici : 1.0.0.")
                .with("parameter", parameter);
    }
}
