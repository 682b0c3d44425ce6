package org.maillage.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves is the file as it is at that moment, so a copy of an open file stands for it. */
class EmbeddedFileTest {

    @TempDir
    Path folder;

    /**
     * A copy of a file as a kill leaves it, but for the lock, for which H2 waits some seconds.
     *
     * @param committed statements before
     * @param open statements of a transaction that is not committed
     * @param last of another one, which is; with it the file is written
     */
    private Path killed(List<String> committed, List<String> open, String last) throws SQLException, IOException {
        Path left = Files.createDirectory(folder.resolve("left"));
        Path used = folder.resolve("used");
        DataSource source = DatabaseConfiguration.embedded(used);
        try (Connection one = source.getConnection();
                Connection other = source.getConnection()) {
            execute(other, committed);
            one.setAutoCommit(false);
            execute(one, open);
            execute(other, List.of(last));
            Files.copy(used.resolve("maillage.mv.db"), left.resolve("maillage.mv.db"));
        }
        return left;
    }

    @Test
    void aFileOpensAlthoughAnOpenTransactionHadChangedASpatialIndex() throws SQLException, IOException {
        Path left = killed(
                List.of(
                        "CREATE TABLE place (id int PRIMARY KEY, geom geometry)",
                        "CREATE SPATIAL INDEX place_geom ON place (geom)",
                        "INSERT INTO place VALUES (1, 'POINT (1 1)')"),
                List.of(
                        "INSERT INTO place VALUES (2, 'POINT (2 2)')",
                        "UPDATE place SET geom = 'POINT (3 3)' WHERE id = 1"),
                "INSERT INTO place VALUES (4, 'POINT (4 4)')");
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
        Path left = killed(
                List.of(
                        "CREATE TABLE often (id int PRIMARY KEY, name varchar(20) UNIQUE)",
                        "CREATE TABLE once (id int PRIMARY KEY, name varchar(20) UNIQUE)",
                        "CREATE TABLE place (id int PRIMARY KEY, geom geometry)",
                        "CREATE SPATIAL INDEX place_geom ON place (geom)",
                        "INSERT INTO once VALUES (1, 'before')"),
                List.of(
                        "INSERT INTO place VALUES (1, 'POINT (1 1)')",
                        "UPDATE once SET name = 'after'",
                        "INSERT INTO often SELECT x, 'a' || x FROM system_range(1, 20000)",
                        "INSERT INTO place VALUES (2, 'POINT (2 2)')"),
                "INSERT INTO once VALUES (2, 'too')");
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
        Path left = killed(
                List.of(
                        "CREATE TABLE place (id int PRIMARY KEY, name varchar(20) UNIQUE, geom geometry)",
                        "CREATE SPATIAL INDEX place_geom ON place (geom)",
                        "INSERT INTO place VALUES (1, 'one', 'POINT (1 1)'), (2, 'two', 'POINT (2 2)')"),
                List.of(
                        "INSERT INTO place VALUES (3, 'three', 'POINT (3 3)')",
                        "UPDATE place SET name = 'deux' WHERE id = 2",
                        "DELETE FROM place WHERE id = 1"),
                "CREATE TABLE other (id int)");
        removeUndoLogs(left.resolve("maillage.mv.db"));
        Files.createFile(left.resolve("maillage.lock.db"));
        try (Connection again = DatabaseConfiguration.embedded(left).getConnection()) {
            assertThat(text(again, "SELECT listagg(id || ' ' || name, ', ') WITHIN GROUP (ORDER BY id) FROM place"))
                    .isEqualTo("1 one, 2 two");
            execute(again, List.of("INSERT INTO place VALUES (3, 'three', 'POINT (3 3)'), (4, 'deux', 'POINT (1 1)')"));
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
            execute(connection, List.of("CREATE TABLE place (id int PRIMARY KEY)"));
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

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
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
