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
                "text = | ligne 1, colonne 7 : le filtre finit trop tôt",
                "text = 'a | colonne 8 : le guillemet ouvert ici n'est jamais fermé",
                "text == 'a' | colonne 7 : « = » n'est pas attendu ici",
                "text != 'a' | colonne 6 : « ! » n'est pas attendu ici",
                "text = 'a' AND AND flag = true | colonne 16 : « AND » n'est pas attendu ici",
                "text | ligne 1, colonne 1 : une condition est attendue ici",
                "text = 5 | colonne 1 : un texte ne se compare pas avec un nombre",
                "number = 'a' | un nombre ne se compare pas avec un texte",
                "number + text = 2 | colonne 10 : ce que « + » prend est un nombre, et ceci est un texte",
                "flag > true | les booléens n'ont pas d'ordre",
                "whole LIKE 'a%' | ce que LIKE compare est un texte, et ceci est un nombre",
                "text LIKE other | colonne 11 : le modèle de LIKE est un texte littéral",
                "number BETWEEN 'a' AND 'b' | un nombre ne se compare pas avec un texte",
                "number IN (1, 'a') | un nombre ne se compare pas avec un texte",
                "colour = 'red' | pas de propriété « colour »",
                "list = 'a' | « list » est une liste et ne se compare pas",
                "geom = 'a' | la géométrie ne se compare pas",
                "geometry = 'a' | la géométrie ne se compare pas",
                "A_CONTAINS(geometry, ('a')) | une liste est attendue",
                "S_INTERSECTS(text, POINT(1 2)) | colonne 14 : « text » n'est pas une géométrie",
                "S_INTERSECTS(colour, POINT(1 2)) | pas de propriété « colour »",
                "S_INTERSECTS(geom, 'a') | colonne 20 : une géométrie est attendue",
                "S_INTERSECTS(geom) | « s_intersects » prend 2 arguments, et non 1",
                "S_INTERSECTS(geom, POLYGON((0 0, 1 1))) | colonne 20 : cette géométrie n'est pas du WKT",
                "S_INTERSECTS(geom, POINT(90 180)) | sortent du domaine",
                "S_INTERSECTS(geom, BBOX(0, 0, 1)) | une BBOX a quatre nombres",
                "S_INTERSECTS(geom, BBOX(0, 10, 10, 0)) | colonne 20 : Le sud de la bbox, 10.0, est plus au nord",
                "S_INTERSECTS(geom, BBOX(0, 0, 200, 10)) | colonne 20 : Une bbox est ouest,sud,est,nord",
                "S_INTERSECTS(geom, Buffer(geom, 10)) | colonne 20 : il n'y a pas de fonction « Buffer »",
                "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(9 9), LINESTRING(0 0, 1 1))) | un mélange de points, lignes",
                "T_AFTER(text, DATE('2026-01-01')) | colonne 9 : une date ou un instant est attendu",
                "T_DURING(since, INTERVAL('..', '2026-01-01')) | « t_during » ne prend que des intervalles",
                "T_AFTER(since, INTERVAL('2026-01-02', '2026-01-01')) | l'intervalle finit avant de commencer",
                "day = DATE('2026-02-30') | il n'y a pas de jour « 2026-02-30 »",
                "day = DATE('21/11/2026') | « 21/11/2026 » n'est pas une date",
                "since = TIMESTAMP('2026-01-01T00:00:00+01:00') | n'est pas un instant ; écrire 2026-11-21T10:00:00Z",
                "A_CONTAINS(text, ('a')) | colonne 12 : une liste est attendue",
                "Foo(geom) = TRUE | colonne 1 : il n'y a pas de fonction « Foo » ici",
                "avg(number) | il n'y a pas de fonction « avg » ici",
                "text = 'a' = 'b' | « = » n'est pas attendu ici",
                "number = 1e999 | le nombre 1e999 est trop grand",
                "(flag = true) = true | une condition (« = ») ne se compare pas"
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
                "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},\"a\"]}]} | $.args[0] : un nombre",
                "{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},null]} | $.args[1] : null n'a pas de place ici",
                "{\"op\":\"=\",\"args\":[{\"property\":\"whole\"},{}]} | $.args[1] : un objet a op",
                "{\"op\":\"=\" | ce n'est pas du JSON",
                "{\"op\":\"not\"} | une opération a une liste « args »",
                "{\"op\":\"=\",\"args\":[{\"property\":5},1]} | $.args[0] : « property » est un texte",
                "[1] | $ : une condition est attendue ici",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Circle\"}]} | n'est pas une géométrie GeoJSON",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"day\"},{\"interval\":[\"..\"]}]} | $.args[1].interval : un intervalle"
            })
    void inJsonThePlaceIsAPath(String filter, String message) {
        assertThatThrownBy(() -> TestLayer.CQL2.read(TestLayer.ofEachType(), filter, Cql2Language.JSON, Crs.CRS84))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFilterHasALengthADepthAndANumberOfParts() {
        assertRefused("text = '" + "a".repeat(Limits.LENGTH) + "'", "dépasse");
        assertRefused("(".repeat(5_000) + "flag = true" + ")".repeat(5_000), "emboîté plus de");
        assertRefused("NOT ".repeat(20_000) + "colour = 1", "pas de propriété");
        assertRefused("number = 1" + " OR number = 1".repeat(Limits.PARTS / 3), "valeurs, propriétés et opérations");
        assertRefused("number IN (1" + ", 1".repeat(Limits.PARTS) + ")", "valeurs, propriétés et opérations");
        assertRefused("((((flag = true) IS NULL) IS NULL) IS NULL) IS NULL", "plus de trois fois");
    }

    @Test
    void deepJsonIsRefused() {
        String deep = "{\"op\":\"not\",\"args\":[".repeat(200) + "true" + "]}".repeat(200);
        assertThatThrownBy(() -> TestLayer.CQL2.read(TestLayer.ofEachType(), deep, Cql2Language.JSON, Crs.CRS84))
                .hasMessageContaining("emboîté plus de 100 fois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cql2", "ecql", "CQL2-TEXT"})
    void anUnknownLanguageIsToldThoseThereAre(String language) {
        assertThatThrownBy(() -> Cql2Language.of(language)).hasMessageContaining("cql2-text et cql2-json");
    }

    private static void assertRefused(String filter, String message) {
        assertThatThrownBy(() -> TestLayer.read(filter))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining(message);
    }
}
