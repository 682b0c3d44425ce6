package org.maillage.app.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.app.RunningApplication;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.testkit.database.TestDatabase;

/** All features of an application in a PostGIS database of its own, which measures them its own way. */
final class PostgisOracle implements AutoCloseable {

    /** What PostGIS says of one feature and a place. */
    record Measure(boolean meets, double sharedSquareMetres, double distanceMetres) {}

    private final com.zaxxer.hikari.HikariDataSource database = TestDatabase.POSTGIS.create();

    PostgisOracle(RunningApplication maillage, LocalDate day) {
        execute("CREATE TABLE feature (layer text, id text, geom geometry(Geometry, 4326))");
        for (Layer layer : maillage.get(Layers.class).list()) {
            copy(maillage.get(LayerSource.class), layer, day);
        }
        execute("CREATE INDEX ON feature USING gist (geom)");
        execute("ANALYZE feature");
    }

    private void copy(LayerSource source, Layer layer, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO feature VALUES (?, ?, ST_GeomFromWKB(?, 4326))")) {
            source.read(FeatureQuery.of(layer, day), features -> insertAll(insert, layer, features));
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean insertAll(PreparedStatement insert, Layer layer, FeatureStream features) {
        try {
            while (features.next()) {
                insert.setString(1, layer.id());
                insert.setString(2, features.id().toString());
                insert.setBytes(3, features.geometry());
                insert.addBatch();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything at most so far from the place, by {@code layer/id}. */
    Map<String, Measure> around(Geometry place, double metres) {
        String sql =
                """
                WITH place AS MATERIALIZED (SELECT ST_GeomFromWKB(?, 4326) AS geom)
                SELECT f.layer || '/' || f.id, ST_Intersects(f.geom, p.geom),
                  ST_Area(ST_CollectionExtract(ST_Intersection(f.geom, p.geom), 3)::geography),
                  ST_Distance(f.geom::geography, p.geom::geography)
                FROM feature f, place p
                WHERE f.geom && ST_Expand(p.geom, 0.2) AND ST_DWithin(f.geom::geography, p.geom::geography, ?)""";
        Map<String, Measure> measures = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, new WKBWriter().write(place));
            query.setDouble(2, metres);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                measures.put(rows.getString(1), new Measure(rows.getBoolean(2), rows.getDouble(3), rows.getDouble(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return measures;
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
