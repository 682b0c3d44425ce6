package org.maillage.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** The files of the page are kept by browsers, and are as small on the way as they can be. */
class PageFilesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    private static List<String> files() {
        return FILE.matcher(maillage.get("/").body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('/'), found.length() - 1))
                .toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyFileOfThePageIsKeptForGood() {
        List<String> files = files();
        assertThat(files).hasSizeGreaterThan(100).allMatch(file -> file.matches("/files/[0-9a-f]{16}/.+"));
        for (String file : files) {
            HttpResponse<String> answer = maillage.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).as(file).contains("immutable", "max-age=31536000");
        }
    }

    /** Another version of a library is another file at the same path, and so another address. */
    @Test
    void everyLibraryThatIsLoadedCounts() {
        Pattern library = Pattern.compile("webjars/([^/\"]+)/");
        String loaded = files().stream()
                .filter(file -> file.endsWith(".css"))
                .map(file -> maillage.get(file).body())
                .collect(Collectors.joining(maillage.get("/").body()));
        assertThat(library.matcher(loaded).results().map(found -> found.group(1)))
                .contains("leaflet", "fontsource__source-sans-pro")
                .isSubsetOf(ImportMap.webJars());
    }

    /** Whoever knows an address of before must not be given, and keep, what it has now. */
    @Test
    void anAddressOfAnotherVersionHasNothing() {
        String other = files().get(0).replaceFirst("/files/[0-9a-f]{16}/", "/files/0123456789abcdef/");
        assertThat(maillage.get(other).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageItselfIsAskedForEachTime() {
        assertThat(header(maillage.get("/"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void textsAreCompressed() {
        String module = files().stream()
                .filter(file -> file.endsWith("app.js"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = maillage.send("GET", module, null, "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    }
}
