package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.source.Sources;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who keeps a copy of a layer by its changes has the layer, as they may see it, and is told of nothing else. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChangesTest {

    private static final String MERGE = "application/merge-patch+json";
    private static final String ACTORS = "actors";
    private static final String ZONES = "intervention-zones";
    private static final String CHANGES = "/ogc/collections/actors/changes";

    private static RunningApplication maillage;
    private static RunningApplication member;
    private static Structure park;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        park = maillage.get(AccountKeeping.class).structure("Parc");
        maillage.addAccount("garde", park, Role.CONTRIBUTOR);
        member = maillage.as("garde");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static List<LayerCopy> copies(String layer, int limit) {
        return Stream.of(maillage, member, maillage.asAdministrator())
                .map(reader -> new LayerCopy(reader, layer, limit))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "1000"})
    void copiesFollowTheLayer(int limit) {
        String renamed = create(ACTORS, Bodies.actor("A renommer"));
        String hidden = create(ACTORS, Bodies.actor("A cacher"));
        String shown = create(ACTORS, actor("A montrer", "\"access\":{\"level\":\"structure\"" + ofPark() + "}"));
        String secret = create(ACTORS, actor("Secret", "\"access\":{\"level\":\"private\"}"));
        String deleted = create(ACTORS, Bodies.actor("A supprimer"));
        List<LayerCopy> copies = copies(ACTORS, limit);
        copies.forEach(LayerCopy::isTheLayer);

        change(ACTORS, renamed, "{\"name\":\"Renommé\"}");
        change(ACTORS, hidden, "{\"access\":{\"level\":\"structure\"" + ofPark() + "}}");
        change(ACTORS, shown, "{\"access\":{\"level\":\"public\"}}");
        change(ACTORS, secret, "{\"name\":\"Toujours secret\"}");
        delete(ACTORS, deleted);
        delete(ACTORS, create(ACTORS, Bodies.actor("Passager")));
        create(ACTORS, Bodies.actor("Nouveau"));
        copies.forEach(copy -> copy.update().isTheLayer());
        assertThat(copies.get(0).put()).containsExactlyInAnyOrder("Renommé", "A montrer", "Nouveau");
        assertThat(copies.get(0).removed()).containsExactlyInAnyOrder(hidden, deleted);
        assertThat(copies.get(1).put()).containsExactlyInAnyOrder("Renommé", "A montrer", "A cacher", "Nouveau");
        assertThat(copies.get(1).removed()).containsExactly(deleted);
        assertThat(copies.get(2).put()).contains("Toujours secret");

        restore(deleted);
        delete(ACTORS, shown);
        copies.forEach(copy -> copy.update().isTheLayer());
        assertThat(copies.get(0).put()).containsExactly("A supprimer");
        assertThat(copies.get(0).removed()).containsExactly(shown);

        copies.forEach(copy -> assertThat(copy.update().put()).isEmpty());
    }

    @Test
    void whatIsHiddenMovesNoRevision() {
        LayerCopy copy = new LayerCopy(maillage, ACTORS, 1000);
        String before = copy.address();
        String secret = create(ACTORS, actor("Caché", "\"access\":{\"level\":\"private\"}"));
        change(ACTORS, secret, "{\"name\":\"Caché encore\"}");
        delete(ACTORS, secret);
        copy.update().isTheLayer();
        assertThat(copy.put()).isEmpty();
        assertThat(copy.removed()).isEmpty();
        assertThat(copy.address()).isEqualTo(before);
    }

    @Test
    void whatTellsOfAnotherRecordChangesWithIt() {
        String holder = create(ACTORS, Bodies.actor("Porteur"));
        create(ZONES, Bodies.zone("Tenue").replace("\"purpose\"", "\"holder\":\"" + holder + "\",\"purpose\""));
        create(ZONES, Bodies.zone("Libre"));
        List<LayerCopy> copies = copies(ZONES, 1000);
        change(ACTORS, holder, "{\"name\":\"Porteur nouveau\"}");
        copies.forEach(copy -> copy.update().isTheLayer());
        assertThat(copies.get(0).put()).containsExactly("Tenue");
    }

    /** Its licence is a property of its features, and part of what catalogues tell of their layer. */
    @Test
    void whatIsSaidLaterOfASourceChangesWhatComesFromIt() {
        Sources sources = maillage.get(Sources.class);
        long source = sources.keyOf("Relevé de terrain", null, null);
        String from = create(ACTORS, Bodies.actor("Du relevé"));
        create(ACTORS, Bodies.actor("D'ailleurs"));
        maillage.get(JdbcClient.class)
                .sql("UPDATE actor SET source_key = ? WHERE id = ?")
                .params(source, UUID.fromString(from))
                .update();
        List<LayerCopy> copies = copies(ACTORS, 1000);
        String sites = tag("/ogc/collections/protected-sites/items");
        String actors = tag("/ogc/collections/actors/items");
        String dataset = tag("/dcat/datasets/actors");

        sources.keyOf("Relevé de terrain", "Licence Ouverte 2.0", null);

        assertThat(tag("/ogc/collections/actors/items")).isNotEqualTo(actors);
        assertThat(tag("/dcat/datasets/actors")).isNotEqualTo(dataset);
        assertThat(tag("/ogc/collections/protected-sites/items")).isEqualTo(sites);
        assertThat(maillage.json("/ogc/collections/actors").path("license").asString())
                .isEqualTo("Licence Ouverte 2.0");
        assertThat(maillage.json("/ogc/collections/actors/items").path("links").toString())
                .contains("\"rel\":\"license\"");
        assertThat(maillage.get("/ogc/collections/actors/items?f=html").body()).contains("Licence Ouverte 2.0");
        copies.forEach(copy -> copy.update().isTheLayer());
        assertThat(copies.get(0).put()).containsExactly("Du relevé");
        sources.keyOf("Relevé de terrain", "Licence Ouverte 2.0", null);
        assertThat(copies.get(0).update().put()).isEmpty();
    }

    /** Who may not know of an actor may not know of its places. */
    @Test
    void placesGoAndComeWithTheirActor() {
        String actor = create(ACTORS, Bodies.actor("Ancré"));
        String place = create("actor-establishments", establishment(actor));
        String secretive = create(ACTORS, actor("Discret", "\"access\":{\"level\":\"private\"}"));
        String secret = create("actor-establishments", establishment(secretive));
        LayerCopy copy = new LayerCopy(maillage, "actor-establishments", 1000);
        copy.isTheLayer();

        change(ACTORS, actor, "{\"access\":{\"level\":\"private\"}}");
        delete("actor-establishments", secret);
        copy.update().isTheLayer();
        assertThat(copy.removed()).containsExactly(place);
        change(ACTORS, actor, "{\"access\":{\"level\":\"public\"}}");
        copy.update().isTheLayer();
        assertThat(copy.removed()).isEmpty();
    }

    @Test
    void whatBecomesALineLeavesThePoints() {
        String path = create("actions", Bodies.with("\"name\":\"Sentier\",\"status\":\"idee\"", Bodies.POINT));
        LayerCopy points = new LayerCopy(maillage, "action-points", 1000);
        LayerCopy lines = new LayerCopy(maillage, "action-lines", 1000);
        LayerCopy areas = new LayerCopy(maillage, "action-areas", 1000);
        change("actions", path, "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[3,44.7],[3.01,44.71]]}}");
        List.of(points, lines, areas).forEach(copy -> copy.update().isTheLayer());
        assertThat(points.removed()).containsExactly(path);
        assertThat(lines.put()).containsExactly("Sentier");
        assertThat(areas.removed()).isEmpty();
    }

    /** Nobody writes anything when a day begins. */
    @Test
    void validitiesBeginAndEnd() {
        LocalDate today = LocalDate.now();
        create(ZONES, Bodies.zone("Commencée").replace("{\"name\"", "{\"validFrom\":\"" + today + "\",\"name\""));
        String ended =
                create(ZONES, Bodies.zone("Finie").replace("{\"name\"", "{\"validTo\":\"" + today + "\",\"name\""));
        String revision = revision(maillage.json("/ogc/collections/intervention-zones/changes"));
        assertThat(changes(ZONES, revision).path("features").size()).isZero();
        JsonNode changed = changes(
                ZONES, revision.replace(today.toString(), today.minusDays(1).toString()));
        assertThat(changed.path("features").toString()).contains("Commencée").doesNotContain("Finie");
        assertThat(changed.path("removed").toString()).contains(ended);
    }

    @Test
    void aMomentIsAsGoodAsARevision() {
        create(ACTORS, Bodies.actor("Daté"));
        String hourAgo = Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        assertThat(changes(ACTORS, hourAgo).path("features").toString()).contains("Daté");
        assertThat(changes(ACTORS, LocalDate.now().minusDays(1).toString())
                        .path("features")
                        .toString())
                .contains("Daté");
        String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        assertThat(changes(ACTORS, later).path("features").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "since=hier, 400, invalid-parameter",
        "since=3.2026-13-01, 400, invalid-parameter",
        "since=99999999.2026-01-01, 410, changes-unknown",
        "since=1.2026-01-01-abcd, 410, changes-unknown",
        "cursor=12, 400, invalid-parameter",
        "limit=0, 400, invalid-parameter",
        "filter=name IS NULL, 400, invalid-parameter"
    })
    void whatIsWrongIsTold(String question, int status, String code) {
        HttpResponse<String> answer = maillage.get(CHANGES + "?" + question.replace(" ", "%20"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningApplication.parse(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    @Test
    void aRevisionIsOfWhoWasToldIt() {
        String ofMember = revision(member.json(CHANGES));
        assertThat(maillage.get(CHANGES + "?since=" + ofMember).statusCode()).isEqualTo(410);
        assertThat(member.get(CHANGES + "?since=" + ofMember).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingNewIsNotSentAgain() {
        String address = CHANGES + "?since=" + revision(maillage.json(CHANGES));
        String tag = maillage.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", address, null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        create(ACTORS, Bodies.actor("Arrivé"));
        assertThat(maillage.send("GET", address, null, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void peopleReadThemToo() {
        String revision = revision(maillage.json(CHANGES));
        create(ACTORS, Bodies.actor("Lu par quelqu'un"));
        String page =
                maillage.get(CHANGES + "?f=html&lang=en&since=" + revision).body();
        assertThat(page).contains("Lu par quelqu", "New or changed", revision(maillage.json(CHANGES)));
    }

    @Test
    void collectionsLeadThere() {
        assertThat(maillage.json("/ogc/collections/actors").path("links").toString())
                .contains("urn:maillage:rel:changes", CHANGES);
        assertThat(maillage.json("/ogc/api")
                        .at("/paths/~1collections~1actors~1changes/get/parameters")
                        .toString())
                .contains("since");
    }

    private static String ofPark() {
        return ",\"structure\":\"" + park.id() + "\"";
    }

    private static String actor(String name, String more) {
        return Bodies.actor(name).replace("\"family\"", more + ",\"family\"");
    }

    private static String establishment(String actor) {
        return Bodies.with("\"name\":\"Antenne\",\"kind\":\"antenne\",\"actor\":\"" + actor + "\"", Bodies.POINT);
    }

    private static JsonNode changes(String layer, String since) {
        return maillage.json("/ogc/collections/" + layer + "/changes?since=" + since);
    }

    private static String revision(JsonNode page) {
        return page.path("revision").asString();
    }

    private static String create(String collection, String body) {
        HttpResponse<String> answer = maillage.send("POST", "/api/" + collection, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningApplication.parse(answer.body()).path("id").asString();
    }

    private static String tag(String address) {
        return maillage.asAdministrator()
                .get(address)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void change(String collection, String id, String patch) {
        String address = "/api/" + collection + "/" + id;
        HttpResponse<String> answer = maillage.sendAs("PATCH", MERGE, address, patch, "If-Match", tag(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void delete(String collection, String id) {
        String address = "/api/" + collection + "/" + id;
        assertThat(maillage.send("DELETE", address, null, "If-Match", tag(address))
                        .statusCode())
                .isEqualTo(204);
    }

    private static void restore(String actor) {
        JsonNode history = maillage.asAdministrator().json("/api/actors/" + actor + "/history");
        int version = history.at("/versions/0/version").asInt();
        HttpResponse<String> answer = maillage.send(
                "POST",
                "/api/actors/" + actor + "/history/" + version + "/restore",
                null,
                "If-Match",
                "\"" + version + "\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
