package org.maillage.api.record;

import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The addresses of records, and the versions that requests to them name. */
final class RecordCollection {

    /** Only collections there are, so that other addresses below {@code /api} are not theirs. */
    static final String PATH = "/api/{collection:#{T(org.maillage.domain.RecordKinds).collectionPattern()}}";

    private static final int LONGEST_COMMENT = 2_000;

    private RecordCollection() {}

    /** Who writes: by an optional parameter {@code comment} also why. */
    static Authorship by(Caller caller, Parameters parameters) {
        String comment = parameters.text("comment").orElse(null);
        parameters.refuseOthers();
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw MaillageException.parameter("comment", "« comment » dépasse " + LONGEST_COMMENT + " caractères.");
        }
        if (comment != null && comment.chars().anyMatch(Character::isISOControl)) {
            throw MaillageException.parameter("comment", "« comment » contient un caractère de contrôle.");
        }
        return Authorship.of(caller, null, comment);
    }

    static String tag(TrackedRecord<?> record) {
        return "\"" + record.version() + "\"";
    }

    /** The version in an {@code If-Match} header. */
    static int version(@Nullable String ifMatch) {
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
                            ProblemKind.STALE,
                            "stale-version",
                            "Ce n'est pas une version de la fiche : « " + ifMatch + " ».")
                    .causedBy(e);
        }
    }
}
