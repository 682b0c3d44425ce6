package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.app.security.FirstStart;
import org.maillage.testkit.database.TestDatabase;

/** Two nodes on one PostGIS behind a balancer: whoever has logged in at one goes on at the other, when the first is killed too. */
@Timeout(300)
class TwoNodesTest {

    private static final String LIST = "/ogc/collections/actors/items?limit=100";

    @TempDir
    Path folder;

    @Test
    void whoHasLoggedInGoesOnAtTheOtherNode() throws IOException, InterruptedException {
        KeptDatabase database = KeptDatabase.of(TestDatabase.POSTGIS, folder);
        try (MaillageProcess first = MaillageProcess.service(database);
                MaillageProcess second = MaillageProcess.service(database);
                Balancer balancer = Balancer.of(first.address(), second.address())) {
            first.administratorsToken();
            LoggedIn page = LoggedIn.at(balancer.address(), FirstStart.LOGIN, RunningApplication.PASSWORD);
            String actor = path(page.send("POST", "/api/actors", Bodies.actor("Du premier")));
            HttpResponse<String> listed = page.send("GET", LIST, null);
            assertThat(listed.body()).contains("Du premier");

            // The other node has never seen this session, nor the list that it is asked for again.
            HttpResponse<String> edited = page.by(second.address())
                    .send(
                            "PATCH",
                            actor,
                            "{\"name\":\"Du second\"}",
                            "If-Match",
                            "\"1\"",
                            "Content-Type",
                            "application/merge-patch+json");
            assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
            String tag = listed.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = page.by(first.address()).send("GET", LIST, null, "If-None-Match", tag);
            assertThat(again.statusCode())
                    .as("the first node knows of what the second wrote")
                    .isEqualTo(200);
            assertThat(again.body()).contains("Du second").doesNotContain("Du premier");

            noticed(page.by(first.address()), page.by(second.address()));

            first.kill();
            HttpResponse<String> after = page.send("GET", LIST, null);
            assertThat(after.body()).contains("Du second");
            assertThat(page.send("GET", "/api/session", null).body()).contains("\"login\":\"admin\"");
            assertThat(page.send("POST", "/api/actors", Bodies.actor("Après")).statusCode())
                    .isEqualTo(201);
            assertThat(page.send(
                                    "GET",
                                    LIST,
                                    null,
                                    "If-None-Match",
                                    after.headers().firstValue("ETag").orElseThrow())
                            .body())
                    .contains("Après");
            assertThat(page.send("DELETE", "/api/session", null).statusCode()).isEqualTo(204);
            assertThat(page.send("GET", "/api/session", null).body()).contains("\"login\":null");
        }
    }

    /** What is published on one node is there on the other, and its tag is another when it is published anew. */
    private static void noticed(LoggedIn first, LoggedIn second) {
        String structure = RunningApplication.parse(
                        first.send("GET", "/api/structures", null).body())
                .at("/structures/0/id")
                .asString();
        String body =
                "{\"id\":\"partout\",\"layer\":\"actors\",\"title\":{\"fr\":\"A\",\"en\":\"A\"},\"description\":{\"fr\":\"D\",\"en\":\"D\"}"
                        + ",\"structure\":\"" + structure + "\",\"properties\":[\"name\"]";
        assertThat(first.send("POST", "/api/publications", body + "}").statusCode())
                .isEqualTo(201);
        String items = "/ogc/collections/partout/items";
        Eventually.holds("published", () -> second.send("GET", items, null).statusCode() == 200);
        String tag =
                second.send("GET", items, null).headers().firstValue("ETag").orElseThrow();
        assertThat(first.send(
                                "PUT",
                                "/api/publications/partout",
                                body + ",\"filter\":\"name IS NULL\"}",
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        Eventually.holds("published anew", () -> {
            HttpResponse<String> answer = second.send("GET", items, null, "If-None-Match", tag);
            boolean same = answer.statusCode() == 304
                    || answer.headers().firstValue("ETag").orElseThrow().equals(tag);
            assertThat(same || answer.body().contains("\"numberReturned\":0")).isTrue();
            return !same;
        });
    }

    private static String path(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/api/actors/"
                + RunningApplication.parse(created.body()).path("id").asString();
    }
}
