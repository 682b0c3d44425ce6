package org.maillage.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.Records;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every address × every role × own and other structure × level of confidentiality × in and out of the area of the right: what
 * an answer tells is what {@link Policy} lets this caller know, whatever was asked. Actors carry words of their own in each
 * fact, and an answer is searched for all of them.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RightsMatrixTest {

    /** What each address needs; one that is not here fails the test, so that nobody forgets to say. */
    private enum Rule {
        /** Tells of records, each as the policy says. */
        RECORDS,
        /** Tells of no record. */
        OPEN,
        /** Tells members what was done to records. */
        MEMBERS,
        /** Writes, as the policy says. */
        WRITES,
        /** Of the account that asks, or of none: see the tests of sessions and tokens. */
        OWN
    }

    private static final Map<String, Rule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", Rule.OPEN),
            Map.entry("GET /ogc", Rule.OPEN),
            Map.entry("GET /ogc/conformance", Rule.OPEN),
            Map.entry("GET /ogc/api", Rule.OPEN),
            Map.entry("GET /ogc/tileMatrixSets", Rule.OPEN),
            Map.entry("GET /ogc/tileMatrixSets/{id}", Rule.OPEN),
            Map.entry("GET /ogc/collections", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/queryables", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/items", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/items/{featureId}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/tiles/{set}", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/tiles/{set}/{z}/{y}/{x}", Rule.RECORDS),
            Map.entry("GET /api/layers", Rule.OPEN),
            Map.entry("GET /api/layers/{id}/count", Rule.RECORDS),
            Map.entry("GET /api/layers/{id}/facets", Rule.RECORDS),
            Map.entry("GET /api/vocabularies", Rule.OPEN),
            Map.entry("GET /api/search", Rule.RECORDS),
            Map.entry("GET /api/place", Rule.RECORDS),
            Map.entry("POST /api/place", Rule.RECORDS),
            Map.entry("GET /api/sources", Rule.RECORDS),
            Map.entry("GET /api/service", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}/history", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}/history/{version}", Rule.RECORDS),
            Map.entry("POST /api/{collection}/{id}/history/{version}/restore", Rule.WRITES),
            Map.entry("POST /api/{collection}", Rule.WRITES),
            Map.entry("PUT /api/{collection}/{id}", Rule.WRITES),
            Map.entry("PATCH /api/{collection}/{id}", Rule.WRITES),
            Map.entry("DELETE /api/{collection}/{id}", Rule.WRITES),
            Map.entry("GET /api/changes", Rule.MEMBERS),
            Map.entry("GET /api/runs", Rule.MEMBERS),
            Map.entry("GET /api/runs/{id}", Rule.MEMBERS),
            Map.entry("POST /api/runs/{id}/undo", Rule.WRITES),
            Map.entry("GET /api/session", Rule.OWN),
            Map.entry("POST /api/session", Rule.OWN),
            Map.entry("DELETE /api/session", Rule.OWN),
            Map.entry("PUT /api/session/password", Rule.OWN),
            Map.entry("GET /api/tokens", Rule.OWN),
            Map.entry("POST /api/tokens", Rule.OWN),
            Map.entry("DELETE /api/tokens/{id}", Rule.OWN)));

    private static final Area WEST = new Area("Ouest", Geometries.rectangle(new Envelope(0, 4, 40, 50)));
    private static final String FACTS =
            "\"name\":\"nom%1$s\",\"family\":\"associations\",\"status\":\"actif\",\"address\":\"rue%1$s\",\"email\":\"mel%1$s@x.example\",\"notes\":\"dit%1$s\"";

    private static RunningApplication maillage;
    private static final List<Actor> ACTORS = new ArrayList<>();
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        Structure park = keeping.structure("Parc");
        Structure league = keeping.structure("Ligue");
        callers(keeping, List.of(park, league));
        actors(List.of(park.id(), league.id()), league.id());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static void callers(AccountKeeping keeping, List<Structure> structures) {
        CALLERS.clear();
        CALLERS.put("", Caller.ANONYMOUS);
        for (Structure structure : structures) {
            for (Role role : Role.values()) {
                caller(keeping, structure, role, null, null);
            }
            caller(keeping, structure, Role.CONTRIBUTOR, WEST, WEST);
        }
    }

    private static void caller(
            AccountKeeping keeping, Structure structure, Role role, @Nullable Area read, @Nullable Area write) {
        String login = role.code() + "-" + structure.name().toLowerCase(Locale.ROOT) + (read == null ? "" : "-ouest");
        Account account = Account.of(login, login);
        keeping.create(account, RunningApplication.PASSWORD);
        keeping.put(account.id(), new Membership(UUID.randomUUID(), structure, role, read, write));
        CALLERS.put(login, Caller.of(account.id(), login, keeping.membershipsOf(account.id())));
    }

    private static void actors(List<UUID> owners, UUID partner) {
        ACTORS.clear();
        for (UUID owner : owners) {
            for (Confidentiality level : Confidentiality.values()) {
                for (Confidentiality place : List.of(Confidentiality.PUBLIC, Confidentiality.STRUCTURE)) {
                    for (double longitude : new double[] {3, 5}) {
                        ACTORS.add(actor(owner, level, place, longitude, partner));
                    }
                }
            }
        }
    }

    private static Actor actor(
            UUID owner, Confidentiality level, Confidentiality place, double longitude, UUID partner) {
        String mark = "q" + (char) ('a' + ACTORS.size() / 6) + (char) ('a' + ACTORS.size() % 6) + "w";
        double east = longitude + ACTORS.size() * 0.02 + 0.0012;
        String body = "{" + FACTS.formatted(mark)
                + ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + east
                + ",44.0012]},\"access\":{\"structure\":\""
                + owner + "\",\"level\":\"" + code(level) + "\",\"place\":\"" + code(place) + "\",\"partners\":[\""
                + partner
                + "\"]}}";
        HttpResponse<String> created = maillage.send("POST", "/api/actors", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        UUID id = UUID.fromString(
                RunningApplication.parse(created.body()).path("id").asString());
        return maillage.get(Records.class).find(Actor.KIND, id).orElseThrow();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String mark(Actor actor) {
        return actor.details().name().substring("nom".length());
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
    void everyAddressHasItsRule() {
        Set<String> addresses = new TreeSet<>();
        maillage.get(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> addresses.add(method + " " + plain(pattern)))));
        addresses.removeIf(address -> address.contains("/actuator"));
        assertThat(addresses).isEqualTo(RULES.keySet());
    }

    /** Without the expressions in its variables. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    /** All addresses that tell of records, with what to ask of them. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>(List.of(
                "/ogc/collections",
                "/ogc/collections/actors",
                "/ogc/collections/actors/items?limit=1000",
                "/ogc/collections/actors/items?limit=1000&f=csv",
                "/ogc/collections/actors/items?limit=1000&sortby=address",
                "/ogc/collections/actors/items?limit=1000&bbox=0,40,10,50",
                "/ogc/collections/actors/items?limit=1000&filter=" + encoded("name LIKE 'nom%'"),
                "/api/layers/actors/facets?by=family,status",
                "/api/search?q=nom&limit=100",
                "/api/sources",
                "/api/service",
                "/api/changes?limit=500",
                "/api/runs",
                "/api/place?lon=4&lat=44&radius=100000"));
        for (Actor actor : ACTORS) {
            questions.add("/api/search?q=nom" + mark(actor));
            questions.add("/api/search?q=" + encoded("dit" + mark(actor)));
            questions.add("/ogc/collections/actors/items/" + actor.id());
            questions.add("/api/actors/" + actor.id());
            questions.add("/api/actors/" + actor.id() + "/history");
            questions.add("/api/actors/" + actor.id() + "/history/1");
            questions.add("/api/place?feature=actors/" + actor.id());
            questions.add("/api/layers/actors/count?within=actors/" + actor.id() + ",500");
        }
        return questions;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void noAnswerTellsWhatIsHidden() {
        for (Map.Entry<String, Caller> one : CALLERS.entrySet()) {
            RunningApplication asking = as(one.getKey());
            Caller caller = one.getValue();
            for (String question : questions()) {
                HttpResponse<String> answer = asking.get(question);
                assertThat(answer.statusCode()).as(question).isLessThan(500);
                assertTellsNoMore(caller, question, question + " " + answer.body());
            }
        }
    }

    /** Words of the question itself, which a problem repeats, are no telling. */
    private static void assertTellsNoMore(Caller caller, String question, String text) {
        String told = text.substring(question.length() + 1);
        for (Actor actor : ACTORS) {
            String why = caller.name() + " " + question + " " + actor.access();
            String mark = mark(actor);
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
        return String.valueOf(actor.geometry().getCoordinate().x).substring(0, 6);
    }

    private static void assertHidden(String told, String word, boolean seen, String why) {
        if (!seen) {
            assertThat(told.contains(word)).as("%s tells %s", why, word).isFalse();
        }
    }

    private static Set<String> marks(Predicate<Actor> which) {
        return ACTORS.stream().filter(which).map(RightsMatrixTest::mark).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list, the table, the figures, the search, the place question and the tiles tell of the same actors. */
    @Test
    void everyProtocolTellsTheSame() {
        for (Map.Entry<String, Caller> one : CALLERS.entrySet()) {
            RunningApplication asking = as(one.getKey());
            Set<String> known = marks(actor -> knows(one.getValue(), actor));
            assertThat(found(asking.get("/ogc/collections/actors/items?limit=1000")
                            .body()))
                    .as(one.getKey())
                    .isEqualTo(known);
            assertThat(found(asking.get("/ogc/collections/actors/items?limit=1000&f=csv")
                            .body()))
                    .isEqualTo(known);
            assertThat(found(asking.get("/api/search?q=nom&limit=100").body())).isEqualTo(known);
            assertThat(asking.json("/api/layers/actors/count").path("count").asInt())
                    .isEqualTo(known.size());
            JsonNode facets = asking.json("/api/layers/actors/facets?by=family");
            assertThat(facets.path("count").asInt()).isEqualTo(known.size());
            assertThat(facets.at("/facets/family/0/count").asInt()).isEqualTo(known.size());
            assertThat(tiles(asking)).as(one.getKey()).isEqualTo(known);
            for (Actor actor : ACTORS) {
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

    private static Set<String> found(String text) {
        return marks(actor -> text.contains("nom" + mark(actor)));
    }

    private static Set<String> tiles(RunningApplication asking) {
        Set<String> found = new TreeSet<>();
        for (Actor actor : ACTORS) {
            byte[] body = asking.bytes("/ogc/collections/actors/tiles/WebMercatorQuad/" + tile(actor))
                    .body();
            found.addAll(found(new String(body, StandardCharsets.ISO_8859_1)));
        }
        return found;
    }

    /** Zoom, row and column of a tile that the place lies in. */
    private static String tile(Actor actor) {
        int zoom = 9;
        double latitude = Math.toRadians(actor.geometry().getCoordinate().y);
        double x = (actor.geometry().getCoordinate().x + 180) / 360;
        double y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2;
        return zoom + "/" + (int) (y * (1 << zoom)) + "/" + (int) (x * (1 << zoom));
    }

    /** What is hidden and what is not there are one and the same to the caller. */
    @Test
    void theHiddenIsAsTheAbsent() {
        Actor hidden = ACTORS.stream()
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
                "filter=" + encoded("notes = 'x'"),
                "sortby=notes",
                "notes=x",
                "where.notes=x",
                "sortby=email",
                "filter=" + encoded("email IS NULL"))) {
            HttpResponse<String> refused = maillage.get("/ogc/collections/actors/items?" + question);
            assertThat(refused.statusCode()).as(question).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("\"phone\"", "\"contact\"");
        }
        assertThat(maillage.get("/api/layers/actors/facets?by=notes").statusCode())
                .isEqualTo(400);
        assertThat(maillage.get("/api/layers").body()).doesNotContain("\"notes\"", "\"email\"");
        assertThat(maillage.get("/ogc/collections/actors/queryables").body()).doesNotContain("notes", "email");
        assertThat(maillage.as("reader-parc")
                        .get("/ogc/collections/actors/queryables")
                        .body())
                .contains("notes", "email");
    }

    /** What the public does not see changes nothing for it, not even an ETag. */
    @Test
    void whatIsHiddenChangesNoEtag() {
        String path = "/ogc/collections/actors/items?limit=1000";
        Actor hidden = ACTORS.stream()
                .filter(actor -> actor.access().level() == Confidentiality.STRUCTURE)
                .findFirst()
                .orElseThrow();
        String before = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        String ofMember = maillage.as("reader-parc")
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
        for (Map.Entry<String, Caller> one : CALLERS.entrySet()) {
            if (one.getKey().isEmpty()) {
                continue;
            }
            RunningApplication asking = as(one.getKey());
            for (Actor actor : ACTORS) {
                String path = "/api/actors/" + actor.id();
                int wanted = !knows(one.getValue(), actor)
                        ? 404
                        : Policy.mayWrite(one.getValue(), actor.access(), actor.geometry()) ? 412 : 403;
                // A version that never was: who may write is told so, and nothing is written.
                HttpResponse<String> deleted = asking.send("DELETE", path, null, "If-Match", "\"9999\"");
                assertThat(deleted.statusCode())
                        .as("%s %s", one.getKey(), actor.access())
                        .isIn(wanted, 412, 404);
                assertThat(deleted.statusCode() == 404).isEqualTo(wanted == 404);
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
            }
        }
    }

    @Test
    void theQuestionsAreOfAllAddressesThatTellOfRecords() {
        assertThat(RULES.values()).contains(Rule.RECORDS, Rule.MEMBERS, Rule.WRITES, Rule.OPEN, Rule.OWN);
        for (String path : List.of("/api/changes", "/api/runs", "/api/runs/" + UUID.randomUUID())) {
            assertThat(maillage.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }
}
