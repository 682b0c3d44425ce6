package org.maillage.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.person.People;
import org.maillage.testkit.database.TestDatabase;
import picocli.CommandLine;

/** {@code maillage purge}, beside the running service. */
class PurgeCommandTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTrialErasesNobodyAndAPurgeTellsWhom(TestDatabase database) {
        try (RunningApplication maillage = RunningApplication.empty(database)) {
            UUID due = People.create(maillage, People.facts("Échue Quatrevaux", "garde"));
            People.makeDue(maillage, due);
            String where = "--database=" + maillage.databaseUrl();
            assertThat(run("purge", "--dry-run", where))
                    .contains(due + " : Maillage", "À effacer : 1")
                    .doesNotContain("Quatrevaux");
            assertThat(run("purge", where))
                    .contains(due + " : Maillage", "Effacées : 1 ; pas effacées : 0")
                    .doesNotContain("Quatrevaux");
            assertThat(run("purge", where)).contains("Effacées : 0");
            assertThat(maillage.asAdministrator().get("/api/persons/" + due).statusCode())
                    .isEqualTo(404);
        }
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = CommandLineInterface.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        assertThat(commandLine.execute(words)).isZero();
        return out.toString();
    }
}
