package org.maillage.layers.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.PropertyType;
import org.maillage.testkit.data.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example expressions of the standard: each is read, means a filter, and says the same in both languages. */
class Cql2ExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Functions that the standard made up to show what servers may add. */
    private static final Set<String> CUSTOM_FUNCTIONS = Set.of("clause6_01", "clause6_02b", "example68", "example69");

    /** What the examples take the properties for. */
    private static final Map<String, PropertyType> TYPES = types();

    @Test
    void allExamplesAreHere() throws IOException {
        assertThat(examples("text")).hasSize(96);
        assertThat(examples("json")).hasSize(88);
    }

    @TestFactory
    Stream<DynamicTest> textMeansAFilter() throws IOException {
        return examples("text").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertMeans(file, Cql2Language.TEXT)));
    }

    @TestFactory
    Stream<DynamicTest> jsonMeansAFilter() throws IOException {
        return examples("json").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertMeans(file, Cql2Language.JSON)));
    }

    @TestFactory
    Stream<DynamicTest> textBecomesItsJson() throws IOException {
        return examples("json").stream()
                .filter(json -> Files.exists(text(json)))
                .map(json -> DynamicTest.dynamicTest(name(json), () -> assertThat(
                                plain(JSON.readTree(Cql2.toJson(read(text(json)), Cql2Language.TEXT))))
                        .isEqualTo(plain(JSON.readTree(read(json))))));
    }

    @TestFactory
    Stream<DynamicTest> jsonStaysAsItIs() throws IOException {
        return examples("json").stream()
                .map(json -> DynamicTest.dynamicTest(
                        name(json), () -> assertThat(plain(JSON.readTree(Cql2.toJson(read(json), Cql2Language.JSON))))
                                .isEqualTo(plain(JSON.readTree(read(json))))));
    }

    private static void assertMeans(Path file, Cql2Language language) throws IOException {
        // The geometry of every layer is « geom » here.
        String filter = read(file).replaceAll("(?<![\\w:])(geometry|location|footprint|road)(?!\\w)", "geom");
        Map<String, PropertyType> types = new HashMap<>(TYPES);
        if (name(file).equals("example40")) {
            types.put("value", PropertyType.STRING);
        }
        if (name(file).startsWith("example06")) {
            types.put("landsat:wrs_path", PropertyType.INTEGER);
        }
        if (CUSTOM_FUNCTIONS.contains(name(file))) {
            assertThatThrownBy(() -> TestLayer.CQL2.read(TestLayer.of(types), filter, language, Crs.CRS84))
                    .isInstanceOf(MaillageException.class)
                    .hasMessageContaining("il n'y a pas de fonction");
        } else {
            assertThat(TestLayer.CQL2.read(TestLayer.of(types), filter, language, Crs.CRS84))
                    .isNotNull();
        }
    }

    private static List<Path> examples(String language) throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("cql2/" + language))) {
            return files.sorted().toList();
        }
    }

    private static Path text(Path json) {
        return json.resolveSibling("../text/" + name(json) + ".txt");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\..*", "");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** As lists, texts and numbers, because 1 is 1.0, and without heights, which are not kept. */
    private static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble() + 0.0;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            boolean position = items.size() == 3 && items.stream().allMatch(Double.class::isInstance);
            return position ? items.subList(0, 2) : items;
        }
        if (node.isObject()) {
            Map<String, Object> members = new HashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        return node.asString().replaceFirst("\\.0+Z$", "Z");
    }

    private static Map<String, PropertyType> types() {
        Map<String, PropertyType> types = new HashMap<>();
        put(types, PropertyType.NUMBER, "windSpeed balance depth eo:cloud_cover floors taxes value foo bar x");
        put(types, PropertyType.INTEGER, "landsat:wrs_row vehicle_height bridge_clearance");
        put(types, PropertyType.STRING, "city name cityName road_class etat_vol landsat:scene_id eo:instrument id");
        put(types, PropertyType.STRING, "landsat:wrs_path beamMode swathDirection polarization owner material");
        put(types, PropertyType.STRING, "geophys:SURVEY_NAME");
        put(types, PropertyType.BOOLEAN, "swimming_pool");
        put(types, PropertyType.DATE, "built");
        put(types, PropertyType.TIMESTAMP, "updated_at starts_at ends_at touchdown liftOff");
        put(types, PropertyType.STRINGS, "layer:ids values");
        return types;
    }

    private static void put(Map<String, PropertyType> types, PropertyType type, String names) {
        for (String name : names.split(" ")) {
            types.put(name, type);
        }
    }
}
