package org.maillage.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves is the file as it is at that moment, so a copy of an open file stands for it. */
class EmbeddedFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileOpensAlthoughAnOpenTransactionHadChangedASpatialIndex() throws SQLException, IOException {
        Path left = folder.resolve("left");
        DataSource killed = DatabaseConfiguration.embedded(folder.resolve("killed"));
        try (Connection open = killed.getConnection();
                Connection other = killed.getConnection()) {
            execute(other, "CREATE TABLE place (id int PRIMARY KEY, geom geometry)");
            execute(other, "CREATE SPATIAL INDEX place_geom ON place (geom)");
            execute(other, "INSERT INTO place VALUES (1, 'POINT (1 1)')");
            open.setAutoCommit(false);
            execute(open, "INSERT INTO place VALUES (2, 'POINT (2 2)')");
            execute(open, "UPDATE place SET geom = 'POINT (3 3)' WHERE id = 1");
            execute(other, "INSERT INTO place VALUES (4, 'POINT (4 4)')");
            Files.createDirectory(left);
            Files.copy(folder.resolve("killed/maillage.mv.db"), left.resolve("maillage.mv.db"));
        }
        try (Connection again = DatabaseConfiguration.embedded(left).getConnection()) {
            assertThat(text(again, "SELECT listagg(id || ' ' || geom, ', ') WITHIN GROUP (ORDER BY id) FROM place"))
                    .isEqualTo("1 POINT (1 1), 4 POINT (4 4)");
            assertThat(text(again, "SELECT count(*) FROM place WHERE geom && 'POINT (2 2)'"))
                    .isEqualTo("0");
            assertThat(text(again, "SELECT count(*) FROM place WHERE geom && 'POINT (1 1)'"))
                    .isEqualTo("1");
        }
    }

    /** Its undo log has more than one page, and the first to be read does not speak of every table. */
    @Test
    void aFileOpensAlthoughAnOpenTransactionHadChangedALot() throws SQLException, IOException {
        Path left = folder.resolve("left");
        DataSource killed = DatabaseConfiguration.embedded(folder.resolve("killed"));
        try (Connection open = killed.getConnection();
                Connection other = killed.getConnection()) {
            execute(other, "CREATE TABLE often (id int PRIMARY KEY, name varchar(20) UNIQUE)");
            execute(other, "CREATE TABLE once (id int PRIMARY KEY, name varchar(20) UNIQUE)");
            execute(other, "CREATE TABLE place (id int PRIMARY KEY, geom geometry)");
            execute(other, "CREATE SPATIAL INDEX place_geom ON place (geom)");
            execute(other, "INSERT INTO once VALUES (1, 'before')");
            open.setAutoCommit(false);
            execute(open, "INSERT INTO place VALUES (1, 'POINT (1 1)')");
            execute(open, "UPDATE once SET name = 'after'");
            execute(open, "INSERT INTO often SELECT x, 'a' || x FROM system_range(1, 20000)");
            execute(open, "INSERT INTO place VALUES (2, 'POINT (2 2)')");
            execute(other, "INSERT INTO once VALUES (2, 'too')");
            Files.createDirectory(left);
            Files.copy(folder.resolve("killed/maillage.mv.db"), left.resolve("maillage.mv.db"));
        }
        assertThat(LeftTransactions.end(left.resolve("maillage.mv.db"), true)).isTrue();
        assertThat(LeftTransactions.end(left.resolve("maillage.mv.db"), true))
                .as("nothing is left after it")
                .isFalse();
        try (Connection again = DatabaseConfiguration.embedded(left).getConnection()) {
            assertThat(text(again, "SELECT count(*) FROM often")).isEqualTo("0");
            assertThat(text(again, "SELECT count(*) FROM place")).isEqualTo("0");
            assertThat(text(again, "SELECT listagg(id || ' ' || name, ', ') WITHIN GROUP (ORDER BY id) FROM once"))
                    .isEqualTo("1 before, 2 too");
            assertThat(text(again, "SELECT count(*) FROM once WHERE name = 'after'"))
                    .isEqualTo("0");
        }
    }

    /** The file is written while others go on: what they have changed may be there, and not yet what undoes it. */
    @Test
    void aChangeWhoseUndoLogIsNotThereIsUndone() throws SQLException, IOException {
        Path left = folder.resolve("left");
        DataSource source = DatabaseConfiguration.embedded(left);
        try (Connection connection = source.getConnection()) {
            execute(connection, "CREATE TABLE place (id int PRIMARY KEY, name varchar(20) UNIQUE, geom geometry)");
            execute(connection, "CREATE SPATIAL INDEX place_geom ON place (geom)");
            execute(connection, "INSERT INTO place VALUES (1, 'one', 'POINT (1 1)'), (2, 'two', 'POINT (2 2)')");
        }
        Path killed = folder.resolve("killed");
        try (Connection open = source.getConnection();
                Connection other = source.getConnection()) {
            open.setAutoCommit(false);
            execute(open, "INSERT INTO place VALUES (3, 'three', 'POINT (3 3)')");
            execute(open, "UPDATE place SET name = 'deux' WHERE id = 2");
            execute(open, "DELETE FROM place WHERE id = 1");
            execute(other, "CREATE TABLE other (id int)");
            Files.createDirectory(killed);
            Files.copy(left.resolve("maillage.mv.db"), killed.resolve("maillage.mv.db"));
            Files.copy(left.resolve("maillage.lock.db"), killed.resolve("maillage.lock.db"));
        }
        removeUndoLogs(killed.resolve("maillage.mv.db"));
        try (Connection again = DatabaseConfiguration.embedded(killed).getConnection()) {
            assertThat(text(again, "SELECT listagg(id || ' ' || name, ', ') WITHIN GROUP (ORDER BY id) FROM place"))
                    .isEqualTo("1 one, 2 two");
            execute(again, "INSERT INTO place VALUES (3, 'three', 'POINT (3 3)'), (4, 'deux', 'POINT (1 1)')");
            assertThat(text(again, "SELECT count(*) FROM place WHERE geom && 'POINT (1 1)'"))
                    .isEqualTo("2");
            assertThat(text(again, "SELECT count(*) FROM place WHERE geom && 'POINT (3 3)'"))
                    .isEqualTo("1");
        }
    }

    private static void removeUndoLogs(Path file) {
        try (MVStore store = MVStore.open(file.toString())) {
            store.getMapNames().stream()
                    .filter(name -> name.startsWith("undoLog"))
                    .forEach(store::removeMap);
        }
    }

    /** Two processes that start together after a kill: the later one waits until the other is through. */
    @Test
    void aFileThatAnotherProcessMendsIsWaitedFor() throws SQLException, IOException, InterruptedException {
        DataSource source = DatabaseConfiguration.embedded(folder);
        try (Connection connection = source.getConnection()) {
            execute(connection, "CREATE TABLE place (id int PRIMARY KEY)");
        }
        Path moved = folder.resolve("moved");
        Files.createDirectory(moved);
        Path file = Files.move(folder.resolve("maillage.mv.db"), moved.resolve("maillage.mv.db"));
        Process other = HoldingProcess.start(file, 1500);
        try (Connection again = DatabaseConfiguration.embedded(moved).getConnection()) {
            assertThat(text(again, "SELECT count(*) FROM place")).isEqualTo("0");
        }
        assertThat(other.waitFor()).isZero();
    }

    /** Spring's data sources refuse it, and then a pool does not wait for its last connection when it ends. */
    @Test
    void aPoolMaySayHowLongItWaits() throws SQLException {
        DataSource source = DatabaseConfiguration.embedded(folder);
        source.setLoginTimeout(5);
        assertThat(source.getLoginTimeout()).isEqualTo(5);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
