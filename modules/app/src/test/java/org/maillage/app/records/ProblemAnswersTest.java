package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** The languages of answers. On one database: none of them has a word of its own. */
class ProblemAnswersTest {

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', fr",
        "fr, fr",
        "en, en",
        "en-GB, en",
        "'de, en;q=0.5, fr;q=0.4', en",
        "'fr-CA, en;q=0.5', fr",
        "de, fr",
        "*, fr",
        "'en;q=much', fr",
    })
    void aTitleIsInTheLanguageThatTheCallerPrefers(String accepted, String language) {
        HttpResponse<String> answer = get("/ogc/collections/nothing", accepted);
        assertThat(title(answer)).isEqualTo(language.equals("en") ? "Not Found" : "Introuvable");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language.equals("en") ? "en, fr" : "fr");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(RunningApplication.parse(answer.body()).path("detail").asString())
                .startsWith("Introuvable");
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/actors/items?limit=0&lang=en, Bad Request",
        "/ogc/collections/actors/items?limit=0&lang=fr, Requête incorrecte",
        "/ogc/collections/nothing?lang=en, Not Found",
        "/nothing?lang=en, Not Found",
        "/api/nothing?lang=en, Not Found",
        "/api/actors?lang=en, Method Not Allowed",
        "/api/actors, Méthode impossible ici",
        "/ogc/collections/actors/items?lang=en&name=%ff, Bad Request",
    })
    void theParameterDecidesForEveryKindOfProblem(String path, String title) {
        assertThat(title(get(path, path.endsWith("fr") ? "en" : ""))).isEqualTo(title);
    }

    @Test
    void aRefusalAtTheDoorHasALanguageToo() {
        HttpResponse<String> answer =
                maillage.send("POST", "/api/actors", "{}", "Authorization", "Bearer rien", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(title(answer)).isEqualTo("Unauthorized");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en, fr");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Acteurs, fr",
        "'', en, Actors, en",
        "fr, en, Actors, en",
        "en, fr, Acteurs, fr",
        "en, '', Actors, en"
    })
    void aCollectionIsDescribedInTheSameLanguage(String accepted, String asked, String title, String language) {
        HttpResponse<String> answer =
                get("/ogc/collections/actors" + (asked.isEmpty() ? "" : "?lang=" + asked), accepted);
        assertThat(title(answer)).isEqualTo(title);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
    }

    private static HttpResponse<String> get(String path, String accepted) {
        return accepted.isEmpty() ? maillage.get(path) : maillage.send("GET", path, null, "Accept-Language", accepted);
    }

    private static String title(HttpResponse<String> answer) {
        return RunningApplication.parse(answer.body()).path("title").asString();
    }
}
