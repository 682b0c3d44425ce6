package org.maillage.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Database;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.domain.audit.Journal;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** Tokens over HTTP: made by who has logged in, shown by programs. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TokenHttpTest {

    private static RunningApplication maillage;
    private static Account account;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        maillage = RunningApplication.empty(kind);
        account = maillage.addAccount(
                "geomaticienne", maillage.get(AccountKeeping.class).structure("Un parc"), Role.CONTRIBUTOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static LoggedIn page() {
        return maillage.login("geomaticienne", RunningApplication.PASSWORD);
    }

    private static JsonNode make(LoggedIn page, String wanted) {
        HttpResponse<String> made = page.send("POST", "/api/tokens", wanted);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return RunningApplication.parse(made.body());
    }

    private static String writing(LoggedIn page) {
        return make(page, "{\"name\":\"QGIS\",\"mayWrite\":true}")
                .path("secret")
                .asString();
    }

    private static HttpResponse<String> write(String authorization, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = authorization;
        return maillage.send("POST", "/api/actors", Bodies.actor("Par programme"), all);
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.statusCode() + " "
                + RunningApplication.parse(answer.body()).path("code").asString();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        LoggedIn page = page();
        String secret = writing(page);
        assertThat(secret).matches("mlg_[A-Za-z0-9_-]{43}");
        assertThat(page.send("GET", "/api/tokens", null).body())
                .contains("QGIS")
                .doesNotContain(secret);
        assertThat(Database.of(maillage).count("api_token WHERE hash = '" + secret + "'"))
                .isZero();
    }

    @Test
    void itIsShownAsBearerOrAsThePasswordOfItsAccount() {
        String secret = writing(page());
        assertThat(write("Bearer " + secret).statusCode()).isEqualTo(201);
        assertThat(write(basic("Geomaticienne", secret)).statusCode()).isEqualTo(201);
        assertThat(code(write(basic("essais", secret)))).isEqualTo("401 bad-credentials");
    }

    /** Their browsers send no cookie of ours: what may be read and written is what the token may. */
    @Test
    void pagesElsewhereWriteWithATokenWhereLayersArePublished() {
        String items = "/ogc/collections/actors/items";
        HttpResponse<String> may = asksToPost(items);
        assertThat(may.statusCode()).isEqualTo(200);
        assertThat(may.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(may.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(asksToPost("/api/actors").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        HttpResponse<String> created = maillage.sendAs(
                "POST",
                "application/geo+json",
                items,
                "{\"type\":\"Feature\",\"geometry\":" + Bodies.POINT
                        + ",\"properties\":{\"name\":\"D'ailleurs\",\"family\":\"associations\",\"status\":\"actif\"}}",
                "Authorization",
                "Bearer " + writing(page()),
                "Origin",
                "https://partenaire.example");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(created.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Location");
    }

    private static HttpResponse<String> asksToPost(String path) {
        return maillage.send(
                "OPTIONS",
                path,
                null,
                "Origin",
                "https://partenaire.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/collections/actors",
                "/ogc/collections/actors/schema",
                "/ogc/collections/actors/items",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/dcat/catalog",
                "/api/layers/actors/count"
            })
    void whatDependsOnWhoAsksIsKeptByNobodyBetween(String path) {
        HttpResponse<String> asMember = maillage.send("GET", path, null, "Authorization", "Bearer " + writing(page()));
        assertThat(asMember.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        HttpResponse<String> asAnyone = maillage.get(path);
        assertThat(asAnyone.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(asAnyone.headers().allValues("Vary")).anyMatch(names -> names.contains("Authorization"));
    }

    @Test
    void thePasswordOfTheAccountIsNoneOfIt() {
        HttpResponse<String> refused = write(basic("geomaticienne", RunningApplication.PASSWORD));
        assertThat(code(refused)).isEqualTo("401 bad-credentials");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
    }

    @Test
    void whatIsUnknownExpiredRevokedOrMalformedIsRefusedAlsoForReading() {
        LoggedIn page = page();
        JsonNode made = make(page, "{\"name\":\"À révoquer\",\"mayWrite\":true}");
        assertThat(page.send("DELETE", "/api/tokens/" + made.path("id").asString(), null)
                        .statusCode())
                .isEqualTo(204);
        for (String shown : new String[] {
            "Bearer mlg_inconnu",
            "Bearer " + made.path("secret").asString(),
            "Bearer " + expired(),
            "Basic ???",
            "Autre x",
            "Bearer"
        }) {
            HttpResponse<String> refused =
                    maillage.send("GET", "/ogc/collections/actors/items", null, "Authorization", shown);
            assertThat(code(refused)).as(shown).isEqualTo("401 bad-credentials");
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .as(shown)
                    .isPresent();
        }
    }

    private static String expired() {
        TokenKeeping yesterday = new TokenKeeping(
                maillage.get(org.maillage.domain.account.ApiTokens.class),
                java.time.Clock.fixed(Instant.now().minusSeconds(7_200), java.time.ZoneOffset.UTC),
                maillage.get(Journal.class));
        return yesterday
                .create(account.id(), "Expiré", null, null, true, Instant.now().minusSeconds(3_600))
                .secret();
    }

    @Test
    void aTokenThatOnlyReadsWritesNothing() {
        String secret = make(page(), "{\"name\":\"Lecture\"}").path("secret").asString();
        assertThat(code(write("Bearer " + secret))).isEqualTo("403 read-only-token");
        assertThat(maillage.send("GET", "/ogc/collections/actors/items", null, "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfSomeLayersKnowsOfNoOthers() {
        String secret = make(page(), "{\"name\":\"Acteurs\",\"layers\":[\"actors\"]}")
                .path("secret")
                .asString();
        String[] shown = {"Authorization", "Bearer " + secret};
        assertThat(RunningApplication.parse(maillage.send("GET", "/ogc/collections", null, shown)
                                .body())
                        .path("collections"))
                .hasSize(1);
        assertThat(maillage.send("GET", "/ogc/collections/territories/items", null, shown)
                        .statusCode())
                .isEqualTo(404);
        assertThat(code(maillage.send("GET", "/api/search?q=bourg", null, shown)))
                .isEqualTo("403 layers-token");
        assertThat(code(maillage.send("GET", "/api/place?lon=3&lat=44&radius=10", null, shown)))
                .isEqualTo("403 layers-token");
    }

    /** Whoever else knows the password or has the token has nothing by it, until the owner has chosen another. */
    @Test
    void aTokenOfWhoMustChangeTheirPasswordIsThePublics() {
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        maillage.addAccount("oublieuse", keeping.structure("Un parc"), Role.CONTRIBUTOR);
        String bearer = "Bearer " + writing(maillage.login("oublieuse", RunningApplication.PASSWORD));
        assertThat(write(bearer).statusCode()).isEqualTo(201);
        String given = keeping.resetPassword("oublieuse");
        assertThat(code(write(bearer))).isEqualTo("403 password-change-needed");
        assertThat(maillage.send("GET", "/api/runs", null, "Authorization", bearer)
                        .statusCode())
                .isNotEqualTo(200);
        maillage.login("oublieuse", given)
                .send(
                        "PUT",
                        "/api/session/password",
                        "{\"current\":\"" + given + "\",\"new\":\"" + RunningApplication.PASSWORD + "\"}");
        assertThat(write(bearer).statusCode()).isEqualTo(201);
    }

    @Test
    void aTokenOfAnAccountThatWasDisabledIsOverForGood() {
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        maillage.addAccount("partie", keeping.structure("Un parc"), Role.CONTRIBUTOR);
        String bearer = "Bearer " + writing(maillage.login("partie", RunningApplication.PASSWORD));
        keeping.disable("partie");
        assertThat(code(write(bearer))).isEqualTo("401 bad-credentials");
        keeping.enable("partie");
        assertThat(code(write(bearer))).isEqualTo("401 bad-credentials");
    }

    @Test
    void aTokenMakesNoTokenAndChangesNoPassword() {
        String[] shown = {"Authorization", "Bearer " + writing(page())};
        assertThat(code(maillage.send("POST", "/api/tokens", "{\"name\":\"x\"}", shown)))
                .isEqualTo("403 session-needed");
        assertThat(code(maillage.send("PUT", "/api/session/password", "{}", shown)))
                .isEqualTo("403 session-needed");
    }

    @Test
    void keptBasicCredentialsAreNoUseToAPageElsewhere() {
        String secret = writing(page());
        assertThat(code(write(basic("geomaticienne", secret), "Sec-Fetch-Site", "cross-site")))
                .isEqualTo("403 csrf");
    }

    @Test
    void whatATokenCannotBeIsNamed() {
        LoggedIn page = page();
        for (String[] wrong : new String[][] {
            {"name", "{\"name\":\" \"}"},
            {"layers", "{\"name\":\"x\",\"layers\":[\"nulle-part\"]}"},
            {"layers", "{\"name\":\"x\",\"layers\":[]}"},
            {"mayWrite", "{\"name\":\"x\",\"layers\":[\"actors\"],\"mayWrite\":true}"},
            {"expires", "{\"name\":\"x\",\"expires\":\"2020-01-01\"}"},
            {"expires", "{\"name\":\"x\",\"expires\":\"2999-01-01\"}"}
        }) {
            assertThat(RunningApplication.parse(
                                    page.send("POST", "/api/tokens", wrong[1]).body())
                            .path("parameter")
                            .asString())
                    .as(wrong[1])
                    .isEqualTo(wrong[0]);
        }
    }

    @Test
    void someoneElsesTokenIsNotThere() {
        TokenKeeping.Issued others = maillage.get(TokenKeeping.class)
                .create(
                        maillage.get(AccountKeeping.class).get("essais").id(),
                        "Autre",
                        Set.of("actors"),
                        null,
                        false,
                        null);
        assertThat(code(page().send("DELETE", "/api/tokens/" + others.token().id(), null)))
                .isEqualTo("404 unknown-token");
    }

    @Test
    void gdalReadsWithATokenAsQgisDoes() {
        String secret = writing(page());
        write("Bearer " + secret);
        String told = Gdal.run(
                "ogrinfo",
                "--config",
                "GDAL_HTTP_USERPWD",
                "geomaticienne:" + secret,
                "-so",
                "-ro",
                "OAPIF:" + maillage.address() + "/ogc",
                "actors");
        assertThat(told).contains("Layer name: actors");
        JsonNode used =
                RunningApplication.parse(page().send("GET", "/api/tokens", null).body());
        assertThat(used)
                .anySatisfy(token -> assertThat(token.path("lastUsed").isNull()).isFalse());
    }
}
