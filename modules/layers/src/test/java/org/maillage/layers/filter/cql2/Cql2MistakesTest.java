package org.maillage.layers.filter.cql2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** What is told to who writes a filter that is none: what is wrong, and where. */
class Cql2MistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text = | line 1, column 7: the filter ends too early",
                "text = 'a | column 8: the quote that opens here is never closed",
                "text == 'a' | column 7: '=' is not expected here",
                "text != 'a' | column 6: '!' is not expected here",
                "text = 'a' AND AND flag = true | column 16: 'AND' is not expected here",
                "text | line 1, column 1: a condition is expected here",
                "text = 5 | column 1: a text cannot be compared with a number",
                "number = 'a' | a number cannot be compared with a text",
                "number + text = 2 | column 10: what '+' takes is a number, and this is a text",
                "flag > true | booleans have no order",
                "whole LIKE 'a%' | what LIKE compares is a text, and this is a number",
                "text LIKE other | column 11: the pattern of LIKE is a literal text",
                "number BETWEEN 'a' AND 'b' | a number cannot be compared with a text",
                "number IN (1, 'a') | a number cannot be compared with a text",
                "colour = 'red' | no property 'colour'",
                "list = 'a' | 'list' is a list and cannot be compared",
                "geom = 'a' | the geometry cannot be compared",
                "S_INTERSECTS(text, POINT(1 2)) | column 14: 'text' is not a geometry",
                "S_INTERSECTS(colour, POINT(1 2)) | no property 'colour'",
                "S_INTERSECTS(geom, 'a') | column 20: a geometry is expected",
                "S_INTERSECTS(geom) | 's_intersects' takes 2 arguments, not 1",
                "S_INTERSECTS(geom, POLYGON((0 0, 1 1))) | column 20: this geometry is not well-known text",
                "S_INTERSECTS(geom, POINT(90 180)) | outside",
                "S_INTERSECTS(geom, BBOX(0, 0, 1)) | a BBOX has four numbers",
                "S_INTERSECTS(geom, BBOX(0, 10, 10, 0)) | column 20: A bbox is west,south,east,north",
                "S_INTERSECTS(geom, Buffer(geom, 10)) | column 20: there is no function 'Buffer'",
                "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(9 9), LINESTRING(0 0, 1 1))) | a collection of points, lines",
                "T_AFTER(text, DATE('2026-01-01')) | column 9: a date or a timestamp is expected",
                "T_DURING(since, INTERVAL('..', '2026-01-01')) | 't_during' takes intervals only",
                "T_AFTER(since, INTERVAL('2026-01-02', '2026-01-01')) | the interval ends before it starts",
                "day = DATE('2026-02-30') | there is no day '2026-02-30'",
                "day = DATE('21/11/2026') | '21/11/2026' is not a date",
                "since = TIMESTAMP('2026-01-01T00:00:00+01:00') | is not a timestamp; write 2026-11-21T10:00:00Z",
                "A_CONTAINS(text, ('a')) | column 12: a list is expected",
                "Foo(geom) = TRUE | column 1: there is no function 'Foo' here",
                "avg(number) | there is no function 'avg' here",
                "text = 'a' = 'b' | '=' is not expected here",
                "number = 1e999 | the number 1e999 is too large",
                "(flag = true) = true | a condition ('=') cannot be compared"
            })
    void isToldWhatIsWrongAndWhere(String filter, String message) {
        assertThatThrownBy(() -> TestLayer.read(filter))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> org.assertj.core.api.Assertions.assertThat(e.kind())
                                .isEqualTo(ProblemKind.INVALID))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},\"a\"]}]} | $.args[0]: a number",
                "{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},null]} | $.args[1]: null has no place here",
                "{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},{}]} | $.args[1]: an object has one of op",
                "{\"op\":\"=\" | this is not JSON",
                "{\"op\":\"not\"} | an operation has a list 'args'",
                "{\"op\":\"=\",\"args\":[{\"property\":5},1]} | $.args[0]: 'property' is a text",
                "[1] | $: a condition is expected here",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Circle\"}]} | not a GeoJSON geometry",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"day\"},{\"interval\":[\"..\"]}]} | $.args[1].interval: an interval"
            })
    void inJsonThePlaceIsAPath(String filter, String message) {
        assertThatThrownBy(() -> TestLayer.CQL2.read(TestLayer.ofEachType(), filter, Cql2Language.JSON, Crs.CRS84))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFilterHasALengthADepthAndANumberOfParts() {
        assertRefused("text = '" + "a".repeat(Limits.LENGTH) + "'", "longer than");
        assertRefused("(".repeat(5_000) + "flag = true" + ")".repeat(5_000), "nested more than");
        assertRefused("NOT ".repeat(20_000) + "colour = 1", "no property");
        assertRefused("number = 1" + " OR number = 1".repeat(Limits.PARTS / 3), "literals, properties and operations");
        assertRefused("number IN (1" + ", 1".repeat(Limits.PARTS) + ")", "literals, properties and operations");
        assertRefused("((((flag = true) IS NULL) IS NULL) IS NULL) IS NULL", "three deep");
    }

    @Test
    void deepJsonIsRefused() {
        String deep = "{\"op\":\"not\",\"args\":[".repeat(200) + "true" + "]}".repeat(200);
        assertThatThrownBy(() -> TestLayer.CQL2.read(TestLayer.ofEachType(), deep, Cql2Language.JSON, Crs.CRS84))
                .hasMessageContaining("nested more than 100 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cql2", "ecql", "CQL2-TEXT"})
    void anUnknownLanguageIsToldThoseThereAre(String language) {
        assertThatThrownBy(() -> Cql2Language.of(language)).hasMessageContaining("cql2-text and cql2-json");
    }

    private static void assertRefused(String filter, String message) {
        assertThatThrownBy(() -> TestLayer.read(filter))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining(message);
    }
}
