package org.maillage.store.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.filter.Arithmetic;
import org.maillage.layers.filter.DayBound;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** The SQL functions of filters give what their Java functions give, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilterFunctionsTest {

    private static final long SEED = 20261121;

    /** H2 takes 65,536 elements at most. */
    private static final int MOST_ELEMENTS = 50_000;

    private static StoreFixture store;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void foldsTextsAsJavaDoes() throws SQLException {
        List<String> texts = List.of(
                "",
                "Forêt",
                "L'Haÿ-les-Roses",
                "İstanbul ıi",
                "Œuvre œuvre Æ",
                "Straße STRASSE ẞ",
                "ΟΔΟΣ Οδός ὈΔΥΣΣΕΎΣ ς.Α",
                "e\u0301 E\u0301\u0327 \u0344 a\u030A\u20DD",
                "ﬁn ŉ ǰ Ǆ ǅ",
                "ﬀ Å Å Ω Ω ÅNGSTRÖM",
                "Hà Nội Đặng",
                "שָׁלוֹם عَرَبِيّ हिन्दी ไทย 각 가",
                "𝄞 𐐀 𞤀 🏳️‍🌈");
        assertFolds(texts);
    }

    /** Every character that Java 17 and the database both know, alone and between letters. */
    @Test
    void foldsEachLetterAsJavaDoes() throws SQLException {
        List<String> texts = IntStream.rangeClosed(1, 0x2FFFF)
                .filter(point -> Character.isDefined(point) && !isSurrogateOrPrivate(point))
                .mapToObj(point -> "a" + Character.toString(point) + "B")
                .toList();
        assertFolds(texts);
    }

    @Test
    void foldsRandomTextsAsJavaDoes() throws SQLException {
        Random random = new Random(SEED);
        int[] alphabet = IntStream.concat(IntStream.range(0x20, 0x600), IntStream.range(0x1E00, 0x2000))
                .filter(Character::isDefined)
                .toArray();
        assertFolds(IntStream.range(0, 2_000)
                .mapToObj(n -> IntStream.range(0, random.nextInt(12))
                        .mapToObj(i -> Character.toString(alphabet[random.nextInt(alphabet.length)]))
                        .collect(Collectors.joining()))
                .toList());
    }

    @Test
    void computesAsJavaDoes() throws SQLException {
        double[] numbers = {0, 1, -1, 2, -2, 0.5, -0.5, 3, 10, -7, 1e10, 1e-10, 400, -400, 7.25};
        try (Connection connection = connection()) {
            for (double one : numbers) {
                for (double other : numbers) {
                    assertThat(number(connection, "maillage_remainder", one, other))
                            .as(one + " %% " + other)
                            .isEqualTo(plusZero(Arithmetic.remainder(one, other)));
                    assertSame(
                            Arithmetic.power(one, other),
                            number(connection, "maillage_power", one, other),
                            one + " ^ " + other);
                }
            }
        }
    }

    @Test
    void boundsDaysAsJavaDoes() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT maillage_day_first(CAST(? AS date)), maillage_day_last(CAST(? AS date))")) {
            for (String day : List.of("2026-03-29", "2024-02-29", "1969-12-31", "0900-01-01")) {
                LocalDate date = LocalDate.parse(day);
                statement.setObject(1, date);
                statement.setObject(2, date);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getObject(1, OffsetDateTime.class).toInstant())
                            .isEqualTo(DayBound.first(date));
                    assertThat(row.getObject(2, OffsetDateTime.class).toInstant())
                            .isEqualTo(DayBound.last(date));
                }
            }
        }
    }

    private static void assertSame(Double expected, Double computed, String what) {
        if (expected == null || computed == null) {
            assertThat(computed).as(what).isEqualTo(expected);
        } else {
            // The last bit of a power is the machine's own.
            assertThat(computed).as(what).isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1e-12));
        }
    }

    private static Double plusZero(Double number) {
        return number == null ? null : Double.valueOf(number + 0.0);
    }

    private static Double number(Connection connection, String function, double one, double other) throws SQLException {
        String sql = "SELECT " + function + "(CAST(? AS double precision), CAST(? AS double precision))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, one);
            statement.setDouble(2, other);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                double result = row.getDouble(1);
                return row.wasNull() ? null : Double.valueOf(result + 0.0);
            }
        }
    }

    private void assertFolds(List<String> texts) throws SQLException {
        assertThat(differences(texts, "maillage_fold", TextFolding::fold)).isEmpty();
        assertThat(differences(texts, "maillage_fold_case", TextFolding::foldCase))
                .isEmpty();
        assertThat(differences(texts, "maillage_fold_accents", TextFolding::foldAccents))
                .isEmpty();
    }

    private static List<String> differences(List<String> texts, String function, UnaryOperator<String> java)
            throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT t, " + function + "(t) FROM UNNEST(?) AS u(t)")) {
            for (int at = 0; at < texts.size(); at += MOST_ELEMENTS) {
                List<String> some = texts.subList(at, Math.min(at + MOST_ELEMENTS, texts.size()));
                statement.setArray(1, connection.createArrayOf("varchar", some.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    addDifferences(differences, rows, java);
                }
            }
        }
        return differences;
    }

    private static void addDifferences(List<String> differences, ResultSet rows, UnaryOperator<String> java)
            throws SQLException {
        while (rows.next()) {
            String expected = java.apply(rows.getString(1));
            if (!expected.equals(rows.getString(2))) {
                differences.add(escaped(rows.getString(1)) + ": " + escaped(expected) + " in Java, "
                        + escaped(rows.getString(2)) + " in SQL");
            }
        }
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj("%X"::formatted).collect(Collectors.joining(" "));
    }

    private static boolean isSurrogateOrPrivate(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    private static Connection connection() throws SQLException {
        return store.get(DataSource.class).getConnection();
    }
}
