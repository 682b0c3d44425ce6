package org.maillage.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.person.PersonPurge;
import org.maillage.domain.person.Persons;
import org.maillage.domain.person.PurgeReport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code maillage purge}: what the service does every night, now. Who is erased is told by the ids of their records alone. */
@Command(
        name = "purge",
        description = "Effacer les personnes dont la date de purge est atteinte.",
        mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "dire qui serait effacé, et n'effacer personne")
    private boolean trial;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** 1 when someone is still there who should not be. */
    @Override
    public Integer call() {
        database.requireThere();
        try (ConfigurableApplicationContext context = database.open()) {
            PersonPurge purge = context.getBean(PersonPurge.class);
            Accounts accounts = context.getBean(Accounts.class);
            return trial ? tellDue(purge.due(), accounts) : tell(purge.run(), accounts);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int tellDue(List<Persons.Due> due, Accounts accounts) {
        due.forEach(person -> out().println("  " + person.id() + " : " + keeper(person.structure(), accounts)));
        out().println("À effacer : " + due.size() + " (essai, personne n'est effacé)");
        return 0;
    }

    private int tell(PurgeReport report, Accounts accounts) {
        report.outcomes().forEach(outcome -> out().println("  " + outcome.person() + " : "
                + keeper(outcome.structure(), accounts)
                + (outcome.erased() ? "" : " ; pas effacée : " + outcome.failure())));
        out().println("Effacées : " + report.erased() + " ; pas effacées : " + report.failed());
        return report.failed() == 0 ? 0 : 1;
    }

    private static String keeper(@Nullable UUID structure, Accounts accounts) {
        return accounts.structures().stream()
                .filter(one -> structure == null ? one.operator() : one.id().equals(structure))
                .findFirst()
                .map(one -> one.name())
                .orElse("opérateur");
    }
}
