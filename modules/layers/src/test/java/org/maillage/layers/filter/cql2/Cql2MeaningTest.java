package org.maillage.layers.filter.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.filter.FeatureValues;

/** What filters select in memory; that SQL selects the same is tested in the store. */
class Cql2MeaningTest {

    private static final FeatureValues NULLS = TestLayer.feature();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text = 'a'",
                "text <> 'a'",
                "NOT text = 'a'",
                "text = other",
                "text <> other",
                "text LIKE '%'",
                "text NOT LIKE '%'",
                "number BETWEEN 1 AND 2",
                "number NOT BETWEEN 1 AND 2",
                "number IN (1, 2)",
                "number NOT IN (1, 2)",
                "flag = true OR flag = false",
                "NOT (number > 1 AND number < 1)",
                "number / 0 = 1",
                "NOT number / 0 = 1",
                "S_INTERSECTS(geom, POINT(1 2))",
                "S_DISJOINT(geom, POINT(1 2))",
                "NOT S_INTERSECTS(geom, POINT(1 2))",
                "T_AFTER(since, DATE('2026-01-01'))",
                "NOT T_AFTER(since, DATE('2026-01-01'))",
                "T_INTERSECTS(INTERVAL(since, '..'), INTERVAL('..', '..'))",
                "NOT T_DISJOINT(INTERVAL(since, until), INTERVAL('2026-01-01', '..'))",
                "A_OVERLAPS(list, ('a'))",
                "NOT A_OVERLAPS(list, ('a'))",
                "A_CONTAINS(list, ('a', 1))",
                "NOT A_CONTAINS(list, ('a', 1))"
            })
    void nullIsNeitherTrueNorFalse(String filter) {
        assertThat(TestLayer.read(filter).evaluate(NULLS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text IS NULL",
                "(text = 'a') IS NULL",
                "(NOT text = 'a') IS NULL",
                "(text = 'a' AND 1 = 1) IS NULL",
                "NOT (text IS NOT NULL)",
                "geom IS NULL",
                "list IS NULL",
                "INTERVAL(since, '..') IS NULL",
                "number / 0 IS NULL",
                "text = 'a' OR 1 = 1",
                "NOT (text = 'a' AND 1 = 2)",
                "1 / 0 IS NULL",
                "TRUE"
            })
    void nullIsToldAndOverruled(String filter) {
        assertThat(TestLayer.read(filter).evaluate(NULLS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text = 'it''s' | it's",
                "text = 'it\\'s' | it's",
                "text LIKE 'it_s' | it's",
                "text LIKE '%\\%' | 100%",
                "text LIKE '\\%' | %",
                "text NOT LIKE '\\%' | x",
                "text LIKE '%a%b%' | xxaxxabx",
                "CASEI(text) = CASEI('STRASSE') | Straße",
                "CASEI(text) LIKE CASEI('ÉT%') | été",
                "ACCENTI(text) = ACCENTI('debarquer') | débárquér",
                "CASEI(ACCENTI(text)) IN (CASEI(ACCENTI('Forêt')), 'x') | FORET",
                // Texts that look like numbers are texts.
                "NOT text > '9' | 10",
                "text < '\uFF5E' | 10",
                "\"text\" = 'a' | a",
                "text='a'and 1=1 | a"
            })
    void texts(String filter, String text) {
        assertThat(TestLayer.selects(filter, "text", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole = 7",
                "whole = 7.0",
                "whole / 2 = 3.5",
                "whole div 2 = 3",
                "-whole div 2 = -3",
                "whole % 4 = 3",
                "-whole % 4 = -3",
                "whole ^ 2 = 49",
                "-whole ^ 2 = 49",
                "1 + 2 * whole = 15",
                "(1 + 2) * whole = 21",
                "whole - 2 - 1 = 4",
                "whole*-1=-7",
                "whole > .5 and whole<1.E1",
                "0 < whole",
                "10 between whole and 12 or false"
            })
    void arithmetic(String filter) {
        assertThat(TestLayer.selects(filter, "whole", 7L)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "since = DATE('2026-03-01'); true",
                "since > DATE('2026-03-01'); false",
                "since >= DATE('2026-03-01'); true",
                "since < DATE('2026-03-02'); true",
                "since <> DATE('2026-03-01'); false",
                "DATE('2026-02-28') < since; true",
                "day < since; true",
                "T_EQUALS(since, DATE('2026-03-01')); true",
                "T_AFTER(since, DATE('2026-02-28')); true",
                "T_INTERSECTS(since, INTERVAL('2026-03-01', '2026-03-01')); true",
                "T_DURING(INTERVAL(since, since), INTERVAL('2026-02-01', '..')); true",
                "T_STARTS(INTERVAL(day, since), INTERVAL('2026-02-01', '..')); true",
                "T_EQUALS(INTERVAL('..', since), INTERVAL('..', since)); true",
                "T_MEETS(INTERVAL('..', since), INTERVAL('2026-03-01T10:00:00Z', '..')); true"
            })
    void aDateIsTheWholeOfItsDay(String filter, boolean selected) {
        assertThat(TestLayer.selects(
                        filter, "since", Instant.parse("2026-03-01T10:00:00Z"), "day", LocalDate.of(2026, 2, 1)))
                .isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A_EQUALS(list, ('b', 'a', 'a')); true",
                "A_EQUALS(list, ('a')); false",
                "A_EQUALS(('a', TRUE, 1.0, 8), list); false",
                "A_CONTAINS(list, ('a')); true",
                "A_CONTAINS(list, ()); true",
                "A_CONTAINS(list, (text, 'b')); true",
                "A_CONTAINEDBY(list, ('a', 'b', 'c', 3)); true",
                "A_OVERLAPS(list, ('c', 'b')); true",
                "NOT A_OVERLAPS(list, ('c', 2)); true",
                "A_OVERLAPS(('a'), ('a')); true"
            })
    void listsAreSets(String filter, boolean selected) {
        assertThat(TestLayer.selects(filter, "list", TestLayer.list("a", "b"), "text", "a"))
                .isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "S_INTERSECTS(geom, BBOX(170, -10, -170, 10)); true",
                "S_DISJOINT(geom, BBOX(170, -10, -170, 10)); false",
                "S_WITHIN(geom, BBOX(170, -10, -170, 10)); true",
                "S_WITHIN(BBOX(174, -1, 176, 1), geom); false",
                "S_CONTAINS(BBOX(174, -1, 176, 1), geom); true",
                "S_EQUALS(geom, POINT Z (175 0 100)); true",
                "S_EQUALS(MULTIPOINT(175 0), geom); true",
                "S_INTERSECTS(geom, GEOMETRYCOLLECTION(LINESTRING(0 0, 1 1), MULTIPOINT((175 0), (3 3)))); true",
                "S_EQUALS(geom, GEOMETRYCOLLECTION(LINESTRING(0 0, 1 1), POINT(175 0))); false",
                "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(1 1), POINT(175 0))); true",
                "S_CROSSES(LINESTRING(0 0, 2 2), POLYGON((1 0, 3 0, 3 3, 1 3, 1 0))); true"
            })
    void places(String filter, boolean selected) {
        assertThat(TestLayer.selects(filter, "geom", "POINT(175 0)")).isEqualTo(selected);
    }

    @Test
    void coordinatesAreInTheFiltersCrs() {
        Filter lambert = TestLayer.CQL2.read(
                TestLayer.ofEachType(),
                "S_INTERSECTS(geom, BBOX(699999, 6599999, 700001, 6600001))",
                Cql2Language.TEXT,
                Crs.ofEpsg(2154));
        assertThat(lambert.evaluate(TestLayer.feature("geom", "POINT(3 46.5)"))).isTrue();
        Filter latitudeFirst = TestLayer.CQL2.read(
                TestLayer.ofEachType(), "S_EQUALS(geom, POINT(46.5 3))", Cql2Language.TEXT, Crs.ofEpsg(4326));
        assertThat(latitudeFirst.evaluate(TestLayer.feature("geom", "POINT(3 46.5)")))
                .isTrue();
    }

    @Test
    void conditionsOfLiteralsAreDecidedAtOnce() {
        assertThat(TestLayer.read("1 = 1 OR text = 'a'")).isEqualTo(Filter.INCLUDE);
        assertThat(TestLayer.read("'5' LIKE '6' AND text = 'a'")).isEqualTo(Filter.EXCLUDE);
        assertThat(TestLayer.read("T_DURING(INTERVAL('2026-01-02','2026-01-03'), INTERVAL('2026-01-01','..'))"))
                .isEqualTo(Filter.INCLUDE);
    }
}
