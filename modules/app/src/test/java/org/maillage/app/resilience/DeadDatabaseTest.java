package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.DatabaseServer;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * The database server is lost below the running application: wholly, or one connection in the middle of a write. For H2
 * that is a server over TCP; the embedded file has no server that could be lost, but see {@link SharedFileTest}.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(300)
class DeadDatabaseTest {

    /** Three times what the service itself allows: the bound is on waiting for ever, not on speed. */
    private static final int PATIENCE_SECONDS = 15;

    private static DatabaseServer server;
    private static RunningApplication maillage;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        server = kind.startServer();
        // H2 alone gives up waiting for a lock by itself, after two seconds; the kill must be what ends the wait.
        String url = server.url() + (kind == TestDatabase.H2GIS ? ";LOCK_TIMEOUT=60000" : "");
        maillage = RunningApplication.emptyWith("--maillage.database.url=" + url);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
        server.close();
    }

    @Test
    void allIs503WhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        String actor = "/api/actors/" + create("Avant").path("id").asString();
        server.stop();
        CompletableFuture<HttpResponse<String>> health = asking(() -> maillage.get("/actuator/health"));
        CompletableFuture<HttpResponse<String>> readiness = asking(() -> maillage.get("/actuator/health/readiness"));
        assertAllAreUnavailable(List.of(
                asking(() -> maillage.get(actor)),
                asking(() -> maillage.get(actor + "/history")),
                asking(() -> maillage.get("/api/search?q=avant")),
                asking(() -> maillage.get("/api/place?lon=3.005&lat=44.705&radius=500")),
                asking(() -> maillage.get("/ogc/collections/actors/items")),
                asking(() -> maillage.send("POST", "/api/actors", Bodies.actor("Pendant")))));
        assertThat(health.join().statusCode()).isEqualTo(503);
        assertThat(health.join().body()).contains("\"status\":\"DOWN\"");
        assertThat(readiness.join().statusCode()).isEqualTo(503);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);

        server.start();
        Eventually.holds("the service is ready again", () -> status("/actuator/health/readiness") == 200);
        assertThat(status(actor)).isEqualTo(200);
        create("Après");
        assertThat(kept().count("actor WHERE name = 'Pendant'")).isZero();
        WholeWrites.assertIn(kept());
    }

    @Test
    void aWriteWhoseConnectionIsKilledIsA503AndNothingOfItIsWritten() throws SQLException {
        try (Connection blocker = DriverManager.getConnection(server.urlThatOutlivesAStop())) {
            blocker.setAutoCommit(false);
            lockRevision(blocker);
            // The record and its history entry are written now, and the revision, which comes last, waits.
            CompletableFuture<HttpResponse<String>> write =
                    asking(() -> maillage.send("POST", "/api/actors", Bodies.actor("Coupé")));
            killWhoWaits();
            assertAllAreUnavailable(List.of(write));
            // The lock was held all along, so that the write cannot have gone on by itself.
            assertThat(blocker.isValid(1)).isTrue();
            Eventually.holds("the write's session is over", this::nobodyWaits);
        }
        Eventually.holds("writes go on", DeadDatabaseTest::created);
        assertThat(kept().count("actor WHERE name = 'Coupé'")).isZero();
        WholeWrites.assertIn(kept());
    }

    private boolean nobodyWaits() {
        return kind == TestDatabase.POSTGIS
                || kept().count("information_schema.sessions WHERE blocker_id IS NOT NULL") == 0;
    }

    private static void lockRevision(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT revision FROM layer_revision WHERE layer = 'actors' FOR UPDATE");
        }
    }

    /** H2 ends no connection that waits for a lock, but with all others: its server is stopped and started again. */
    private void killWhoWaits() {
        if (kind == TestDatabase.POSTGIS) {
            Eventually.holds(
                    "the write waits and is killed",
                    () -> kept().number(
                                            """
                            SELECT count(*) FROM pg_stat_activity
                            WHERE CASE WHEN datname = current_database() AND wait_event_type = 'Lock'
                              THEN pg_terminate_backend(pid) ELSE false END""")
                            == 1);
        } else {
            Eventually.holds(
                    "the write waits",
                    () -> kept().count("information_schema.sessions WHERE blocker_id IS NOT NULL") == 1);
            server.stop();
            server.start();
        }
    }

    private static Database kept() {
        return new Database(server.url());
    }

    private static int status(String path) {
        return maillage.get(path).statusCode();
    }

    private static JsonNode create(String name) {
        HttpResponse<String> created = maillage.send("POST", "/api/actors", Bodies.actor(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return RunningApplication.parse(created.body());
    }

    private static boolean created() {
        int status =
                maillage.send("POST", "/api/actors", Bodies.actor("Repris")).statusCode();
        assertThat(status).isIn(201, 503);
        return status == 201;
    }

    private static CompletableFuture<HttpResponse<String>> asking(Supplier<HttpResponse<String>> question) {
        return CompletableFuture.supplyAsync(question, task -> new Thread(task).start())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void assertAllAreUnavailable(List<CompletableFuture<HttpResponse<String>>> answers) {
        assertThat(answers).map(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            JsonNode problem = RunningApplication.parse(answer.body());
            assertThat(problem.path("code").asString()).isEqualTo("database-unavailable");
            assertThat(problem.path("status").asInt()).isEqualTo(503);
        });
    }
}
