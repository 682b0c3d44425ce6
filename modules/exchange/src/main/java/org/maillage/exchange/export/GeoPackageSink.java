package org.maillage.exchange.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/**
 * A layer of a GeoPackage (OGC 12-128r18), with its spatial index and its styles: of a new file, or of one that has others. All
 * lines and areas are written as multiple ones, so that the layer is of one type; points are points, but all of them multiple ones
 * where a feature has several.
 */
final class GeoPackageSink implements FeatureSink {

    /** Little endian, with an envelope of x and y. */
    private static final byte ENVELOPE_FLAGS = 0b0000_0011;

    /** Where well-known binary begins: after eight bytes and the envelope. */
    private static final int SHAPE = 8 + 4 * Double.BYTES;

    private final Target target;
    private final GeoPackageTables tables;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope extent = new Envelope();
    private boolean several;

    private GeoPackageSink(Target target, GeoPackageTables tables, Connection connection) throws SQLException {
        this.target = target;
        this.tables = tables;
        this.connection = connection;
        this.insert = connection.prepareStatement(insertion(target, tables));
        this.index = connection.prepareStatement("INSERT INTO " + tables.index() + " VALUES (?, ?, ?, ?, ?)");
    }

    static FeatureSink open(Target target) throws IOException {
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + target.file().toAbsolutePath());
            try {
                GeoPackageTables tables = new GeoPackageTables(target);
                tables.create(connection);
                connection.setAutoCommit(false);
                return new GeoPackageSink(target, tables, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String insertion(Target target, GeoPackageTables tables) {
        List<Property> properties = target.properties();
        String columns = properties.stream()
                .map(property -> ", " + GeoPackageTables.quoted(property.name()))
                .collect(Collectors.joining());
        return "INSERT INTO " + tables.features() + " (fid, geom, id" + columns + ") VALUES (?, ?, ?"
                + ", ?".repeat(properties.size()) + ")";
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        try {
            Geometry place = target.place(feature);
            if (!several && place instanceof MultiPoint) {
                promote();
            }
            insert.setLong(1, feature.key());
            insert.setBytes(2, place == null ? null : blob(place));
            insert.setString(3, feature.id().toString());
            for (int i = 0; i < target.properties().size(); i++) {
                insert.setObject(4 + i, GeoPackageTables.value(feature.value(i)));
            }
            insert.executeUpdate();
            if (place != null) {
                index(feature.key(), place.getEnvelopeInternal());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void index(long key, Envelope box) throws SQLException {
        extent.expandToInclude(box);
        index.setLong(1, key);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.executeUpdate();
    }

    /** From the first feature of several points on every place is such a one, and so are those that were written before. */
    private void promote() throws SQLException {
        several = true;
        tables.declareSeveral(connection);
        String table = tables.features();
        List<Long> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT fid FROM " + table + " WHERE geom NOT NULL")) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        try (PreparedStatement one = connection.prepareStatement("SELECT geom FROM " + table + " WHERE fid = ?");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE " + table + " SET geom = ? WHERE fid = ?")) {
            for (long key : keys) {
                one.setLong(1, key);
                try (ResultSet row = one.executeQuery()) {
                    row.next();
                    byte[] single = row.getBytes(1);
                    update.setBytes(1, blob(Geometries.fromWkb(Arrays.copyOfRange(single, SHAPE, single.length))));
                }
                update.setLong(2, key);
                update.executeUpdate();
            }
        }
    }

    /** A header of its own before well-known binary (OGC 12-128r18, clause 2.1.3). */
    private byte[] blob(Geometry place) {
        Geometry whole = several && place instanceof Point point
                ? Geometries.FACTORY.createMultiPoint(new Point[] {point})
                : Target.multiple(place);
        byte[] shape = wkb.write(whole);
        Envelope box = place.getEnvelopeInternal();
        ByteBuffer blob = ByteBuffer.allocate(SHAPE + shape.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put(ENVELOPE_FLAGS).putInt(tables.srsId());
        blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
        blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        return blob.put(shape).array();
    }

    @Override
    public void finish() throws IOException {
        try {
            tables.describe(connection, extent, several);
            new GeoPackageStyles(target).write(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
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
