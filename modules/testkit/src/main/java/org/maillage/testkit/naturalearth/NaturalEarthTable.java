package org.maillage.testkit.naturalearth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table of the GeoPackage, copied with the reserved columns of a layer and declared as one. */
record NaturalEarthTable(String name, String geometry) {

    /** @param type as {@code layer_property} says it */
    private record Column(String name, String type) {

        String sqlType() {
            return switch (type) {
                case "integer" -> "bigint";
                case "number" -> "double precision";
                case "boolean" -> "boolean";
                case "date" -> "date";
                case "timestamp" -> "timestamp with time zone";
                default -> "varchar(1000)";
            };
        }

        @Nullable Object value(ResultSet row) throws SQLException {
            String text = row.getString(name);
            if (text == null) {
                return null;
            }
            return switch (type) {
                case "integer" -> row.getLong(name);
                case "number" -> row.getDouble(name);
                case "boolean" -> row.getBoolean(name);
                case "date" -> LocalDate.parse(text);
                case "timestamp" -> LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
                default -> text;
            };
        }
    }

    void copy(Connection geoPackage, Connection store) throws SQLException {
        List<Column> columns = columns(geoPackage);
        create(store, columns);
        declare(store, columns);
        String names = columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        String marks = "?, ".repeat(columns.size());
        String insert = "INSERT INTO " + name + " (\"key\", id, " + names + ", geom) VALUES (?, ?, " + marks
                + "ST_GeomFromWKB(?, 4326))";
        try (Statement select = geoPackage.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM " + name);
                PreparedStatement statement = store.prepareStatement(insert)) {
            while (rows.next()) {
                insert(statement, columns, rows);
            }
        }
        execute(store, "UPDATE " + name + " SET geom_public = geom, geom_cover = ST_Envelope(geom)");
    }

    private static void insert(PreparedStatement statement, List<Column> columns, ResultSet row) throws SQLException {
        int at = 1;
        statement.setLong(at++, row.getLong("fid"));
        statement.setObject(at++, new UUID(0, row.getLong("fid")));
        for (Column column : columns) {
            statement.setObject(at++, column.value(row));
        }
        statement.setBytes(at, GeoPackageGeometry.wellKnownBinary(row.getBytes("geom")));
        statement.executeUpdate();
    }

    private List<Column> columns(Connection geoPackage) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = geoPackage.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + name + ")")) {
            while (rows.next()) {
                String column = rows.getString("name");
                if (!column.equals("fid") && !column.equals("geom")) {
                    columns.add(new Column(column, type(rows.getString("type"))));
                }
            }
        }
        return columns;
    }

    private static String type(String geoPackageType) {
        return switch (geoPackageType.toUpperCase(Locale.ROOT)) {
            case "INTEGER" -> "integer";
            case "REAL" -> "number";
            case "BOOLEAN" -> "boolean";
            case "DATE" -> "date";
            case "DATETIME" -> "timestamp";
            default -> "string";
        };
    }

    private void create(Connection store, List<Column> columns) throws SQLException {
        String declared = columns.stream()
                .map(column -> ", " + quoted(column.name()) + " " + column.sqlType())
                .collect(Collectors.joining());
        execute(
                store,
                "CREATE TABLE " + name + " (\"key\" bigint PRIMARY KEY, id uuid NOT NULL, geom geometry,"
                        + " geom_public geometry, geom_cover geometry, structure_id uuid, confidentiality varchar(16)"
                        + " DEFAULT 'PUBLIC', place_confidentiality varchar(16) DEFAULT 'PUBLIC', owner_id uuid,"
                        + " owner_structure_id uuid, owner_confidentiality varchar(16) DEFAULT 'PUBLIC', valid_from date,"
                        + " valid_to date, record_version integer, search_text varchar(1000)" + declared + ")");
    }

    private void declare(Connection store, List<Column> columns) throws SQLException {
        execute(
                store,
                "INSERT INTO layer (id, kind, title_fr, title_en, description_fr, description_en, geometry, view_name,"
                        + " min_zoom, max_zoom, rank) VALUES ('" + name + "', 'site', 'Natural Earth', 'Natural Earth',"
                        + " 'Natural Earth', 'Natural Earth', '" + geometry + "', '" + name + "', 0, 16, 99)");
        execute(store, "INSERT INTO layer_revision (layer, revision) VALUES ('" + name + "', 0)");
        int rank = 0;
        for (Column column : columns) {
            execute(
                    store,
                    "INSERT INTO layer_property (layer, name, rank, title_fr, title_en, type, facet, tile) VALUES ('"
                            + name + "', '" + column.name() + "', " + rank++ + ", '" + column.name() + "', '"
                            + column.name() + "', '" + column.type() + "', false, false)");
        }
    }

    private static void execute(Connection store, String sql) throws SQLException {
        try (Statement statement = store.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
