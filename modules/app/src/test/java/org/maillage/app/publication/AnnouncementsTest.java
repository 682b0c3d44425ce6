package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is said beforehand of a layer's features: by who keeps it, to everyone who reads it, until it has happened or was taken back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnouncementsTest {

    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30);

    private static RunningApplication maillage;
    private static Published published;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        published = Published.on(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static LoggedIn manager() {
        return published.as(Published.MANAGER);
    }

    private static LoggedIn administrator() {
        return published.as(RunningApplication.ADMINISTRATOR);
    }

    private static String body(String change, String property, LocalDate day, String more) {
        return "{\"change\":\"" + change + "\"" + (property.isEmpty() ? "" : ",\"property\":\"" + property + "\"")
                + ",\"text\":{\"fr\":\"Voilà\",\"en\":\"There\"},\"effective\":\"" + day + "\"" + more + "}";
    }

    private static String api(String layer) {
        return "/api/publications/" + layer + "/announcements";
    }

    private static JsonNode said(LoggedIn who, String layer, String body) {
        HttpResponse<String> answer = who.send("POST", api(layer), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode said = RunningApplication.parse(answer.body());
        assertThat(answer.headers().firstValue("Location"))
                .contains(
                        maillage.address() + api(layer) + "/" + said.path("id").asString());
        return said;
    }

    private static HttpResponse<String> change(LoggedIn who, String method, String layer, JsonNode said, String body) {
        return who.send(
                method,
                api(layer) + "/" + said.path("id").asString(),
                body,
                "If-Match",
                "\"" + said.path("version").asInt() + "\"");
    }

    @Test
    void whatIsToGoIsToldWhereverTheLayerIsAndByTheVersionThatTookItAway() {
        published.publish(Published.body("annonces", ""));
        String collection = "/ogc/collections/annonces";
        assertThat(maillage.json(collection).has("announcements")).isFalse();
        JsonNode said =
                said(manager(), "annonces", body("removed", "status", DAY, ",\"link\":\"https://exemple.fr/statuts\""));
        String id = said.path("id").asString();
        assertThat(said.path("status").asString()).isEqualTo("announced");

        JsonNode told = maillage.json(collection + "?lang=en").at("/announcements/0");
        assertThat(told.path("id").asString()).isEqualTo(id);
        assertThat(told.path("change").asString()).isEqualTo("removed");
        assertThat(told.path("property").asString()).isEqualTo("status");
        assertThat(told.path("text").asString()).isEqualTo("There");
        assertThat(told.path("effective").asString()).isEqualTo(DAY.toString());
        assertThat(told.path("link").asString()).isEqualTo("https://exemple.fr/statuts");
        assertThat(maillage.get(collection + "?f=html").body())
                .contains("Changements annoncés", "Voilà", "sera retirée");
        JsonNode members = maillage.json(collection + "/schema").path("properties");
        assertThat(members.at("/status/deprecated").asBoolean()).isTrue();
        assertThat(members.at("/status/x-announced/0/id").asString()).isEqualTo(id);
        assertThat(members.path("name").has("deprecated")).isFalse();
        assertThat(maillage.get(collection + "/schema?f=html&lang=en").body()).contains("will be taken away");
        assertThat(maillage.get(collection + "/items").headers().map())
                .doesNotContainKeys("deprecation", "sunset", "Deprecation", "Sunset");

        published.replace(Published.body("annonces", "").replace("\"status\",", ""), 1);

        JsonNode history = maillage.json(collection + "/schema/versions");
        assertThat(history.at("/versions/0/fulfils/0").asString()).isEqualTo(id);
        assertThat(history.at("/announcements/0/status").asString()).isEqualTo("fulfilled");
        assertThat(history.at("/announcements/0/fulfilledBy").asInt()).isEqualTo(2);
        assertThat(maillage.get(collection + "/schema/versions?f=html").body())
                .contains("Changements annoncés", "c’est fait", "comme annoncé");
        assertThat(maillage.json(collection).has("announcements")).isFalse();
        HttpResponse<String> late = change(manager(), "PUT", "annonces", said, body("removed", "name", DAY, ""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("announcement-over");
    }

    @Test
    void whatIsSaidOtherwiseOrTakenBackStaysAsHistory() {
        published.publish(Published.body("reprises", ""));
        JsonNode said = said(manager(), "reprises", body("renamed", "status", DAY, ",\"newName\":\"state\""));
        assertThat(change(manager(), "PUT", "reprises", said, body("changed", "status", DAY, ""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(change(manager(), "PUT", "reprises", said, body("changed", "status", DAY, ""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(manager()
                        .send("DELETE", api("reprises") + "/" + said.path("id").asString(), null)
                        .statusCode())
                .isEqualTo(428);
        JsonNode now = maillage.json("/ogc/collections/reprises/schema");
        assertThat(now.at("/properties/status").has("deprecated")).isFalse();
        assertThat(now.at("/properties/status/x-announced/0/change").asString()).isEqualTo("changed");
        JsonNode seen = RunningApplication.parse(
                        manager().send("GET", api("reprises"), null).body())
                .at("/announcements/0");
        assertThat(change(manager(), "DELETE", "reprises", seen, null).statusCode())
                .isEqualTo(200);
        JsonNode history = maillage.json("/ogc/collections/reprises/schema/versions");
        assertThat(history.at("/announcements/0/status").asString()).isEqualTo("withdrawn");
        assertThat(maillage.json("/ogc/collections/reprises/schema").toString()).doesNotContain("x-announced");
        String journal = administrator()
                .send("GET", "/api/journal?act=layer-announced&subject=layer/reprises", null)
                .body();
        assertThat(journal).contains("\"created\"", "\"changed\"", "\"withdrawn\"");
    }

    /** Nobody else's program read it before its day, but a manager finds the slip after it. */
    @Test
    void theWordsOfWhatHasHappenedAreCorrectedAndADayThatHasComeIsMovedOrTakenBack() {
        published.publish(Published.body("corrections", ""));
        JsonNode gone = said(manager(), "corrections", body("removed", "status", DAY, ""));
        published.replace(Published.body("corrections", "").replace("\"status\",", ""), 1);
        String link = ",\"link\":\"https://exemple.fr/suite\"";
        HttpResponse<String> corrected =
                change(manager(), "PUT", "corrections", gone, body("removed", "status", DAY, link));
        assertThat(corrected.body()).contains("\"status\":\"fulfilled\"", "https://exemple.fr/suite");
        JsonNode now = RunningApplication.parse(corrected.body());
        for (String method : List.of("PUT", "DELETE")) {
            assertThat(change(manager(), method, "corrections", now, body("removed", "status", DAY.plusDays(1), ""))
                            .body())
                    .contains("announcement-over");
        }

        LocalDate past = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(3);
        JsonNode late = said(manager(), "corrections", body("changed", "name", DAY, ""));
        write("UPDATE layer_announcement SET effective = ? WHERE id = ?", past, id(late));
        HttpResponse<String> kept = change(manager(), "PUT", "corrections", late, body("changed", "name", past, link));
        assertThat(kept.body()).contains("\"status\":\"effective\"", "https://exemple.fr/suite");
        JsonNode moved = RunningApplication.parse(change(
                        manager(),
                        "PUT",
                        "corrections",
                        RunningApplication.parse(kept.body()),
                        body("changed", "name", DAY, ""))
                .body());
        assertThat(moved.path("status").asString()).isEqualTo("announced");
        assertThat(change(manager(), "PUT", "corrections", moved, body("changed", "name", past, ""))
                        .body())
                .contains("\"parameter\":\"effective\"");
        write("UPDATE layer_announcement SET effective = ? WHERE id = ?", past, id(late));
        String address = api("corrections") + "/" + moved.path("id").asString();
        assertThat(manager().send("DELETE", address, null, "If-Match", "*").body())
                .as("of any version")
                .contains("\"status\":\"withdrawn\"");
    }

    @Test
    void whatWasTakenBackIsToldForAYear() {
        published.publish(Published.body("retraits", ""));
        JsonNode old = said(manager(), "retraits", body("removed", "status", DAY, ""));
        JsonNode other = said(manager(), "retraits", body("removed", "name", DAY, ""));
        for (JsonNode one : List.of(old, other)) {
            change(manager(), "DELETE", "retraits", one, null);
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        write("UPDATE layer_announcement SET withdrawn_at = ? WHERE id = ?", now.minusDays(370), id(old));
        write("UPDATE layer_announcement SET withdrawn_at = ? WHERE id = ?", now.minusDays(360), id(other));
        JsonNode left = RunningApplication.parse(
                manager().send("GET", api("retraits"), null).body());
        assertThat(left.path("announcements").findValuesAsString("id"))
                .containsExactly(other.path("id").asString());
        said(manager(), "retraits", body("removed", "status", DAY, ""));
        assertThat(maillage.get(JdbcClient.class)
                        .sql("SELECT count(*) FROM layer_announcement WHERE id = ?")
                        .param(id(old))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static UUID id(JsonNode said) {
        return UUID.fromString(said.path("id").asString());
    }

    private static void write(String sql, Object... values) {
        maillage.get(JdbcClient.class).sql(sql).params(values).update();
    }

    /** Of a property that only members know, and by the base of a publication. */
    @Test
    void itIsToldToWhomTheLayerIsAndByItsPublications() {
        published.publish(Published.body("suites", ""));
        JsonNode ofBase = said(administrator(), "actors", body("removed", "status", DAY, ""));
        JsonNode other = said(administrator(), "actors", body("removed", "acronym", DAY, ""));
        JsonNode secret = said(administrator(), "actors", body("changed", secret(), DAY, ""));
        String told = maillage.get("/ogc/collections/suites").body();
        assertThat(told)
                .contains(ofBase.path("id").asString())
                .doesNotContain(other.path("id").asString());
        String toAll = LoggedIn.nobodyAt(maillage.address())
                .send("GET", "/ogc/collections/actors/schema/versions", null)
                .body();
        assertThat(toAll)
                .contains(other.path("id").asString())
                .doesNotContain(secret.path("id").asString());
        assertThat(published
                        .as(Published.READER)
                        .send("GET", "/ogc/collections/actors/schema/versions", null)
                        .body())
                .contains(secret.path("id").asString());
        for (JsonNode one : List.of(ofBase, other, secret)) {
            change(administrator(), "DELETE", "actors", one, null);
        }
    }

    private static String secret() {
        JsonNode all = RunningApplication.parse(published
                .as(Published.READER)
                .send("GET", "/ogc/collections/actors/schema", null)
                .body());
        JsonNode seen = RunningApplication.parse(LoggedIn.nobodyAt(maillage.address())
                .send("GET", "/ogc/collections/actors/schema", null)
                .body());
        return all.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !seen.path("properties").has(name))
                .findFirst()
                .orElseThrow();
    }

    /** The headers speak of the whole resource. */
    @Test
    void aLayerThatIsToGoSaysSoByItsHeaders() {
        published.publish(Published.body("dernieres", ""));
        for (int asked = 0; asked < 3; asked++) {
            assertThat(sunset()).isFalse();
        }
        JsonNode said = said(manager(), "dernieres", body("removed", "", DAY, ""));
        for (String path : List.of("/items", "/changes", "/items?f=csv")) {
            HttpResponse<String> answer = maillage.get("/ogc/collections/dernieres" + path);
            assertThat(answer.headers().firstValue("Deprecation").orElseThrow()).matches("@\\d{10}");
            assertThat(answer.headers().firstValue("Sunset").orElseThrow())
                    .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} 2[23]:00:00 GMT");
            assertThat(answer.headers().allValues("Link"))
                    .contains("<" + maillage.address()
                            + "/ogc/collections/dernieres/schema/versions>;rel=\"deprecation\"");
        }
        for (int asked = 0; asked < 3; asked++) {
            assertThat(sunset()).isTrue();
        }
        change(manager(), "DELETE", "dernieres", said, null);
        assertThat(sunset()).isFalse();
    }

    private static boolean sunset() {
        return LoggedIn.nobodyAt(maillage.address())
                .send("GET", "/ogc/collections/dernieres/items", null)
                .headers()
                .firstValue("Sunset")
                .isPresent();
    }

    @Test
    void whatCannotBeIsRefusedByNameAndNobodyElseAnnounces() {
        published.publish(Published.body("refus", ""));
        Map<String, String> wrong = Map.ofEntries(
                Map.entry(
                        body(
                                "removed",
                                "status",
                                LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1),
                                ""),
                        "effective"),
                Map.entry(body("removed", "status", DAY.plusYears(1000), ""), "effective"),
                Map.entry(body("removed", "acronym", DAY, ""), "property"),
                Map.entry(body("renamed", "", DAY, ",\"newName\":\"x\""), "property"),
                Map.entry(body("renamed", "status", DAY, ""), "newName"),
                Map.entry(body("renamed", "status", DAY, ",\"newName\":\"name\""), "newName"),
                Map.entry(body("added", "name", DAY, ""), "property"),
                Map.entry(body("eaten", "name", DAY, ""), "change"),
                Map.entry(body("removed", "status", DAY, ",\"link\":\"javascript:alert(1)\""), "link"),
                Map.entry("{\"change\":\"removed\",\"effective\":\"" + DAY + "\"}", "text"),
                Map.entry("{\"change\":\"removed\",\"text\":{\"en\":\"x\"},\"effective\":\"" + DAY + "\"}", "text.fr"),
                Map.entry("{\"change\":\"removed\",\"text\":{\"fr\":\"x\"}}", "effective"),
                Map.entry("{\"change\":\"removed\",\"text\":{\"fr\":\"x\"},\"effective\":\"demain\"}", "effective"),
                Map.entry(body("removed", "status", DAY, ",\"more\":1"), "more"));
        wrong.forEach((body, parameter) -> {
            HttpResponse<String> answer = manager().send("POST", api("refus"), body);
            assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
            assertThat(RunningApplication.parse(answer.body()).path("parameter").asString())
                    .as(body)
                    .isEqualTo(parameter);
        });
        String fine = body("removed", "status", DAY, "");
        assertThat(published
                        .as(Published.OTHER)
                        .send("POST", api("refus"), fine)
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager().send("POST", api("actors"), fine).statusCode()).isEqualTo(403);
        assertThat(manager().send("GET", api("refus") + "/non", null).statusCode())
                .isEqualTo(404);
        assertThat(RunningApplication.parse(
                                manager().send("GET", api("refus"), null).body())
                        .path("announcements")
                        .size())
                .isZero();
    }
}
