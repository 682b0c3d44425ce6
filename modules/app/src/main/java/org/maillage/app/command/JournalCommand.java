package org.maillage.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.audit.JournalFile;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.domain.audit.Verification;
import org.maillage.exchange.export.WholeFile;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvRows;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maillage journal}: whether the journal is as it was written, and a copy of it to keep elsewhere. */
@Command(
        name = "journal",
        description = "Vérifier et exporter le journal des comptes et des lectures confidentielles.",
        mixinStandardHelpOptions = true)
final class JournalCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The verb alone says which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "verify",
            description = "Relire tout le journal ; finit par 1 si une ligne a été changée, ajoutée ou ôtée.")
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "N:EMPREINTE",
                            description = "ligne notée ailleurs lors d'une vérification, qui doit y être encore")
                    @Nullable String noted,
            @Mixin DatabaseOptions database) {
        Head head = noted == null ? null : Head.parse(noted);
        database.requireThere();
        try (ConfigurableApplicationContext context = database.open()) {
            Journal journal = context.getBean(Journal.class);
            Verification read = journal.verify();
            if (read.broken() != null) {
                out().println("Le journal a été modifié : la ligne " + read.broken() + " ne suit pas la précédente.");
                return 1;
            }
            if (head != null && !head.isIn(journal)) {
                out().println("Le journal a été récrit : sa ligne " + head.number() + " n'a plus cette empreinte.");
                return 1;
            }
            out().println("Journal intact, de " + read.entries() + " lignes. À noter ailleurs : " + read.entries() + ":"
                    + read.head());
            return 0;
        }
    }

    /** A line that was noted elsewhere. */
    private record Head(long number, String hash) {

        static Head parse(String noted) {
            String[] parts = noted.split(":", -1);
            if (parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{64}")) {
                return new Head(Long.parseLong(parts[0]), parts[1]);
            }
            throw MaillageException.parameter("head", "Écrire --head numéro:empreinte, comme « verify » les donne.");
        }

        boolean isIn(Journal journal) {
            JournalQuery upTo = new JournalQuery(null, null, null, null, null, number + 1, 1);
            return journal.list(upTo).stream()
                    .anyMatch(entry -> entry.number() == number && entry.hash().equals(hash));
        }
    }

    @Command(name = "export", description = "Copier tout le journal dans un fichier CSV.")
    void export(
            @Parameters(paramLabel = "FICHIER", description = "remplacé s'il existe") Path file,
            @Mixin DatabaseOptions database) {
        database.requireThere();
        try (ConfigurableApplicationContext context = database.open()) {
            out().println("Journal copié dans " + WholeFile.write(file, part -> copy(context, part, file)));
        }
    }

    private static Path copy(ConfigurableApplicationContext context, Path part, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            Journal journal = context.getBean(Journal.class);
            journal.append(Act.JOURNAL_EXPORTED, "journal", Map.of());
            JournalFile.write(journal, JournalQuery.ALL, new CsvRows(out));
            return file;
        }
    }
}
