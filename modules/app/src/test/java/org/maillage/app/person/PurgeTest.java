package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.person.PersonPurge;
import org.maillage.domain.person.PurgeReport;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Persons whose day has come are erased, on one node, whatever happens to one of them; and it is told. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PurgeTest {

    private static RunningApplication maillage;
    private static Structure park;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        park = keeping.structure("Parc");
        maillage.addAccount("gestion", park, Role.MANAGER);
        maillage.addAccount("gestion.ligue", keeping.structure("Ligue"), Role.MANAGER);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static UUID due(String name) {
        UUID id = kept(name);
        People.makeDue(maillage, id);
        return id;
    }

    private static UUID kept(String name) {
        return People.create(maillage.as("gestion"), People.facts(name, "garde"));
    }

    private static PurgeReport run() {
        return maillage.get(PersonPurge.class).run();
    }

    private static int status(UUID person) {
        return maillage.as("gestion").get("/api/persons/" + person).statusCode();
    }

    @Test
    void whoseDayHasComeIsErasedAndTheOthersStay() {
        UUID due = due("Échue Quatrevaux");
        UUID kept = kept("Gardée");
        assertThat(maillage.as("gestion")
                        .json("/api/personal-data")
                        .at("/persons/0/overdue")
                        .asBoolean())
                .isTrue();
        PurgeReport report = run();
        assertThat(report.outcomes())
                .contains(new PurgeReport.Outcome(due, park.id(), null))
                .noneMatch(outcome -> outcome.person().equals(kept));
        assertThat(status(due)).isEqualTo(404);
        assertThat(status(kept)).isEqualTo(200);
        assertThat(Everything.in(maillage).values()).noneMatch(text -> text.contains("quatrevaux"));
        assertThat(maillage.get(PersonPurge.class).due())
                .noneMatch(person -> person.id().equals(due));
    }

    /** One whose history cannot be read: what is in it cannot be erased fact by fact. */
    @Test
    void onePersonThatCannotBeErasedStopsNoOtherAndIsTold() {
        UUID broken = due("Illisible");
        UUID next = due("Suivante");
        image(broken, "{");
        PurgeReport report = run();
        assertThat(report.outcomes().stream().filter(outcome -> !outcome.erased()))
                .extracting(PurgeReport.Outcome::person)
                .containsExactly(broken);
        assertThat(report.outcomes()).contains(new PurgeReport.Outcome(next, park.id(), null));
        assertThat(status(broken)).isEqualTo(200);

        JsonNode told = maillage.as("gestion").json("/api/personal-data/purges").path("purges");
        JsonNode last = find(told, report.id());
        assertThat(last.path("failed").asInt()).isEqualTo(1);
        assertThat(last.path("erased").asLong()).isEqualTo(report.erased());
        assertThat(last.path("persons").toString()).contains(broken.toString(), next.toString());
        JsonNode elsewhere = find(
                maillage.as("gestion.ligue").json("/api/personal-data/purges").path("purges"), report.id());
        assertThat(elsewhere.path("persons").size()).isZero();

        maillage.get(JdbcClient.class)
                .sql("DELETE FROM change WHERE record_id = ?")
                .param(broken)
                .update();
        assertThat(run().outcomes()).containsExactly(new PurgeReport.Outcome(broken, park.id(), null));
    }

    /** As the command does it beside the night's: both begin before either has erased anyone. */
    @Test
    void whoIsErasedByAnotherPurgeMeanwhileIsNoFailure() {
        Set<UUID> due = IntStream.range(0, 20).mapToObj(n -> due("Échue " + n)).collect(Collectors.toSet());
        List<CompletableFuture<PurgeReport>> purges = Stream.generate(
                        () -> CompletableFuture.supplyAsync(PurgeTest::run))
                .limit(3)
                .toList();
        List<PurgeReport.Outcome> outcomes = purges.stream()
                .flatMap(purge -> purge.join().outcomes().stream())
                .toList();
        assertThat(outcomes).allMatch(PurgeReport.Outcome::erased);
        assertThat(outcomes).extracting(PurgeReport.Outcome::person).containsExactlyInAnyOrderElementsOf(due);
    }

    private static JsonNode find(JsonNode purges, UUID id) {
        for (JsonNode purge : purges) {
            if (purge.path("id").asString().equals(id.toString())) {
                return purge;
            }
        }
        throw new AssertionError("No purge " + id + " in " + purges);
    }

    private static void image(UUID person, String image) {
        maillage.get(JdbcClient.class)
                .sql("UPDATE change SET image = ? WHERE record_id = ?")
                .params(image, person)
                .update();
    }

    @Test
    void nodesWhoseHourStrikesTogetherPurgeOnce() {
        PersonPurge purge = maillage.get(PersonPurge.class);
        List<Boolean> ran =
                List.of(purge.runOnOneNode().isPresent(), purge.runOnOneNode().isPresent());
        assertThat(ran).containsExactly(true, false);
    }
}
