package org.maillage.domain.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The journal: lines are added and never changed, each bound to the one before by its hash, so that a change to any of them,
 * or one taken out, is seen by who reads the whole of it.
 */
public interface Journal {

    /**
     * Adds a line, by who asks now, in the transaction that runs (the act and its line are kept together or not at all) or one
     * of its own. Others wait for the end of that transaction, so it comes last in it.
     *
     * @param subject without line breaks
     * @param details never names, passwords or other words of people
     */
    void append(Act act, String subject, Map<String, String> details);

    default void append(Act act, String kind, UUID id) {
        append(act, kind + "/" + id, Map.of());
    }

    /** The same, by who is not the one who asks now, or not yet: they know the password, have the link, or had the session. */
    void appendBy(UUID account, Act act, String subject, Map<String, String> details);

    /** A line about an account by its owner. */
    default void appendByOwner(Act act, UUID account) {
        appendBy(account, act, "account/" + account, Map.of());
    }

    /** The latest first. */
    List<JournalEntry> list(JournalQuery query);

    /** All lines that are asked for, whatever the query's limit, the first line first. */
    void forEach(JournalQuery query, Consumer<JournalEntry> reader);

    /** Reads the whole of it. */
    Verification verify();
}
