package org.maillage.api.request;

import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The version of what someone changes, as they have seen it. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * The version in an {@code If-Match} header.
     *
     * @throws MaillageException (version required) without one, (stale) for what is no version
     */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw MaillageException.of(
                    ProblemKind.VERSION_REQUIRED,
                    "version-required",
                    "Dire par If-Match quelle version a été vue, telle que l'ETag l'a donnée.");
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", "").replace("W/", "").strip());
        } catch (NumberFormatException e) {
            throw MaillageException.of(
                            ProblemKind.STALE, "stale-version", "Ce n'est pas une version d'ici : « " + ifMatch + " ».")
                    .causedBy(e);
        }
    }
}
