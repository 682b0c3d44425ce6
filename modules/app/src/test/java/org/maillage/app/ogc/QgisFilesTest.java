package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Files for QGIS as answers: types, names, tags, addresses, and that no secret is in them. What QGIS makes of them is in QgisTest. */
class QgisFilesTest {

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.withSample(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/qgis/project.qgs, application/x-qgis-project, maillage.qgs",
        "/ogc/qgis/project.qgz, application/x-qgis-project, maillage.qgz",
        "/ogc/qgis/layers.qlr, application/x-qgis-layer-definition, maillage.qlr",
        "/ogc/collections/actors/layer.qlr, application/x-qgis-layer-definition, actors.qlr"
    })
    void aFileHasItsTypeItsNameAndItsTag(String path, String type, String name) {
        HttpResponse<byte[]> file = maillage.bytes(path);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=" + name);
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", path, null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(maillage.bytes(path).body()).isEqualTo(file.body());
    }

    @Test
    void thePackedProjectIsTheProject() throws IOException {
        byte[] packed = maillage.bytes("/ogc/qgis/project.qgz").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("maillage.qgs");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(maillage.get("/ogc/qgis/project.qgs").body());
        }
    }

    @Test
    void everyPageThatSpeaksOfLayersLeadsThere() {
        assertThat(maillage.get("/ogc").body()).contains(maillage.address() + "/ogc/qgis/project.qgz");
        assertThat(maillage.get("/ogc?f=html").body()).contains("/ogc/qgis/project.qgz");
        assertThat(maillage.get("/ogc/collections/actors").body())
                .contains(maillage.address() + "/ogc/collections/actors/layer.qlr");
        assertThat(maillage.get("/ogc/collections/actors?f=html").body()).contains("/ogc/collections/actors/layer.qlr");
    }

    /** As the collection tells them, be they its own or those of its sources. */
    @Test
    void everyLayerIsThereWithItsTerms() {
        JsonNode collection = maillage.json("/ogc/collections/protected-sites");
        assertThat(collection.path("license").asString()).isNotEmpty();
        for (String path : new String[] {"/ogc/qgis/project.qgs", "/ogc/collections/protected-sites/layer.qlr"}) {
            assertThat(maillage.get(path).body())
                    .contains("<license>" + collection.path("license").asString() + "</license>")
                    .contains("<rights>" + collection.path("attribution").asString() + "</rights>");
        }
    }

    /** QGIS keeps the secret; the file has its number there alone, whoever asks and however they have logged in. */
    @Test
    void noSecretIsInAFile() {
        String token = maillage.token();
        for (String path : new String[] {"/ogc/qgis/project.qgs", "/ogc/collections/actors/layer.qlr"}) {
            String file = maillage.send("GET", path + "?authcfg=mlg1234", null, "Authorization", "Bearer " + token)
                    .body();
            assertThat(file)
                    .contains("authcfg=mlg1234")
                    .doesNotContain(token)
                    .doesNotContain(RunningApplication.PASSWORD);
            assertThat(maillage.get(path).body()).doesNotContain("authcfg");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authcfg=short", "authcfg=1234567'%20url='x", "authcfg=mlg1234%26url%3Dx", "other=1"})
    void whatIsNoNumberOfAConfigurationIsRefused(String query) {
        assertThat(maillage.get("/ogc/qgis/project.qgs?" + query.replace("'", "%27"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(maillage.get("/ogc/collections/nothing/layer.qlr").statusCode())
                .isEqualTo(404);
    }
}
