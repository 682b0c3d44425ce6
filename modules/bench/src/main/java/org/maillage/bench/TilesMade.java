package org.maillage.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.WebMercator;
import org.maillage.layers.encode.VectorTile;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StoreConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What a tile costs before any HTTP, as speed.md A asks it: {@code TilesMade JDBC-URL [FIRST-ZOOM]}, the database of data set M with the copies
 * of {@code peers/copies.sql}. Thirty tiles a zoom from 5 to 14, around features that are always the same, each made by the read
 * path for the public and by {@code ST_AsMVT} with as many properties, by turns, in one thread on one driver. Prints the mean of
 * each zoom and the geometric mean of the ratios, after as many rounds to warm up as are measured.
 */
public final class TilesMade implements AutoCloseable {

    private static final int LAST_ZOOM = 14;
    private static final int TILES = 30;

    /** Large tiles take long, and small ones are soon over. */
    private static int rounds(int zoom) {
        return zoom < 9 ? 3 : 30;
    }

    /** As the service asks of its own connections; for both, so that one core is compared with one core. */
    private static final String PLAIN_PLANS = "SET jit = off; SET max_parallel_workers_per_gather = 0";

    private final int firstZoom;
    private final HikariDataSource database;
    private final AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext();
    private final Reprojection reprojection = new Reprojection();

    private TilesMade(String address, int firstZoom) {
        this.firstZoom = firstZoom;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address);
        pool.setConnectionInitSql(PLAIN_PLANS);
        database = new HikariDataSource(pool);
        store.registerBean(DataSource.class, () -> database);
        store.registerBean(Clock.class, Clock::systemUTC);
        store.registerBean(Callers.class, () -> () -> Caller.ANONYMOUS);
        store.registerBean(ConfidentialReads.class, Unread::new);
        store.registerBean(Reprojection.class, () -> reprojection);
        store.register(StoreConfiguration.class);
        store.refresh();
    }

    /** The public is told nothing confidential. */
    private static final class Unread implements ConfidentialReads {

        @Override
        public void record(String collection, UUID id) {
            throw new IllegalStateException(collection);
        }

        @Override
        public void layer(String layer) {
            throw new IllegalStateException(layer);
        }
    }

    private interface Maker {
        int size(TileCoord tile) throws SQLException, IOException;
    }

    /** Of one zoom: nanoseconds and bytes of all its tiles. */
    private static final class Sum {
        private final int zoom;
        private final int tiles;
        private long ours;
        private long theirs;
        private long ourBytes;
        private long theirBytes;

        private Sum(int zoom) {
            this.zoom = zoom;
            this.tiles = TILES * rounds(zoom);
        }

        private double ratio() {
            return (double) theirs / ours;
        }

        private String told() {
            return String.format(
                    Locale.ROOT,
                    "z%-2d  Maillage %9.3f ms %9d bytes   ST_AsMVT %9.3f ms %9d bytes   ratio %.2f, %d tiles",
                    zoom,
                    ours / 1e6 / tiles,
                    ourBytes / tiles,
                    theirs / 1e6 / tiles,
                    theirBytes / tiles,
                    ratio(),
                    tiles);
        }
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        try (TilesMade bench = new TilesMade(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5)) {
            bench.compare("actors", "bench_points");
            bench.compare("protected-sites", "bench_areas");
        }
    }

    private void compare(String id, String table) throws SQLException, IOException {
        Layer layer = store.getBean(Layers.class).get(id);
        List<double[]> places = places(table);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statement(layer, table))) {
            Maker ours = tile -> ours(layer, tile);
            Maker theirs = tile -> theirs(statement, tile);
            measure(places, ours, theirs);
            tell(id, measure(places, ours, theirs));
        }
    }

    private static void tell(String id, List<Sum> sums) {
        System.out.println(id);
        sums.forEach(sum -> System.out.println(sum.told()));
        double logarithm = sums.stream()
                .mapToDouble(sum -> Math.log(sum.ratio()))
                .average()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "geometric mean %.2f%n", Math.exp(logarithm));
    }

    private List<Sum> measure(List<double[]> places, Maker ours, Maker theirs) throws SQLException, IOException {
        List<Sum> sums = new ArrayList<>();
        for (int zoom = firstZoom; zoom <= LAST_ZOOM; zoom++) {
            Sum sum = new Sum(zoom);
            for (int i = 0; i < sum.tiles; i++) {
                double[] place = places.get(i % TILES);
                TileCoord tile = new TileCoord(zoom, (int) (WebMercator.x(place[0]) * (1 << zoom)), (int)
                        (WebMercator.y(place[1]) * (1 << zoom)));
                long start = System.nanoTime();
                sum.ourBytes += ours.size(tile);
                long between = System.nanoTime();
                sum.theirBytes += theirs.size(tile);
                sum.ours += between - start;
                sum.theirs += System.nanoTime() - between;
            }
            sums.add(sum);
        }
        return sums;
    }

    private List<double[]> places(String table) throws SQLException {
        String some = "SELECT ST_X(place), ST_Y(place) FROM (SELECT ST_Centroid(geom) AS place FROM " + table
                + " ORDER BY md5(gid::text) LIMIT " + TILES + ") AS places";
        List<double[]> places = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(some)) {
            while (rows.next()) {
                places.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
            }
        }
        return places;
    }

    private int ours(Layer layer, TileCoord tile) throws IOException {
        FeatureQuery query = FeatureQuery.of(layer, LocalDate.now(Clock.systemUTC()))
                .within(tile.world(VectorTile.MARGIN, reprojection))
                .reading(layer.tileProperties(), true);
        return store.getBean("layerSource", LayerSource.class)
                .readAsFound(query, features -> new VectorTile(layer, tile, query.properties(), reprojection)
                        .addAll(features)
                        .toByteArray())
                .length;
    }

    private static int theirs(PreparedStatement statement, TileCoord tile) throws SQLException {
        for (int at = 1; at <= 4; at += 3) {
            statement.setInt(at, tile.z());
            statement.setInt(at + 1, tile.x());
            statement.setInt(at + 2, tile.y());
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1).length;
        }
    }

    private static String statement(Layer layer, String table) {
        String properties = layer.tileProperties().stream()
                .map(Property::name)
                .map(name -> ", \"" + name + "\"")
                .collect(Collectors.joining());
        return """
                SELECT ST_AsMVT(q, '%s', 4096, 'geom', 'gid') FROM (
                  SELECT gid, uuid AS id%s, ST_AsMVTGeom(ST_Transform(geom, 3857), tile.envelope, 4096, 64) AS geom
                  FROM %s, (SELECT ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096) AS box, ST_TileEnvelope(?, ?, ?) AS envelope) AS tile
                  WHERE geom && ST_Transform(tile.box, 4326)) AS q
                """
                .formatted(layer.id(), properties, table);
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
