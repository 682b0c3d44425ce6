package org.maillage.exchange.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;

/** One layer of a GeoPackage (OGC 12-128r18), which is an SQLite database. */
final class GeoPackageFile implements FeatureFile {

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final Connection connection;
    private final Table table;

    private GeoPackageFile(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    private record Table(String name, String geometryColumn, Crs crs) {}

    /** @param layer its name, null when there is only one */
    static GeoPackageFile open(Path file, @Nullable String layer) throws IOException {
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro");
            try {
                return new GeoPackageFile(connection, choose(tables(connection), layer));
            } catch (SQLException | MaillageException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw MaillageException.parameter("file", "Ce fichier n'est pas un GeoPackage, ou il est abîmé.")
                    .causedBy(e);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id
                        FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
                        ORDER BY g.table_name""")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), crs(rows.getString(3), rows.getInt(4))));
            }
        }
        return tables;
    }

    private static Crs crs(String organization, int code) {
        return code == 4326 || !organization.equalsIgnoreCase("EPSG") ? Crs.CRS84 : Crs.ofEpsg(code);
    }

    private static Table choose(List<Table> tables, @Nullable String layer) {
        List<Table> fitting = tables.stream()
                .filter(table -> layer == null || table.name().equals(layer))
                .toList();
        if (fitting.size() != 1) {
            throw MaillageException.parameter(
                            "layer",
                            fitting.isEmpty()
                                    ? "Le GeoPackage n'a pas cette couche."
                                    : "Le GeoPackage a plusieurs couches : dire laquelle par --layer.")
                    .with("layers", tables.stream().map(Table::name).toList());
        }
        return fitting.get(0);
    }

    @Override
    public Crs crs() {
        return table.crs();
    }

    @Override
    public void forEach(Consumer<FileFeature> visitor) throws IOException {
        String sql = "SELECT * FROM \"" + table.name().replace("\"", "\"\"") + "\"";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int row = 0;
            while (rows.next()) {
                visitor.accept(feature(++row, rows));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private FileFeature feature(int row, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            if (value != null && !(value instanceof byte[])) {
                attributes.put(columns.getColumnName(i), value);
            }
        }
        try {
            return new FileFeature(row, null, attributes, geometry(rows.getBytes(table.geometryColumn())), null);
        } catch (IllegalArgumentException e) {
            return new FileFeature(row, null, attributes, null, "sa géométrie n'est pas celle d'un GeoPackage");
        }
    }

    /** A header of its own before well-known binary (OGC 12-128r18, clause 2.1.3). */
    private static @Nullable Geometry geometry(byte @Nullable [] blob) {
        if (blob == null) {
            return null;
        }
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("No GeoPackage geometry");
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 7;
        boolean empty = (flags >> 4 & 1) == 1;
        ByteBuffer header =
                ByteBuffer.wrap(blob).order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new IllegalArgumentException("Unknown envelope " + header.getInt(4));
        }
        int start = 8 + ENVELOPE_BYTES[envelope];
        return empty ? null : Geometries.fromWkb(Arrays.copyOfRange(blob, start, blob.length));
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
