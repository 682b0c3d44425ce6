package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;

/** The version of what someone changes, as they have seen it. */
public final class IfMatch {

    private IfMatch() {}

    /** Whether a write is meant for what is not there yet: {@code If-None-Match: *} (RFC 9110, 13.1.2). */
    public static boolean isForNew(HttpServletRequest request) {
        String none = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return none != null && none.strip().equals("*");
    }

    /** That it is there. */
    public static MaillageException there() {
        return MaillageException.of(
                ProblemKind.STALE, "already-there", "If-None-Match: * n'écrit que ce qui n'est pas encore là.");
    }

    /**
     * The version in an {@code If-Match} header.
     *
     * @param now the version that there is, which {@code *} stands for (RFC 9110, 13.1.1)
     * @throws MaillageException (version required) without one, (stale) for what is no version
     */
    public static int version(@Nullable String ifMatch, IntSupplier now) {
        if (ifMatch == null) {
            throw MaillageException.of(
                    ProblemKind.VERSION_REQUIRED,
                    "version-required",
                    "Dire par If-Match quelle version a été vue, telle que l'ETag l'a donnée.");
        }
        if (ifMatch.strip().equals("*")) {
            return now.getAsInt();
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
