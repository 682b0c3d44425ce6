package org.maillage.store.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.testkit.database.TestDatabase;

class TextListsTest {

    /** PostgreSQL's driver has lists as text at first, and as bytes when it knows the statement: each is read as what it is. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachRowHasItsOwnList(TestDatabase database) throws SQLException {
        List<List<String>> expected =
                new ArrayList<>(Arrays.asList(List.of(), null, List.of("a,b", "c"), List.of("a", "b,c")));
        IntStream.range(0, 3000).forEach(i -> expected.add(List.of("eau", "thème " + i % 1500)));
        String rows =
                expected.stream().map(TextListsTest::literal).collect(Collectors.joining("), (", "VALUES (", ")"));
        try (HikariDataSource dataSource = database.create();
                Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(rows)) {
            TextLists lists = new TextLists(SpatialDialect.of(dataSource).listsHaveBytes());
            for (int times = 0; times < 10; times++) {
                assertThat(read(statement, lists)).isEqualTo(expected);
            }
        }
    }

    private static String literal(List<String> list) {
        return list == null
                ? "CAST(NULL AS varchar ARRAY)"
                : list.stream()
                        .collect(Collectors.joining("', '", "CAST(ARRAY['", "'] AS varchar ARRAY)"))
                        .replace("['']", "[]");
    }

    private static List<List<String>> read(PreparedStatement statement, TextLists lists) throws SQLException {
        List<List<String>> read = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String[] list = lists.get(row, 1);
                read.add(list == null ? null : List.of(list));
            }
        }
        return read;
    }
}
