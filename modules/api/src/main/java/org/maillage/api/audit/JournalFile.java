package org.maillage.api.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalEntry;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.layers.encode.CsvRows;

/** The journal as a table, the first line first, with what its hashes are made of: who has all of it can make them again. */
public final class JournalFile {

    private JournalFile() {}

    public static void write(Journal journal, JournalQuery query, CsvRows out) throws IOException {
        try {
            out.row("number", "at", "account", "act", "subject", "details", "hash");
            journal.forEach(query, entry -> write(entry, out));
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(JournalEntry entry, CsvRows out) {
        try {
            out.row(
                    entry.number(),
                    entry.at(),
                    entry.account(),
                    entry.act(),
                    entry.subject(),
                    entry.details(),
                    entry.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
