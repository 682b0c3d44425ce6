package org.maillage.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * Tiles as PostGIS makes them, behind the HTTP server that Maillage has and nothing else: {@code SqlTiles PORT JDBC-URL},
 * asked as {@code /zoom/row/column} of WebMercatorQuad. What a tile costs without HTTP says little from zoom 11 on, where
 * there is a row in it or none.
 */
public final class SqlTiles extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String TILE =
            """
            SELECT ST_AsMVT(q, 'points', 4096, 'geom') FROM (
              SELECT gid, name, family, themes, status,
                ST_AsMVTGeom(ST_Transform(geom, 3857), tile.envelope, 4096, 64) AS geom
              FROM bench_points, (SELECT ST_TileEnvelope(?, ?, ?) AS envelope) AS tile
              WHERE geom && ST_Transform(tile.envelope, 4326)) AS q
            """;

    private final transient DataSource database;

    private SqlTiles(DataSource database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[1]);
        Tomcat server = new Tomcat();
        server.setBaseDir(Files.createTempDirectory("sql-tiles").toString());
        server.setPort(Integer.parseInt(arguments[0]));
        server.getConnector();
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "tiles", new SqlTiles(new HikariDataSource(pool)));
        context.addServletMappingDecoded("/*", "tiles");
        server.start();
        server.getServer().await();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo().split("/");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TILE)) {
            statement.setInt(1, Integer.parseInt(path[1]));
            statement.setInt(2, Integer.parseInt(path[3]));
            statement.setInt(3, Integer.parseInt(path[2]));
            send(statement, response);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void send(PreparedStatement statement, HttpServletResponse response)
            throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            byte[] tile = row.getBytes(1);
            response.setContentType("application/vnd.mapbox-vector-tile");
            response.setContentLength(tile.length);
            response.getOutputStream().write(tile);
        }
    }
}
