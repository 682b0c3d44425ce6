package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.kernel.tile.WebMercator;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** OGC API Tiles Part 1 (OGC 20-057) with its metadata (OGC 17-083r4), by requirement. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TilesConformanceTest {

    private static final String TILE = "/WebMercatorQuad/8/92/130";
    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String CLASS = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "tileset",
                "tilesets-list",
                "dataset-tilesets",
                "geodata-tilesets",
                "collections-selection",
                "datetime",
                "oas30",
                "mvt"
            })
    void reqCoreConformanceSuccess(String name) {
        assertThat(maillage.get("/ogc/conformance").body()).contains("\"" + CLASS + name + "\"");
    }

    @Test
    void reqDatasetTilesetsLanding() {
        JsonNode landing = maillage.json("/ogc");
        assertThat(href(landing, REL + "tilesets-vector")).endsWith("/ogc/tiles");
        assertThat(href(landing, REL + "tiling-schemes")).endsWith("/ogc/tileMatrixSets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/tiles", "/ogc/collections/territories/tiles"})
    void reqTilesetsListTilesetLinks(String path) {
        JsonNode listed = maillage.json(path).path("tilesets");
        assertThat(listed.findValuesAsString("crs")).contains("http://www.opengis.net/def/crs/EPSG/0/3857");
        for (JsonNode tileset : listed) {
            assertThat(tileset.path("dataType").asString()).isEqualTo("vector");
            assertThat(maillage.json(path(href(tileset, "self"))).path("crs")).isEqualTo(tileset.path("crs"));
            assertThat(maillage.json(path(href(tileset, REL + "tiling-scheme"))).path("crs"))
                    .isEqualTo(tileset.path("crs"));
        }
    }

    @Test
    void reqTilesetDescription() {
        JsonNode tileset = maillage.json("/ogc/tiles/WebMercatorQuad");
        assertThat(tileset.path("tileMatrixSetURI").asString())
                .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(tileset.path("layers").findValuesAsString("id"))
                .isEqualTo(maillage.get(Layers.class).list().stream()
                        .map(Layer::id)
                        .toList());
        String template = href(tileset, "item");
        String tile =
                template.replace("{tileMatrix}", "8").replace("{tileRow}", "92").replace("{tileCol}", "130");
        assertThat(maillage.bytes(path(tile)).statusCode()).isEqualTo(200);
    }

    /** The tile that is found above lies inside. */
    @Test
    void reqTilesetLimits() {
        JsonNode limit = limit(maillage.json("/ogc/collections/territories/tiles/WebMercatorQuad"), "8");
        assertThat(92)
                .isBetween(
                        limit.path("minTileRow").asInt(),
                        limit.path("maxTileRow").asInt());
        assertThat(130)
                .isBetween(
                        limit.path("minTileCol").asInt(),
                        limit.path("maxTileCol").asInt());
    }

    /** Part A; under {@code xyz}, where nobody is told limits, what lies beyond them is empty. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/tiles/LAMB93",
                "/ogc/collections/territories/tiles/WebMercatorQuad",
                "/ogc/collections/protected-sites/tiles/WebMercatorQuad"
            })
    void reqCoreTcErrorBeyondTheLimits(String tileset) {
        for (JsonNode limit : maillage.json(tileset).path("tileMatrixSetLimits")) {
            int row = limit.path("maxTileRow").asInt();
            int column = limit.path("minTileCol").asInt();
            String matrix = tileset + "/" + limit.path("tileMatrix").asString() + "/";
            assertThat(status(matrix + row + "/" + column)).isIn(200, 204);
            assertThat(status(matrix + (row + 1) + "/" + column)).isEqualTo(404);
            assertThat(status(matrix + row + "/" + (column - 1))).isEqualTo(404);
        }
        assertThat(maillage.get(tileset + "/8/0/0").body()).contains("\"code\":\"unknown-tile\"");
        assertThat(status(tileset.replaceFirst("tiles/.*", "tiles/xyz/8/0/0.pbf")))
                .isEqualTo(204);
    }

    /** Web maps ask for the tiles that the bounds of TileJSON lie in. */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc/tiles/WebMercatorQuad", "/ogc/collections/territories/tiles/WebMercatorQuad"})
    void boundsOfTileJsonAreTheLimits(String tileset) {
        JsonNode bounds = maillage.json(tileset + "/tilejson?f=json").path("bounds");
        JsonNode limit = limit(maillage.json(tileset), "14");
        double side = 1 << 14;
        assertThat(Math.floor(WebMercator.x(bounds.path(0).asDouble()) * side))
                .isEqualTo(limit.path("minTileCol").asInt());
        assertThat(Math.floor(WebMercator.x(bounds.path(2).asDouble()) * side))
                .isEqualTo(limit.path("maxTileCol").asInt());
        assertThat(Math.floor(WebMercator.y(bounds.path(3).asDouble()) * side))
                .isEqualTo(limit.path("minTileRow").asInt());
        assertThat(Math.floor(WebMercator.y(bounds.path(1).asDouble()) * side))
                .isEqualTo(limit.path("maxTileRow").asInt());
    }

    private static int status(String path) {
        return maillage.bytes(path).statusCode();
    }

    private static JsonNode limit(JsonNode tileset, String zoom) {
        for (JsonNode limit : tileset.path("tileMatrixSetLimits")) {
            if (limit.path("tileMatrix").asString().equals(zoom)) {
                return limit;
            }
        }
        throw new AssertionError("No limit of " + zoom + " in " + tileset);
    }

    @Test
    void reqCoreTcSuccessOfSeveralLayers() {
        HttpResponse<byte[]> tile = maillage.bytes("/ogc/tiles" + TILE);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue(MVT);
        assertThat(tile.headers().firstValue("ETag")).isPresent();
        assertThat(layersOf(tile.body())).contains("territories", "protected-sites");
    }

    @Test
    void reqCollectionsSelectionChoosesAndOrders() {
        byte[] two = maillage.bytes("/ogc/tiles" + TILE + "?collections=protected-sites,territories")
                .body();
        assertThat(layersOf(two)).containsExactly("protected-sites", "territories");
        byte[] one =
                maillage.bytes("/ogc/tiles" + TILE + "?collections=territories").body();
        assertThat(one)
                .isEqualTo(maillage.bytes("/ogc/collections/territories/tiles" + TILE)
                        .body());
    }

    @Test
    void layersBelowTheirFirstZoomAreLeftOut() {
        List<String> early = maillage.get(Layers.class).list().stream()
                .filter(layer -> layer.minZoom() <= 5)
                .map(Layer::id)
                .toList();
        byte[] tile = maillage.bytes("/ogc/tiles/WebMercatorQuad/5/11/16").body();
        assertThat(early).containsAll(layersOf(tile));
    }

    @Test
    void reqDatetimeIsThatOfTheItems() {
        assertThat(maillage.bytes("/ogc/tiles" + TILE + "?collections=protected-sites&datetime=1850-01-01")
                        .statusCode())
                .isEqualTo(204);
        assertThat(maillage.get("/ogc/tiles" + TILE + "?datetime=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void reqDatetimeAxis() {
        String sites = "/ogc/collections/protected-sites/tiles" + TILE;
        assertThat(maillage.bytes(sites + "?subset=datetime(%221944-01-01T00:00:00Z%22:%221950%22)")
                        .body())
                .isNotEmpty()
                .isEqualTo(maillage.bytes(sites + "?datetime=1944-01-01/1950-12-31")
                        .body());
        assertThat(status(sites + "?subset=datetime(%221850%22)")).isEqualTo(204);
        assertThat(status(sites + "?subset=height(1:2)")).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/WebMercatorQuad/8/256/1, 404",
        "/WebMercatorQuad/8/1/256, 404",
        "/WebMercatorQuad/21/1/1, 404",
        "/WebMercatorQuad/8/1/x, 404",
        "/WebMercatorQuad/8/-1/1, 404",
        "/WebMercatorQuad/99999999999/1/1, 400",
        "/Nothing/8/92/130, 404",
        "/WebMercatorQuad/8/1/1, 404",
        "/WebMercatorQuad/8/2147483647/2147483647, 404",
        "/WebMercatorQuad/8/92/130?f=png, 400",
        "/WebMercatorQuad/8/92/130?f=mvt, 200",
        "/WebMercatorQuad/8/92/130?colour=red, 400",
        "/xyz/8/130/92.pbf, 200",
        "/xyz/8/1/1.pbf, 204",
        "/xyz/8/130/256.pbf, 404"
    })
    void reqCoreTcError(String tile, int status) {
        assertThat(maillage.bytes("/ogc/tiles" + tile).statusCode()).isEqualTo(status);
        assertThat(maillage.bytes("/ogc/collections/territories/tiles" + tile).statusCode())
                .isEqualTo(status);
    }

    @Test
    void collectionsThatAreNotThereAre400() {
        HttpResponse<String> refused = maillage.get("/ogc/tiles" + TILE + "?collections=territories,nothing");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"parameter\":\"collections\"");
    }

    @ParameterizedTest
    @CsvSource({MVT + "," + MVT, "application/x-protobuf,application/x-protobuf", "*/*," + MVT})
    void reqMvtIsWhatIsAccepted(String accept, String type) {
        assertThat(maillage.send("GET", "/ogc/tiles" + TILE, null, "Accept", accept)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue(type);
        assertThat(maillage.send("GET", "/ogc/tiles" + TILE, null, "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void reqOas30OperationId() {
        JsonNode paths = maillage.json("/ogc/api").path("paths");
        for (String kind : List.of("dataset", "collection")) {
            String path = kind.equals("dataset") ? "/tiles" : "/collections/actors/tiles";
            String grid = path + "/{tileMatrixSetId}";
            assertThat(operation(paths, path)).endsWith(kind + ".vector.getTileSetsList");
            assertThat(operation(paths, grid)).endsWith(kind + ".vector.getTileSet");
            assertThat(operation(paths, grid + "/{tileMatrix}/{tileRow}/{tileCol}"))
                    .endsWith(kind + ".vector.getTile");
        }
        assertThat(operation(paths, "/tileMatrixSets")).isEqualTo("getTileMatrixSetsList");
        assertThat(operation(paths, "/tileMatrixSets/{tileMatrixSetId}")).isEqualTo("getTileMatrixSet");
    }

    private static String operation(JsonNode paths, String path) {
        return paths.path(path).at("/get/operationId").asString();
    }

    /** OGC 17-083r4, annex D.1. */
    @Test
    void reqTileMatrixSetDefinition() {
        JsonNode grid = maillage.json("/ogc/tileMatrixSets/WebMercatorQuad");
        JsonNode first = grid.at("/tileMatrices/0");
        assertThat(grid.path("tileMatrices").size()).isEqualTo(21);
        assertThat(first.path("scaleDenominator").asDouble()).isEqualTo(559082264.0287178, offset());
        assertThat(first.path("cellSize").asDouble()).isEqualTo(156543.03392804097, offset());
        assertThat(first.at("/pointOfOrigin/0").asDouble()).isEqualTo(-20037508.3427892, offset());
        assertThat(first.at("/pointOfOrigin/1").asDouble()).isEqualTo(20037508.3427892, offset());
        assertThat(grid.at("/tileMatrices/20/matrixWidth").asInt()).isEqualTo(1 << 20);
        assertThat(maillage.get("/ogc/tileMatrixSets/Nothing").statusCode()).isEqualTo(404);
    }

    /** The same features as in WebMercatorQuad, in tiles that lie over those of IGN. */
    @Test
    void lambert93HasTheSameFeatures() {
        JsonNode grid = maillage.json("/ogc/tileMatrixSets/LAMB93");
        assertThat(grid.at("/tileMatrices/8/pointOfOrigin/1").asDouble()).isEqualTo(12_000_000);
        assertThat(grid.path("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/2154");
        HttpResponse<byte[]> tile = maillage.bytes("/ogc/tiles/LAMB93/8/53/6");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(layersOf(tile.body())).contains("territories", "protected-sites");
        assertThat(maillage.bytes("/ogc/tiles/LAMB93/8/0/0").statusCode()).isEqualTo(404);
        assertThat(maillage.bytes("/ogc/tiles/LAMB93/8/59/6").statusCode()).isEqualTo(404);
        JsonNode limit = limit(maillage.json("/ogc/collections/territories/tiles/LAMB93"), "8");
        assertThat(53)
                .isBetween(
                        limit.path("minTileRow").asInt(),
                        limit.path("maxTileRow").asInt());
        assertThat(6)
                .isBetween(
                        limit.path("minTileCol").asInt(),
                        limit.path("maxTileCol").asInt());
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-4);
    }

    @Test
    void tileJsonOfSeveralLayersIsOfThoseChosen() {
        JsonNode told = maillage.json("/ogc/tiles/WebMercatorQuad/tilejson?collections=actors,territories&f=json");
        assertThat(told.path("vector_layers").findValuesAsString("id")).containsExactly("actors", "territories");
        String tile = told.at("/tiles/0")
                .asString()
                .replace("{z}", "8")
                .replace("{y}", "92")
                .replace("{x}", "130");
        assertThat(maillage.bytes(path(tile.replaceFirst("8/130/92", "8/0/0"))).statusCode())
                .as("no limits are told with it, and so none are kept to")
                .isEqualTo(204);
        assertThat(layersOf(maillage.bytes(path(tile)).body())).contains("territories");
        assertThat(told.path("bounds").size()).isEqualTo(4);
        assertThat(told.at("/center/0").asDouble())
                .isBetween(told.at("/bounds/0").asDouble(), told.at("/bounds/2").asDouble());
        assertThat(told.at("/center/1").asDouble())
                .isBetween(told.at("/bounds/1").asDouble(), told.at("/bounds/3").asDouble());
        assertThat(told.at("/center/2").asInt())
                .as("a map of a regional park")
                .isBetween(7, 10)
                .isBetween(told.path("minzoom").asInt(), told.path("maxzoom").asInt());
        assertThat(told.path("attribution").asString())
                .as("whom to name, and on which terms")
                .contains("Territoire fictif de démonstration", "Licence Ouverte 2.0");
    }

    private static String href(JsonNode resource, String rel) {
        for (JsonNode link : resource.path("links")) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString();
            }
        }
        throw new AssertionError("No link " + rel + " in " + resource);
    }

    private static String path(String href) {
        return href.substring(maillage.address().length());
    }

    /** The names of the layers of a tile, in their order: messages of field 3, whose field 1 is the name. */
    private static List<String> layersOf(byte[] tile) {
        List<String> names = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(tile);
        while (in.hasRemaining()) {
            assertThat(in.get()).isEqualTo((byte) (3 << 3 | 2));
            int end = varint(in) + in.position();
            in.position(in.position() + 3);
            byte[] name = new byte[varint(in)];
            in.get(name);
            names.add(new String(name, StandardCharsets.UTF_8));
            in.position(end);
        }
        return names;
    }

    private static int varint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
