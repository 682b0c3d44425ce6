package org.maillage.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.rights.Rules.Rule;
import org.maillage.domain.account.Caller;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Policy;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Every address × every role × own and other structure × level of confidentiality × in and out of the area of the right: what
 * an answer tells is what {@link Policy} lets this caller know, whatever was asked. Actors carry words of their own in each
 * fact, and an answer is searched for all of them.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RightsMatrixTest {

    /** Callers that share the actors among them. */
    private static final int TURNS = 4;

    private static RunningApplication maillage;
    private static List<Actor> actors = List.of();
    private static Map<String, Caller> callers = Map.of();

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        Cast cast = Cast.on(maillage);
        callers = cast.callers();
        actors = cast.actors();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static boolean sees(Caller caller, Confidentiality level, Actor actor) {
        return Policy.sees(caller, level, actor.access(), actor.geometry());
    }

    private static boolean knows(Caller caller, Actor actor) {
        return sees(caller, actor.access().level(), actor);
    }

    private static boolean seesPlace(Caller caller, Actor actor) {
        return knows(caller, actor) && sees(caller, actor.access().place(), actor);
    }

    private static RunningApplication as(String login) {
        return login.isEmpty() ? maillage : maillage.as(login);
    }

    @Test
    void noAnswerTellsWhatIsHidden() {
        List<List<String>> questions = Questions.inTurns(actors, TURNS);
        int turn = 0;
        for (Map.Entry<String, Caller> one : callers.entrySet()) {
            RunningApplication asking = as(one.getKey());
            Caller caller = one.getValue();
            for (String question : questions.get(turn++ % TURNS)) {
                HttpResponse<String> answer = asking.get(question);
                assertThat(answer.statusCode()).as(question).isLessThan(500);
                assertTellsNoMore(caller, question, question + " " + answer.body());
            }
        }
    }

    /** Words of the question itself, which a problem repeats, are no telling. */
    private static void assertTellsNoMore(Caller caller, String question, String text) {
        String told = text.substring(question.length() + 1);
        for (Actor actor : actors) {
            String why = caller.name() + " " + question + " " + actor.access();
            String mark = Questions.mark(actor);
            if (!question.contains(mark)) {
                assertHidden(told, "nom" + mark, knows(caller, actor), why);
            }
            assertHidden(told, "rue" + mark, seesPlace(caller, actor), why);
            assertHidden(
                    told, "mel" + mark, knows(caller, actor) && sees(caller, Confidentiality.PARTNERS, actor), why);
            if (!question.contains("dit" + mark)) {
                assertHidden(
                        told,
                        "dit" + mark,
                        knows(caller, actor) && sees(caller, Confidentiality.STRUCTURE, actor),
                        why);
            }
            assertHidden(told, position(actor), seesPlace(caller, actor), why);
            if (!question.contains(actor.id().toString())) {
                assertHidden(told, actor.id().toString(), knows(caller, actor), why);
            }
        }
    }

    private static String position(Actor actor) {
        return String.format(Locale.ROOT, "%.7f", actor.geometry().getCoordinate().x);
    }

    private static void assertHidden(String told, String word, boolean seen, String why) {
        if (!seen) {
            assertThat(told.contains(word)).as("%s tells %s", why, word).isFalse();
        }
    }

    private static Set<String> marks(Predicate<Actor> which) {
        return actors.stream().filter(which).map(Questions::mark).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list, the table, the figures, the search, the place question and the tiles tell of the same actors. */
    @Test
    void everyProtocolTellsTheSame() {
        for (Map.Entry<String, Caller> one : callers.entrySet()) {
            RunningApplication asking = as(one.getKey());
            assertThat(answers(asking)).as(one.getKey()).containsOnly(marks(actor -> knows(one.getValue(), actor)));
            for (Actor actor : actors) {
                int status = knows(one.getValue(), actor) ? 200 : 404;
                assertThat(asking.get("/api/actors/" + actor.id()).statusCode()).isEqualTo(status);
                assertThat(asking.get("/api/actors/" + actor.id() + "/history").statusCode())
                        .isEqualTo(status);
                assertThat(asking.get("/ogc/collections/actors/items/" + actor.id())
                                .statusCode())
                        .isEqualTo(status);
            }
        }
    }

    /** The same question, each time wider: what one caller is told, the next is told too, and more. */
    @Test
    void fiveCallersGetNestedAnswers() {
        List<Set<String>> answers = Stream.of(
                        maillage,
                        as("contributor-parc-ouest"),
                        as("reader-parc"),
                        as("manager-parc"),
                        maillage.asAdministrator())
                .map(asking -> {
                    List<Set<String>> same = answers(asking);
                    assertThat(same).containsOnly(same.get(0));
                    return same.get(0);
                })
                .toList();
        for (int i = 1; i < answers.size(); i++) {
            assertThat(answers.get(i))
                    .containsAll(answers.get(i - 1))
                    .hasSizeGreaterThan(answers.get(i - 1).size());
        }
        assertThat(answers.get(4)).hasSameSizeAs(actors);
    }

    /** The actors that each protocol tells of; of figures, as many as they count, and nothing when they count otherwise. */
    private static List<Set<String>> answers(RunningApplication asking) {
        Set<String> listed =
                found(asking.get("/ogc/collections/actors/items?limit=1000").body());
        return List.of(
                listed,
                found(asking.get("/ogc/collections/actors/items?limit=1000&f=csv")
                        .body()),
                found(asking.get("/ogc/collections/actors/changes?limit=10000").body()),
                found(asking.get("/ogc/collections/actors/changes?since=2000-01-01&limit=10000")
                        .body()),
                found(asking.get("/api/search?q=nom&limit=100").body()),
                counted(asking.json("/api/layers/actors/count").path("count"), listed),
                counted(asking.json("/api/layers/actors/facets?by=family").path("count"), listed),
                counted(asking.json("/api/layers/actors/facets?by=family").at("/facets/family/0/count"), listed),
                tiles(asking, "/ogc/collections/actors/tiles"),
                tiles(asking, "/ogc/tiles"));
    }

    private static Set<String> counted(JsonNode count, Set<String> listed) {
        return count.asInt() == listed.size() ? listed : Set.of("counts " + count);
    }

    private static Set<String> found(String text) {
        return marks(actor -> text.contains("nom" + Questions.mark(actor)));
    }

    private static Set<String> tiles(RunningApplication asking, String tiles) {
        Set<String> found = new TreeSet<>();
        for (Actor actor : actors) {
            byte[] body = asking.bytes(tiles + "/WebMercatorQuad/" + Questions.tile(actor))
                    .body();
            found.addAll(found(new String(body, StandardCharsets.ISO_8859_1)));
        }
        return found;
    }

    /** What is hidden and what is not there are one and the same to the caller. */
    @Test
    void theHiddenIsAsTheAbsent() {
        Actor hidden = actors.stream()
                .filter(actor -> actor.access().level() == Confidentiality.PRIVATE)
                .findFirst()
                .orElseThrow();
        UUID absent = UUID.randomUUID();
        for (String path : List.of(
                "/api/actors/%s",
                "/api/actors/%s/history",
                "/api/actors/%s/history/1",
                "/ogc/collections/actors/items/%s",
                "/api/place?feature=actors/%s",
                "/api/layers/actors/count?within=actors/%s")) {
            HttpResponse<String> one = maillage.get(path.formatted(hidden.id()));
            HttpResponse<String> other = maillage.get(path.formatted(absent));
            assertThat(one.statusCode()).as(path).isEqualTo(other.statusCode()).isBetween(400, 404);
            assertThat(one.body().replace(hidden.id().toString(), absent.toString()))
                    .isEqualTo(other.body());
        }
    }

    /** Asking for what is for members names nothing that is not there, as for any other name. */
    @Test
    void whatIsForMembersIsUnknownToThePublic() {
        for (String question : List.of(
                "filter=" + Questions.encoded("notes = 'x'"),
                "sortby=notes",
                "notes=x",
                "where.notes=x",
                "sortby=email",
                "filter=" + Questions.encoded("email IS NULL"))) {
            HttpResponse<String> refused = maillage.get("/ogc/collections/actors/items?" + question);
            assertThat(refused.statusCode()).as(question).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("\"phone\"", "\"contact\"");
        }
        assertThat(maillage.get("/api/layers/actors/facets?by=notes").statusCode())
                .isEqualTo(400);
        assertThat(maillage.get("/api/layers").body()).doesNotContain("\"notes\"", "\"email\"");
        for (String schema : List.of("queryables", "sortables", "schema")) {
            String path = "/ogc/collections/actors/" + schema;
            assertThat(maillage.get(path).body()).doesNotContain("notes", "email");
            assertThat(maillage.as("reader-parc").get(path).body()).contains("notes", "email");
        }
    }

    /** What someone does not see changes nothing for them, not even an ETag. */
    @Test
    void whatIsHiddenChangesNoEtag() {
        String path = "/ogc/collections/actors/items?limit=1000";
        Actor hidden = actors.stream()
                .filter(actor -> actor.access().level() == Confidentiality.STRUCTURE)
                .filter(actor -> knows(callers.get("manager-parc"), actor))
                .findFirst()
                .orElseThrow();
        String before = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        String ofMember = maillage.as("reader-parc")
                .get(path)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String ofOther = maillage.as("manager-ligue")
                .get(path)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String tag = maillage.as("manager-parc")
                .get("/api/actors/" + hidden.id())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> patched = maillage.as("manager-parc")
                .sendAs(
                        "PATCH",
                        "application/merge-patch+json",
                        "/api/actors/" + hidden.id(),
                        "{\"acronym\":\"ABC\"}",
                        "If-Match",
                        tag);
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(maillage.get(path).headers().firstValue("ETag")).hasValue(before);
        assertThat(maillage.as("manager-ligue").get(path).headers().firstValue("ETag"))
                .hasValue(ofOther);
        assertThat(maillage.as("reader-parc").get(path).headers().firstValue("ETag"))
                .get()
                .isNotEqualTo(ofMember)
                .isNotEqualTo(before);
        assertThat(maillage.as("reader-parc").get(path).headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("private");
    }

    /** Each way of writing × each caller × each actor: who may not know of it gets 404, who may not change it 403. */
    @Test
    void writingIsAsThePolicySays() {
        for (Map.Entry<String, Caller> one : callers.entrySet()) {
            if (one.getKey().isEmpty()) {
                continue;
            }
            RunningApplication asking = as(one.getKey());
            for (Actor actor : actors) {
                String path = "/api/actors/" + actor.id();
                int wanted = !knows(one.getValue(), actor)
                        ? 404
                        : Policy.mayWrite(one.getValue(), actor.access(), actor.geometry()) ? 412 : 403;
                String tag = knows(one.getValue(), actor)
                        ? asking.get(path).headers().firstValue("ETag").orElseThrow()
                        : "\"1\"";
                HttpResponse<String> patched = asking.sendAs(
                        "PATCH",
                        "application/merge-patch+json",
                        path,
                        "{\"acronym\":\"" + one.getKey().length() + "\"}",
                        "If-Match",
                        tag);
                assertThat(patched.statusCode())
                        .as("%s %s %s", one.getKey(), actor.access(), patched.body())
                        .isEqualTo(wanted == 412 ? 200 : wanted);
                featureIsAsItsRecord(asking, actor, wanted);
            }
        }
    }

    /** Through the layer too, and OPTIONS tells it beforehand. */
    private static void featureIsAsItsRecord(RunningApplication asking, Actor actor, int wanted) {
        String feature = "/ogc/collections/actors/items/" + actor.id();
        HttpResponse<String> allowed = asking.send("OPTIONS", feature, null);
        assertThat(allowed.statusCode()).isEqualTo(wanted == 404 ? 404 : 200);
        assertThat(allowed.headers().firstValue("Allow").orElse("").contains("PATCH"))
                .isEqualTo(wanted == 412);
        String patch = "{\"properties\":{\"acronym\":\"" + feature.length() + "\"}}";
        assertThat(asking.sendAs("PATCH", "application/merge-patch+json", feature, patch)
                        .statusCode())
                .isEqualTo(wanted == 412 ? 200 : wanted);
        byTransactionAsByItself(asking, actor, wanted);
    }

    /** What a caller does not see is among nothing that a filter means. */
    private static void byTransactionAsByItself(RunningApplication asking, Actor actor, int wanted) {
        HttpResponse<String> answer = asking.sendAs(
                "text/xml",
                "/ogc/wfs",
                "<Transaction service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'><Update typeName='actors'>"
                        + "<Property><ValueReference>acronym</ValueReference><Value>T</Value></Property>"
                        + "<Filter xmlns='http://www.opengis.net/fes/2.0'><ResourceId rid='actors." + actor.id()
                        + "'/></Filter></Update></Transaction>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(wanted == 403 ? 403 : 200);
        assertThat(answer.body().contains("totalUpdated>1<")).isEqualTo(wanted == 412);
    }

    /** So that an address which tells of records is also asked, and one that is asked tells of some. */
    @Test
    void everyAddressThatTellsOfRecordsIsAsked() {
        Set<String> asked = new TreeSet<>(Questions.ofAll().keySet());
        asked.addAll(Questions.of(actors.get(0)).keySet());
        Set<String> telling = new TreeSet<>(Rules.with(Rule.RECORDS));
        telling.addAll(Rules.with(Rule.MEMBERS));
        // The same questions by POST, one run, of which the list of runs tells all there is, and what may be done
        // with a feature, which is asked where features are written.
        telling.removeAll(Set.of(
                "POST /api/place",
                "POST /ogc/wfs",
                "POST /ogc/wms",
                "POST /ogc/wmts",
                "GET /api/runs/{id}",
                "OPTIONS /ogc/collections/{id}/items/{featureId}"));
        assertThat(asked).isEqualTo(telling);
    }
}
