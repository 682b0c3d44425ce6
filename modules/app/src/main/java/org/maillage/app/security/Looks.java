package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.maillage.domain.account.SeenAs;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;

/** Looking with the eyes of others, whose beginning and end stand in the journal. */
final class Looks {

    private static final String SESSION = "session";

    private final Journal journal;

    Looks(Journal journal) {
        this.journal = journal;
    }

    void begins(UUID account, SeenAs seenAs) {
        note(account, Act.SEEN_AS, seenAs);
    }

    /** Of whose session this is, also when it is the session that ends, or becomes another's; nothing for the others. */
    void ends(HttpServletRequest request) {
        SignedIn before = SessionLogins.of(request);
        SeenAs seenAs = before == null ? null : before.seenAs();
        if (before != null && seenAs != null) {
            note(before.account(), Act.SEEN_AS_ENDED, seenAs);
        }
    }

    private void note(UUID account, Act act, SeenAs seenAs) {
        journal.appendBy(account, act, SESSION, Map.of("as", seenAs.code()));
    }
}
