package org.maillage.exchange.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GeoJsonReader;
import org.maillage.layers.encode.JsonPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * GeoJSON (RFC 7946, and the {@code crs} member of its predecessor), plain or gzip. Features are parsed one by one, so a
 * file of any size needs the memory of one feature.
 */
final class GeoJsonFile implements FeatureFile {

    private static final int MOST_POSITIONS = 5_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream stream;
    private final JsonParser parser;
    private Crs crs = Crs.CRS84;
    private @Nullable ObjectNode only;

    private GeoJsonFile(InputStream stream, JsonParser parser) {
        this.stream = stream;
        this.parser = parser;
    }

    /** @throws MaillageException when it is no GeoJSON feature collection */
    static GeoJsonFile open(InputStream raw) throws IOException {
        InputStream stream = inflated(new BufferedInputStream(raw));
        try {
            JsonParser parser = JSON.createParser(stream);
            GeoJsonFile file = new GeoJsonFile(stream, parser);
            if (parser.nextToken() != JsonToken.START_OBJECT || !file.moveToFeatures()) {
                throw notGeoJson("Ce n'est pas un fichier GeoJSON : il n'a pas de liste « features ».");
            }
            return file;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static InputStream inflated(BufferedInputStream stream) throws IOException {
        stream.mark(4);
        boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(stream, 1 << 16)) : stream;
    }

    /** Reads the members before the features; true when features begin, or the file is one feature or one geometry. */
    private boolean moveToFeatures() {
        ObjectNode head = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("features") && value == JsonToken.START_ARRAY) {
                readCrs(head);
                return true;
            }
            head.set(member, parser.readValueAsTree());
        }
        readCrs(head);
        only = alone(head);
        return only != null;
    }

    private void readCrs(ObjectNode head) {
        String name = head.path("crs").path("properties").path("name").asString("");
        if (!name.isEmpty()) {
            crs = Crs.parse(name, "crs");
        }
    }

    private static @Nullable ObjectNode alone(ObjectNode head) {
        if (head.path("type").asString("").equals("Feature")) {
            return head;
        }
        boolean geometry = head.has("coordinates") || head.has("geometries");
        return geometry ? (ObjectNode) JSON.createObjectNode().set("geometry", head) : null;
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public void forEach(Consumer<FileFeature> visitor) {
        if (only != null) {
            visitor.accept(feature(1, only));
            return;
        }
        try {
            int row = 0;
            // What is no object becomes a row without geometry, so that it is refused and nothing after it is lost.
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode feature = parser.readValueAsTree();
                visitor.accept(feature(++row, feature));
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static FileFeature feature(int row, JsonNode feature) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        flatten("", feature.path("properties"), attributes);
        JsonNode id = feature.path("id");
        String ownId = id.isMissingNode() || id.isNull() ? null : id.asString();
        try {
            return new FileFeature(row, ownId, attributes, geometry(feature.path("geometry")), null);
        } catch (MaillageException e) {
            return new FileFeature(row, ownId, attributes, null, e.message());
        }
    }

    private static @Nullable Geometry geometry(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : GeoJsonReader.read(node, "geometry", MOST_POSITIONS);
    }

    /** Objects within objects become columns such as {@code parents.epci}. */
    private static void flatten(String prefix, JsonNode object, Map<String, Object> attributes) {
        object.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, attributes);
            } else if (!value.isNull()) {
                attributes.put(name, plain(value));
            }
        });
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(element -> list.add(element.isValueNode() ? element.asString("") : element.toString()));
            return list;
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        return value.isBoolean() ? value.asBoolean() : value.asString("");
    }

    private static MaillageException unreadable(JacksonException e) {
        boolean cut = e instanceof UnexpectedEndOfInputException || e.getCause() instanceof EOFException;
        String what =
                cut ? "Le fichier est coupé : il s'arrête avant sa fin, " : "Le fichier n'est pas du JSON : erreur ";
        return notGeoJson(what + JsonPosition.of(e) + ".").causedBy(e);
    }

    private static MaillageException notGeoJson(String message) {
        return MaillageException.parameter("file", message);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        stream.close();
    }
}
