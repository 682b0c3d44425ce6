package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.person.People.assertProblem;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.app.resilience.Eventually;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.person.Person;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.Records;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is told of which person, by every address that could tell; and what is refused of a person's record. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PersonRightsTest {

    private static RunningApplication maillage;
    private static final List<Person> PERSONS = new ArrayList<>();
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();
    private static String actor = "";
    private static String hiddenActor = "";
    private static Structure park;
    private static Structure league;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        park = keeping.structure("Parc");
        league = keeping.structure("Ligue");
        PERSONS.clear();
        CALLERS.clear();
        CALLERS.put("", Caller.ANONYMOUS);
        for (Structure structure : List.of(park, league)) {
            for (Role role : Role.values()) {
                caller(keeping, role.code() + "-" + structure.name().toLowerCase(Locale.ROOT), structure, role);
            }
        }
        actor = actor("Office de l'eau", "public");
        hiddenActor = actor("Association secrète", "private");
        persons();
    }

    private static void caller(AccountKeeping keeping, String login, Structure structure, Role role) {
        Account account = maillage.addAccount(login, structure, role);
        CALLERS.put(login, Caller.of(account.id(), login, keeping.membershipsOf(account.id())));
    }

    private static String actor(String name, String level) {
        ObjectNode body = (ObjectNode) RunningApplication.parse(Bodies.actor(name));
        body.set("access", People.access(park.id(), level));
        HttpResponse<String> created = maillage.send("POST", "/api/actors", body.toString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return RunningApplication.parse(created.body()).path("id").asString();
    }

    /** Of each structure and level, shared with the league; and one who is met at an actor that few know of. */
    private static void persons() {
        for (Structure structure : List.of(park, league)) {
            for (String level : List.of("partners", "structure", "private")) {
                person(structure, level, actor);
            }
        }
        person(park, "structure", hiddenActor);
    }

    private static void person(Structure structure, String level, String metAt) {
        ObjectNode facts = People.facts("qq" + (char) ('a' + PERSONS.size()) + "ww", "chargée de mission")
                .put("actor", metAt);
        ObjectNode access = People.access(structure.id(), level);
        access.putArray("partners").add(league.id().toString());
        facts.set("access", access);
        PERSONS.add(maillage.get(Records.class)
                .find(Person.KIND, People.create(maillage, facts))
                .orElseThrow());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static boolean knows(Caller caller, Person person) {
        boolean knowsActor = String.valueOf(person.details().actor()).equals(actor)
                || caller.atLeast(Role.MANAGER).stream()
                        .anyMatch(membership -> membership.structure().equals(park));
        return knowsActor && Policy.sees(caller, person.access().level(), person.access(), null);
    }

    private static RunningApplication as(String login) {
        return login.isEmpty() ? maillage : maillage.as(login);
    }

    @Test
    void cardsHistoriesAndExportsAreForWhoMayKnowOfThePerson() {
        CALLERS.forEach((login, caller) -> {
            RunningApplication asking = as(login);
            for (Person person : PERSONS) {
                String path = "/api/persons/" + person.id();
                int status = knows(caller, person) ? 200 : 404;
                for (String reading : List.of(path, path + "/history", path + "/history/1")) {
                    assertThat(asking.get(reading).statusCode())
                            .as("%s %s %s", login, person.access(), reading)
                            .isEqualTo(status);
                }
                assertThat(asking.get(path + "/personal-data").statusCode())
                        .as(login)
                        .isEqualTo(login.isEmpty() ? 401 : status);
            }
        });
    }

    /** So that the test above compares something. */
    @Test
    void callersDiffer() {
        assertThat(CALLERS.values().stream()
                        .map(caller -> PERSONS.stream()
                                .filter(person -> knows(caller, person))
                                .count())
                        .distinct())
                .hasSizeGreaterThan(3)
                .contains(0L, 4L);
    }

    @Test
    void theCardOfAnActorListsThePersonsThatTheCallerMayKnowOf() {
        CALLERS.forEach((login, caller) -> {
            JsonNode card = as(login).json("/api/actors/" + actor);
            for (Person person : PERSONS) {
                boolean there = knows(caller, person)
                        && String.valueOf(person.details().actor()).equals(actor);
                assertThat(card.toString().contains(person.details().name()))
                        .as("%s %s", login, person.access())
                        .isEqualTo(there);
            }
        });
        JsonNode link = maillage.as("reader-parc").json("/api/actors/" + actor).at("/links/0");
        assertThat(link.path("role").asString()).isEqualTo("person");
        assertThat(link.path("layer").asString()).isEqualTo("persons");
        assertThat(link.path("function").asString()).isEqualTo("chargée de mission");
    }

    @Test
    void theInventoryIsForManagersOfWhatTheyMayKnowOf() {
        CALLERS.forEach((login, caller) -> {
            HttpResponse<String> json = as(login).get("/api/personal-data");
            HttpResponse<String> csv = as(login).get("/api/personal-data?f=csv");
            if (login.isEmpty()) {
                assertProblem(json, 401, "login-needed");
                return;
            }
            if (caller.atLeast(Role.MANAGER).isEmpty()) {
                assertProblem(json, 403, "not-allowed");
                assertProblem(csv, 403, "not-allowed");
                return;
            }
            for (Person person : PERSONS) {
                String name = person.details().name();
                assertThat(json.body().contains(name)).as(login).isEqualTo(knows(caller, person));
                assertThat(csv.body().contains(name)).as(login).isEqualTo(knows(caller, person));
                assertThat(as(login).get("/api/personal-data/" + person.id()).statusCode())
                        .as(login)
                        .isEqualTo(knows(caller, person) ? 200 : 404);
            }
            assertThat(RunningApplication.parse(json.body()).path("accounts")).isEmpty();
            assertThat(csv.body()).doesNotContain("\naccount,");
            boolean administers = !caller.atLeast(Role.ADMINISTRATOR).isEmpty();
            LoggedIn page = maillage.login(login, RunningApplication.PASSWORD);
            JsonNode told = RunningApplication.parse(
                    page.send("GET", "/api/personal-data", null).body());
            assertThat(told.path("accounts").size()).isEqualTo(administers ? Role.values().length : 0);
        });
        // Written when an answer has gone out.
        Eventually.holds(
                "the administrators of both structures were told of accounts, and nobody else was",
                () -> Database.of(maillage).count("journal WHERE act = 'layer-read' AND subject = 'layer/accounts'")
                        == 2);
        assertThat(maillage.asAdministrator()
                        .json("/api/personal-data")
                        .path("persons")
                        .size())
                .isEqualTo(PERSONS.size());
    }

    @Test
    void theInventoryIsFilteredAndTurnedPageByPage() {
        RunningApplication asking = maillage.asAdministrator();
        String name = PERSONS.get(3).details().name();
        assertThat(asked(asking, "{\"q\":\"" + name.toUpperCase(Locale.ROOT) + "\"}"))
                .containsExactly(name);
        assertThat(asked(asking, "{\"q\":\"mission QQA\"}")).containsExactly("qqaww");
        assertThat(asked(asking, "{\"structure\":\"" + league.id() + "\"}")).hasSize(3);
        assertThat(asked(asking, "{\"legalBasis\":\"consent\"}")).isEmpty();
        assertThat(asked(asking, "{\"purgeBefore\":\"" + People.inYears(1) + "\"}"))
                .isEmpty();
        assertThat(asked(asking, "{\"purgeBefore\":\"" + People.inYears(3) + "\"}"))
                .hasSize(PERSONS.size());
        assertThat(asking.get("/api/personal-data?f=csv&limit=2")
                        .body()
                        .lines()
                        .filter(row -> row.startsWith("person,")))
                .hasSize(PERSONS.size());
        List<String> turned = new ArrayList<>();
        String more = "";
        do {
            JsonNode page = asking.json("/api/personal-data?limit=3" + more);
            page.path("persons")
                    .forEach(person -> turned.add(person.path("name").asString()));
            more = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!more.isEmpty());
        assertThat(turned)
                .containsExactlyElementsOf(
                        PERSONS.stream().map(person -> person.details().name()).toList());
        assertProblem(asking.get("/api/personal-data?cursor=x"), 400, "invalid-parameter");
        assertProblem(asking.get("/api/personal-data?purgeBefore=demain"), 400, "invalid-parameter");
    }

    private static List<String> asked(RunningApplication asking, String body) {
        HttpResponse<String> answer = asking.send("POST", "/api/personal-data", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        RunningApplication.parse(answer.body())
                .path("persons")
                .forEach(person -> names.add(person.path("name").asString()));
        return names;
    }

    @Test
    void noLayerSearchTileOrPlaceTellsOfAPerson() {
        RunningApplication all = maillage.asAdministrator();
        List<String> questions = new ArrayList<>(
                List.of("/api/search?q=qqa", "/api/search?q=chargee", "/api/place?lon=3.005&lat=44.705&radius=5000"));
        maillage.get(Layers.class).list().forEach(layer -> {
            questions.add("/ogc/collections/" + layer.id() + "/items?limit=1000");
            questions.add("/ogc/collections/" + layer.id() + "/tiles/WebMercatorQuad/0/0/0");
        });
        for (String question : questions) {
            String answer = all.get(question).body();
            PERSONS.forEach(person -> assertThat(answer)
                    .as(question)
                    .doesNotContain(person.details().name(), person.id().toString()));
        }
        assertThat(all.get("/ogc/collections/persons/items").statusCode()).isEqualTo(404);
    }

    /** Seven with one function, four of the park, three of the league. */
    @Test
    void figuresAreForMembersAndOfGroupsThatAreLargeEnough() {
        assertProblem(maillage.get("/api/persons/counts?by=function"), 401, "login-needed");
        JsonNode functions = maillage.as("reader-ligue").json("/api/persons/counts?by=function");
        assertThat(functions.path("total").asInt()).isEqualTo(PERSONS.size());
        assertThat(functions.at("/groups/0/value").asString()).isEqualTo("chargée de mission");
        assertThat(functions.at("/groups/0/count").asInt()).isEqualTo(PERSONS.size());
        JsonNode structures = maillage.as("reader-ligue").json("/api/persons/counts?by=structure");
        assertThat(structures.path("groups").size()).isEqualTo(2);
        structures.path("groups").forEach(group -> {
            assertThat(group.path("count").isNull()).isTrue();
            assertThat(group.path("fewerThan").asInt()).isEqualTo(5);
            assertThat(group.path("label").asString()).isIn("Parc", "Ligue");
        });
        String actors =
                maillage.as("reader-ligue").get("/api/persons/counts?by=actor").body();
        assertThat(actors).doesNotContain(hiddenActor, "secrète");
        assertProblem(maillage.as("reader-ligue").get("/api/persons/counts?by=email"), 400, "invalid-parameter");
        assertThat(maillage.as("reader-ligue")
                        .json("/api/persons/counts?by=legalBasis")
                        .at("/groups/0/value")
                        .asString())
                .isEqualTo("public-task");
    }

    @Test
    void aNewPersonIsForItsStructure() {
        UUID id = People.create(maillage.as("contributor-ligue"), People.facts("Toute neuve", "garde"));
        try {
            assertThat(maillage.as("reader-ligue")
                            .json("/api/persons/" + id)
                            .at("/access/level")
                            .asString())
                    .isEqualTo("structure");
            assertThat(maillage.as("reader-parc").get("/api/persons/" + id).statusCode())
                    .isEqualTo(404);
        } finally {
            // Deleted first: whoever is erased alone goes on being counted.
            maillage.send("DELETE", "/api/persons/" + id, null, "If-Match", "\"1\"");
            maillage.send("POST", "/api/persons/" + id + "/erasure", null);
        }
    }

    @Test
    void whatMayNotBeKeptOfAPersonIsRefusedInWords() {
        ObjectNode open = People.facts("Refusée", "garde");
        open.putObject("access").put("level", "public");
        assertRefused(open, "access.level");
        assertRefused(People.facts("Refusée", "garde").put("purgeOn", "2020-01-01"), "purgeOn");
        assertRefused(
                People.facts("Refusée", "garde")
                        .put("purgeOn", People.inYears(11).toString()),
                "purgeOn");
        assertRefused(People.facts("Refusée", "garde").put("legalBasis", "envie"), "legalBasis");
        assertRefused(
                People.facts("Refusée", "garde").put("actor", UUID.randomUUID().toString()), "actor");
        for (String required : List.of("name", "legalBasis", "obtainedFrom", "purgeOn")) {
            ObjectNode without = People.facts("Refusée", "garde");
            without.remove(required);
            assertRefused(without, required);
        }
        ObjectNode placed = People.facts("Refusée", "garde");
        placed.set("geometry", RunningApplication.parse(Bodies.POINT));
        assertRefused(placed, "geometry");
    }

    private static void assertRefused(ObjectNode facts, String parameter) {
        HttpResponse<String> refused = maillage.send("POST", "/api/persons", facts.toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(RunningApplication.parse(refused.body()).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void noPersonIsMadePublicLater() {
        String path = "/api/persons/" + PERSONS.get(0).id();
        String tag = maillage.asAdministrator()
                .get(path)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> refused = maillage.sendAs(
                "PATCH", "application/merge-patch+json", path, "{\"access\":{\"level\":\"public\"}}", "If-Match", tag);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    @Test
    void whatIsHeldOnAPersonIsToldWhole() {
        Person person = PERSONS.get(1);
        HttpResponse<String> answer = maillage.as("manager-parc").get("/api/persons/" + person.id() + "/personal-data");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        JsonNode all = RunningApplication.parse(answer.body());
        assertThat(all.at("/record/obtainedFrom").asString()).isEqualTo("la personne");
        assertThat(all.at("/versions/0/author").asString()).isEqualTo(RunningApplication.ADMINISTRATOR);
        assertThat(all.at("/versions/0/facts/function").asString()).isEqualTo("chargée de mission");
        assertThat(all.at("/links/0/name").asString()).isEqualTo("Office de l'eau");
    }

    @Test
    void askingByPostNeedsALoginToo() {
        assertProblem(
                LoggedIn.nobodyAt(maillage.address()).send("POST", "/api/personal-data", "{}"), 401, "login-needed");
    }
}
