package org.maillage.exchange.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;

/** The tables of a layer in a GeoPackage 1.3 (OGC 12-128r18, annex C), those of the file itself, and what their rows say of the layer. */
final class GeoPackageTables {

    /** « GPKG », by which the file is known to be one. */
    private static final int APPLICATION = 0x47504B47;

    /** 1.3: GDAL before 3.7 warns of files of 1.4, which has nothing that we need. */
    private static final int VERSION = 10_300;

    private static final int WGS84 = 4326;

    /** Tables of the file, of SQLite and of QGIS. */
    private static final Pattern OWN = Pattern.compile("(gpkg|rtree|sqlite)_.*|layer_styles");

    private static final List<String> CATALOGUE = List.of(
            """
            CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
              organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
            """
            CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
              description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
            """
            CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
            """
            CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
              scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""");

    private final Target target;
    private final String table;

    GeoPackageTables(Target target) {
        this.target = target;
        this.table = name(target.layer());
    }

    /** Of the table of a layer: its id as SQL takes it without quotes, which programs leave out, but where that is the file's own. */
    static String name(Layer layer) {
        String plain = layer.id().replace('-', '_');
        return OWN.matcher(plain).matches() ? layer.id() : plain;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Of the features, quoted. */
    String features() {
        return quoted(table);
    }

    /** Of the spatial index, quoted. */
    String index() {
        return quoted("rtree_" + table + "_geom");
    }

    /** The code of the EPSG register. Longitude stands first in every GeoPackage, whatever the register says. */
    int srsId() {
        return target.crs().crs().epsg();
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Nobody reads the file before it is whole, and what is broken off is thrown away.
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + VERSION);
            for (String sql : CATALOGUE) {
                statement.execute(sql);
            }
            statement.execute(declared(false));
            statement.execute("CREATE VIRTUAL TABLE " + index() + " USING rtree(id, minx, maxx, miny, maxy)");
        }
    }

    /** @param several whether a feature has several points: what is declared is what every row holds (Req 31) */
    private String declared(boolean several) {
        StringBuilder sql = new StringBuilder("CREATE TABLE " + features()
                + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + declaredType(several) + ", id TEXT");
        for (Property property : target.properties()) {
            sql.append(", ").append(quoted(property.name())).append(' ').append(type(property.type()));
        }
        return sql.append(')').toString();
    }

    /** Makes the table anew for features of several points. Its rows stay, their places as they were. */
    void declareSeveral(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE single AS SELECT * FROM " + features());
            statement.execute("DROP TABLE " + features());
            statement.execute(declared(true));
            statement.execute("INSERT INTO " + features() + " SELECT * FROM single");
            statement.execute("DROP TABLE single");
        }
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case STRING, STRINGS -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "DATETIME";
        };
    }

    /** A value as SQLite takes it. */
    static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        Object flat = Target.flat(value);
        return flat == null || flat instanceof Number ? flat : flat.toString();
    }

    private String declaredType(boolean several) {
        return switch (target.layer().geometry()) {
            case POINT -> several ? "MULTIPOINT" : "POINT";
            case LINE -> "MULTILINESTRING";
            case POLYGON -> "MULTIPOLYGON";
        };
    }

    /**
     * What the catalogue says of the layer.
     *
     * @param several whether a feature has several points
     */
    void describe(Connection connection, Envelope extent, boolean several) throws SQLException {
        systems(connection);
        run(
                connection,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)"
                        + " VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)",
                table,
                identifier(connection),
                target.told(),
                extent.isNull() ? null : extent.getMinX(),
                extent.isNull() ? null : extent.getMinY(),
                extent.isNull() ? null : extent.getMaxX(),
                extent.isNull() ? null : extent.getMaxY(),
                srsId());
        run(
                connection,
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                table,
                declaredType(several),
                srsId());
        run(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                table);
        try (Statement statement = connection.createStatement()) {
            for (String trigger : GeoPackageTriggers.of(table)) {
                statement.execute(trigger);
            }
        }
    }

    /** The title, with what tells it from another layer's when both have the same. */
    private String identifier(Connection connection) throws SQLException {
        String title = target.layer().title().fr();
        try (PreparedStatement taken =
                connection.prepareStatement("SELECT 1 FROM gpkg_contents WHERE identifier = ?")) {
            taken.setString(1, title);
            return taken.executeQuery().next() ? title + " (" + target.layer().id() + ")" : title;
        }
    }

    private void systems(Connection connection) throws SQLException {
        String sql = "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)";
        run(connection, sql, "Undefined cartesian SRS", -1, "NONE", -1, "undefined");
        run(connection, sql, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
        run(connection, sql, "WGS 84", WGS84, "EPSG", WGS84, target.wgs84());
        if (srsId() != WGS84) {
            run(connection, sql, "EPSG:" + srsId(), srsId(), "EPSG", srsId(), target.wellKnownText());
        }
    }

    static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
