package org.maillage.app.security;

import java.util.Map;
import org.maillage.domain.account.SeenAs;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;

/** Looking with the eyes of others, whose beginning and end stand in the journal. */
final class Looks {

    private static final String SESSION = "session";

    private final Visitors visitors;
    private final Journal journal;

    Looks(Visitors visitors, Journal journal) {
        this.visitors = visitors;
        this.journal = journal;
    }

    void begins(SeenAs seenAs) {
        note(Act.SEEN_AS, seenAs);
    }

    /** Of who looks so now, also when it is their session that ends; nothing for the others. */
    void ends() {
        SeenAs seenAs = visitors.visitor().seenAs();
        if (seenAs != null) {
            note(Act.SEEN_AS_ENDED, seenAs);
        }
    }

    private void note(Act act, SeenAs seenAs) {
        journal.append(act, SESSION, Map.of("as", seenAs.code()));
    }
}
