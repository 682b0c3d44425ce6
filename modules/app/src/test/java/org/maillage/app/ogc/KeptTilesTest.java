package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;

/** Tiles are kept, and none is stale: each has what was acknowledged before it was asked for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeptTilesTest {

    /** The one of {@link Bodies#SQUARE} and {@link Bodies#POINT}, and one far from it. */
    private static final String HERE = "/tiles/WebMercatorQuad/12/1478/2082";

    private static final String ELSEWHERE = "/tiles/WebMercatorQuad/12/1478/2002";
    private static final String ZONES = "/ogc/collections/intervention-zones";
    private static final String ACTORS = "/ogc/collections/actors";

    private static RunningApplication maillage;
    private static Edits edits;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        edits = new Edits(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void whatChangesHereIsSeenHereAndLeavesTilesElsewhereFresh() {
        edits.create("/api/actors", Bodies.actor("Loin").replace("3.005,44.705", "-4,44.705"));
        String id = edits.create("/api/actors", Bodies.actor("Avant"));
        String far = tag(ACTORS + ELSEWHERE);
        String near = tag(ACTORS + HERE);
        assertThat(tile(ACTORS + HERE)).contains("Avant");

        edits.rename(ACTORS, id, "Après");

        assertThat(tile(ACTORS + HERE)).contains("Après").doesNotContain("Avant");
        assertThat(tag(ACTORS + HERE)).isNotEqualTo(near);
        assertThat(status(ACTORS + ELSEWHERE, far)).isEqualTo(304);
        assertThat(status(ACTORS + HERE, near)).isEqualTo(200);
    }

    @Test
    void whatMovesLeavesTheTileThatItWasIn() {
        String id = edits.create("/api/actors", Bodies.actor("Nomade"));
        assertThat(tile(ACTORS + HERE)).contains("Nomade");
        assertThat(tile(ACTORS + ELSEWHERE)).doesNotContain("Nomade");
        edits.change(ACTORS, id, "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-4,44.705]}}");
        assertThat(tile(ACTORS + HERE)).doesNotContain("Nomade");
        assertThat(tile(ACTORS + ELSEWHERE)).contains("Nomade");
        assertThat(maillage.send("DELETE", ACTORS + "/items/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(tile(ACTORS + ELSEWHERE)).doesNotContain("Nomade");
    }

    /** What is written beyond the limits moves them with it, and what is kept of a tile does not outlive them. */
    @Test
    void limitsAreThoseOfNow() {
        String beyond = ACTORS + "/tiles/WebMercatorQuad/12/1478/1000";
        edits.create("/api/actors", Bodies.actor("Ici"));
        assertThat(maillage.bytes(beyond).statusCode()).isEqualTo(404);

        String id = edits.create("/api/actors", Bodies.actor("Au large").replace("3.005,44.705", "-92.1,44.705"));
        assertThat(tile(beyond)).contains("Au large");
        assertThat(maillage.bytes(beyond.replace("1000", "1200")).statusCode()).isEqualTo(204);
        assertThat(maillage.bytes(beyond.replace("1000", "1200")).statusCode()).isEqualTo(204);

        maillage.send("DELETE", ACTORS + "/items/" + id, null);
        assertThat(maillage.bytes(beyond).statusCode()).isEqualTo(404);
        assertThat(maillage.bytes(beyond.replace("1000", "1200")).statusCode()).isEqualTo(404);
    }

    /** A zone tells the name of its holder, who is anywhere. */
    @Test
    void aRecordOfAnotherLayerIsSeenInEveryTileThatTellsOfIt() {
        String holder = edits.create("/api/actors", Bodies.actor("Premier nom").replace("3.005,44.705", "-4,44.705"));
        edits.create(
                "/api/intervention-zones",
                Bodies.zone("Tenue").replace("\"purpose\"", "\"holder\":\"" + holder + "\",\"purpose\""));
        LayerChanges changes = maillage.get(LayerChanges.class);
        Layer zones = maillage.get(Layers.class).get("intervention-zones");
        Layer actors = maillage.get(Layers.class).get("actors");
        long zonesBefore = changes.revision(zones);
        long actorsBefore = changes.revision(actors);
        edits.rename(ACTORS, holder, "Second nom");
        Envelope here = new Envelope(3, 3.01, 44.7, 44.71);
        assertThat(changes.changed(zones, zonesBefore, here)).isTrue();
        assertThat(changes.changed(actors, actorsBefore, here)).isFalse();
    }

    @Test
    void aTileOfAQuestionChangesWithItsPlace() {
        edits.create("/api/actors", Bodies.actor("Voisin"));
        String zone = edits.create("/api/intervention-zones", Bodies.zone("Place"));
        String question = ACTORS + HERE + "?within=intervention-zones/" + zone;
        assertThat(tile(question)).contains("Voisin");
        edits.change(
                ZONES,
                zone,
                "{\"geometry\":" + Bodies.SQUARE.replace("[3,", "[4,").replace("[3.01", "[4.01") + "}");
        assertThat(tile(question)).doesNotContain("Voisin");
    }

    /** The tag tells of what is shown, and so nothing of what is not. */
    @Test
    void whatIsHiddenChangesNoTagOfThePublic() {
        edits.create("/api/actors", Bodies.actor("Public"));
        String before = tag(ACTORS + HERE);
        edits.create(
                "/api/actors",
                Bodies.actor("Secret").replace("\"family\"", "\"access\":{\"level\":\"private\"},\"family\""));
        assertThat(tile(ACTORS + HERE)).doesNotContain("Secret");
        assertThat(tag(ACTORS + HERE)).isEqualTo(before);
    }

    @Test
    void noTileIsStaleWhileOthersReadAndWrite() throws InterruptedException {
        String id = edits.create("/api/actors", Bodies.actor("Etat 0."));
        assertThat(edits.stale(ACTORS, id, () -> tile(ACTORS + HERE))).isEmpty();
    }

    /** Names stand in a tile as they are. */
    private static String tile(String path) {
        return new String(maillage.bytes(path).body(), StandardCharsets.UTF_8);
    }

    private static String tag(String path) {
        return maillage.bytes(path).headers().firstValue("ETag").orElseThrow();
    }

    private static int status(String path, String known) {
        return maillage.send("GET", path, null, "If-None-Match", known).statusCode();
    }
}
