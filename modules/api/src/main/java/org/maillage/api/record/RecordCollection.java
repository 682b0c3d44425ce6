package org.maillage.api.record;

import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;

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
}
