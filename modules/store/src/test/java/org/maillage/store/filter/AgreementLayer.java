package org.maillage.store.filter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** A layer with a property of each type and many nulls, in memory and in a database. */
final class AgreementLayer {

    static final List<String> TEXTS =
            List.of("a", "A", "b", "é", "É", "e", "ß", "ss", "10", "9", "1x", "", "%", "it's", "\\", "ΟΔΟΣ", "\uFF5E");

    private static final int ROWS = 80;
    private static final double NULLS = 0.2;
    private static final List<String> PLACES = List.of(
            "POINT(1 1)",
            "POINT(2 2)",
            "POINT(-175 5)",
            "LINESTRING(0 0, 2 2)",
            "LINESTRING(0 1, 3 1)",
            "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))",
            "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))",
            "POLYGON((2 0, 4 0, 4 2, 2 2, 2 0))",
            "MULTIPOINT((1 1), (3 3))");
    private static final Map<String, PropertyType> TYPES = types();

    private final List<FeatureValues> features = new ArrayList<>();
    private final Random random;

    AgreementLayer(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            features.add(feature());
        }
    }

    List<FeatureValues> features() {
        return features;
    }

    static Layer layer() {
        LocalText text = new LocalText("essai", "test");
        List<Property> properties = TYPES.entrySet().stream()
                .map(entry -> new Property(
                        entry.getKey(),
                        text,
                        entry.getValue(),
                        null,
                        null,
                        null,
                        false,
                        false,
                        Protection.PUBLIC,
                        null))
                .toList();
        return new Layer(
                "agreement",
                "test",
                text,
                text,
                GeometryFamily.POINT,
                null,
                "agreement",
                null,
                null,
                0,
                16,
                properties,
                List.of());
    }

    /** Keys count from 1 in the order of {@link #features()}. */
    void store(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement create = connection.createStatement()) {
            create.execute(
                    "CREATE TABLE agreement (\"key\" bigint PRIMARY KEY, id uuid, valid_from date, valid_to date,"
                            + " \"text\" varchar(20), other varchar(20), whole bigint, number double precision, flag boolean,"
                            + " \"day\" date, since timestamp with time zone, until timestamp with time zone,"
                            + " list varchar(20) ARRAY, geom geometry, geom_public geometry, geom_cover geometry,"
                            + " structure_id uuid, confidentiality varchar(16) DEFAULT 'PUBLIC',"
                            + " place_confidentiality varchar(16) DEFAULT 'PUBLIC', owner_id uuid,"
                            + " owner_structure_id uuid, owner_confidentiality varchar(16) DEFAULT 'PUBLIC',"
                            + " search_text varchar(100))");
            for (int i = 0; i < features.size(); i++) {
                insert(connection, i + 1, features.get(i).values());
            }
            create.execute("UPDATE agreement SET geom_public = geom, geom_cover = ST_Envelope(geom)");
        }
    }

    private static void insert(Connection connection, long key, Map<String, Object> values) throws SQLException {
        String sql = "INSERT INTO agreement (\"key\", id, \"text\", other, whole, number, flag, \"day\", since, until,"
                + " list, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4326))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            statement.setObject(2, new UUID(0, key));
            int at = 3;
            for (String name : TYPES.keySet()) {
                Object value = values.get(name);
                if (value instanceof String[] list) {
                    statement.setArray(at++, connection.createArrayOf("varchar", list));
                } else {
                    statement.setObject(at++, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
                }
            }
            Geometry geometry = (Geometry) values.get(Cql2.GEOMETRY);
            statement.setBytes(at, geometry == null ? null : new WKBWriter().write(geometry));
            statement.executeUpdate();
        }
    }

    private FeatureValues feature() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", orNull(() -> pick(TEXTS)));
        values.put("other", orNull(() -> pick(TEXTS)));
        values.put("whole", orNull(() -> (long) random.nextInt(7) - 3));
        values.put("number", orNull(() -> (random.nextInt(13) - 6) / 2.0));
        values.put("flag", orNull(random::nextBoolean));
        values.put("day", orNull(() -> LocalDate.of(2026, 3, 1 + random.nextInt(3))));
        values.put(
                "since", orNull(() -> Instant.parse("2026-02-28T12:00:00Z").plusSeconds(21_600L * random.nextInt(12))));
        values.put(
                "until", orNull(() -> Instant.parse("2026-03-02T00:00:00Z").plusSeconds(21_600L * random.nextInt(12))));
        values.put("list", orNull(this::list));
        values.put(Cql2.GEOMETRY, orNull(() -> Geometries.fromWkt(pick(PLACES))));
        return new FeatureValues(values);
    }

    private String[] list() {
        return random.ints(random.nextInt(4), 0, 4)
                .mapToObj(List.of("a", "b", "é", "c")::get)
                .toArray(String[]::new);
    }

    private Object orNull(Supplier<Object> value) {
        return random.nextDouble() < NULLS ? null : value.get();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, PropertyType> types() {
        Map<String, PropertyType> types = new LinkedHashMap<>();
        types.put("text", PropertyType.STRING);
        types.put("other", PropertyType.STRING);
        types.put("whole", PropertyType.INTEGER);
        types.put("number", PropertyType.NUMBER);
        types.put("flag", PropertyType.BOOLEAN);
        types.put("day", PropertyType.DATE);
        types.put("since", PropertyType.TIMESTAMP);
        types.put("until", PropertyType.TIMESTAMP);
        types.put("list", PropertyType.STRINGS);
        return types;
    }
}
