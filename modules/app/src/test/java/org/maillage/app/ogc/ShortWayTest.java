package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** Tiles of the public are made before Spring Security and MVC (decision 18), and nobody can tell. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShortWayTest {

    private static final String TILE = "/WebMercatorQuad/8/92/130";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    /**
     * Who shows nothing that they may be known by is answered before Spring Security and MVC, and who asks for a part of it, which tiles
     * have not, behind them: with the same words, headers and bytes.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/territories/tiles" + TILE,
                "/ogc/collections/territories/tiles" + TILE + "?kind=region&lang=en",
                "/ogc/collections/territories/tiles/xyz/8/130/92.pbf",
                "/ogc/collections/territories/tiles/LAMB93/3/1/1",
                "/ogc/tiles" + TILE + "?collections=territories,actors",
                "/ogc/tiles/xyz/8/130/92.pbf?f=pbf",
                "/ogc/collections/territories/tiles/WebMercatorQuad/8/0/0",
                "/ogc/collections/territories/tiles/WebMercatorQuad/0/0/0?f=pbf",
                "/ogc/collections/territories/tiles/LAMB93/3/0/0",
                "/ogc/tiles/WebMercatorQuad/8/0/0?collections=territories",
                "/ogc/collections/territories/tiles/xyz/8/0/0.pbf",
                "/ogc/collections/territories/tiles/WebMercatorQuad/99/0/0",
                "/ogc/collections/territories/tiles/WebMercatorQuad/8/99999999999/0",
                "/ogc/collections/territories/tiles/Nowhere/8/92/130",
                "/ogc/collections/nothing/tiles" + TILE,
                "/ogc/collections/territories/tiles" + TILE + "?colour=red",
                "/ogc/collections/territories/tiles" + TILE + "?f=png",
                "/ogc/tiles" + TILE + "?collections=nothing",
                "/ogc/tiles" + TILE + "?collections=actors,territories",
                "/ogc/tiles/xyz/8/130/92.pbf?collections=territories",
                "/ogc/collections/action-points/tiles" + TILE + "?subset=datetime(%222026%22)",
                "/ogc/collections/action-points/tiles" + TILE + "?subset=datetime(*)",
                "/ogc/collections/territories;a=b/tiles" + TILE,
                "/ogc/collections/territories/tiles//WebMercatorQuad/8/92/130",
                "/ogc/collections/territories/tiles/WebMercatorQuad/8/92/%31%33%30",
                "/ogc/collections/territories/tiles" + TILE + "/",
                "/ogc/collections/territories/tiles/xyz/8/130/92",
                "/ogc/collections/territories/tiles/xyz/8/-1/92.pbf"
            })
    void theShortWayAnswersAsTheLongOne(String address) {
        HttpResponse<String> known = maillage.send("GET", address, null, "Range", "bytes=0-");
        HttpResponse<String> nobody = maillage.send("GET", address, null);
        assertThat(nobody.statusCode()).isEqualTo(known.statusCode());
        assertThat(nobody.body()).isEqualTo(known.body());
        assertThat(headers(nobody)).isEqualTo(headers(known));
    }

    private static Map<String, Set<String>> headers(HttpResponse<?> response) {
        Map<String, Set<String>> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, new TreeSet<>(values)));
        headers.keySet().removeAll(Set.of("date"));
        return headers;
    }
}
