package org.maillage.geodata.geojson;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The two ways the sample is written: collections with a feature a line, other files indented with coordinates on one line. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule().addSerializer(Geometry.class, new GeometryJson()))
            .build();

    private record FeatureJson(String type, Object properties, @Nullable Geometry geometry) {}

    private Json() {}

    /** A GeoJSON feature collection, one feature a line so that differences read well. */
    public static String featureCollection(String name, List<Feature> features) {
        String lines = features.stream()
                .map(feature -> new FeatureJson("Feature", feature.properties(), feature.geometry()))
                .map(MAPPER::writeValueAsString)
                .collect(Collectors.joining(",\n"));
        return "{\"type\":\"FeatureCollection\",\"name\":" + MAPPER.writeValueAsString(name) + ",\"features\":[\n"
                + lines + "\n]}\n";
    }

    /** Records, one a line. */
    public static String lines(List<?> records) {
        return records.stream().map(MAPPER::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** Any value, indented by two spaces with LF line ends on every machine. */
    public static String indented(Object value) {
        ObjectWriter writer =
                MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return writer.writeValueAsString(value) + "\n";
    }
}
