package org.maillage.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.rights.Rules.Rule;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every address of the service has a rule, and nobody passes the door without what it asks for. No database decides of that. */
class AddressRulesTest {

    private static final String NAMED = "{\"name\":\"X\"}";

    private static final String PUBLISHED =
            """
            {"layer": "actors", "title": {"fr": "T", "en": "T"}, "description": {"fr": "D", "en": "D"}, "properties": ["name"],
             "structure": "00000000-0000-4000-8000-000000000000"}""";

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
        Structure park = maillage.get(AccountKeeping.class).structure("Parc");
        maillage.addAccount("manager", park, Role.MANAGER);
        maillage.addAccount("reader", park, Role.READER);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @Test
    void everyAddressHasItsRule() {
        Set<String> addresses = new TreeSet<>();
        maillage.all(RequestMappingHandlerMapping.class).stream()
                .flatMap(mappings -> mappings.getHandlerMethods().keySet().stream())
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> addresses.add(method + " " + plain(pattern)))));
        addresses.removeIf(address -> address.contains("/actuator"));
        assertThat(addresses).isEqualTo(Rules.ALL.keySet());
    }

    /** What the OpenAPI document promises for each layer is among the addresses that have a rule. */
    @Test
    void everythingInTheOpenApiHasItsRule() {
        JsonNode document = maillage.json("/ogc/api");
        String base = URI.create(document.at("/servers/0/url").asString()).getPath();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    String address = (base + path.getKey())
                            .replaceFirst("/$", "")
                            .replaceFirst("/collections/[^/]+", "/collections/{id}")
                            .replace("{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "{grid}/{z}/{row}/{column}");
                    assertThat(Rules.ALL).containsKey(method.toUpperCase(Locale.ROOT) + " " + address);
                }));
    }

    /** Without the expressions in its variables. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    @Test
    void whatIsForMembersAndWhatWritesNeedsALogin() {
        Set<String> closed = new TreeSet<>(Rules.with(Rule.MEMBERS));
        closed.addAll(Rules.with(Rule.WRITES));
        closed.addAll(Rules.with(Rule.PERSONS));
        LoggedIn nobody = LoggedIn.nobodyAt(maillage.address());
        for (String address : closed) {
            String[] parts = address.split(" ");
            String path = parts[1].replace("{collection}", "actors")
                    .replace("{id}", UUID.randomUUID().toString())
                    .replace("{featureId}", UUID.randomUUID().toString())
                    .replace("{version}", "1");
            HttpResponse<String> refused = nobody.send(parts[0], path, body(parts[0]));
            assertThat(refused.statusCode()).as(address).isEqualTo(401);
            assertThat(refused.body()).contains("login-needed");
        }
    }

    /** The address of the WFS is for asking, but what writes by it needs what all writing needs. */
    @Test
    void aTransactionPassesNoDoorThatIsClosedToWriting() {
        LoggedIn page = maillage.login("manager", RunningApplication.PASSWORD);
        assertThat(transaction(LoggedIn.nobodyAt(maillage.address()))).startsWith("401 ");
        assertThat(transaction(page, "X-XSRF-TOKEN", "forged"))
                .startsWith("403 ")
                .contains("page de ce service");
        assertThat(transaction(page, "Sec-Fetch-Site", "cross-site", "X-XSRF-TOKEN", "forged"))
                .startsWith("403 ");
        assertThat(transaction(page, "Authorization", "Bearer " + token(page, "{\"name\":\"lit\"}")))
                .startsWith("403 ")
                .contains("que de lire");
        assertThat(transaction(page)).startsWith("200 ");
        assertThat(transaction(
                        page, "Authorization", "Bearer " + token(page, "{\"name\":\"écrit\",\"mayWrite\":true}")))
                .startsWith("200 ");
    }

    private static String token(LoggedIn page, String wanted) {
        HttpResponse<String> made = page.send("POST", "/api/tokens", wanted);
        return RunningApplication.parse(made.body()).path("secret").asString();
    }

    /** One that changes nothing; who sees as someone else is refused even that. */
    @Test
    void whoSeesAsSomeoneElseWritesByNoTransaction() {
        LoggedIn page = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        assertThat(transaction(page)).startsWith("200 ");
        page.send("PUT", "/api/session/as", "{\"as\":\"public\"}");
        assertThat(transaction(page)).startsWith("403 ").contains("en voyant comme");
    }

    private static String transaction(LoggedIn caller, String... headers) {
        HttpResponse<String> answer = caller.send(
                "POST",
                "/ogc/wfs",
                "<Transaction service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'/>",
                headers);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        return answer.statusCode() + " " + answer.body();
    }

    private static @Nullable String body(String method) {
        return method.equals("GET") || method.equals("DELETE") ? null : "{}";
    }

    @Test
    void nobodyAdministersButAdministratorsInPerson() {
        LoggedIn manager = maillage.login("manager", RunningApplication.PASSWORD);
        LoggedIn nobody = LoggedIn.nobodyAt(maillage.address());
        for (String address : Rules.with(Rule.ADMINISTERS)) {
            String[] parts = address.split(" ", 2);
            String path = path(parts[1]);
            String body = sent(parts[0], path);
            assertThat(nobody.send(parts[0], path, body).statusCode())
                    .as(address)
                    .isEqualTo(401);
            assertThat(manager.send(parts[0], path, body).statusCode())
                    .as(address)
                    .isEqualTo(403);
            refusedToPrograms(parts[0], path, body);
        }
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static @Nullable String sent(String method, String path) {
        if (path.contains("/memberships/")) {
            return "{\"role\":\"reader\"}";
        }
        return switch (method) {
            case "GET" -> null;
            case "POST" ->
                path.equals("/api/accounts")
                        ? "{\"login\":\"x\",\"structure\":\"" + UUID.randomUUID() + "\",\"role\":\"reader\"}"
                        : NAMED;
            default -> NAMED;
        };
    }

    @Test
    void nobodyPublishesButManagersInPerson() {
        LoggedIn reader = maillage.login("reader", RunningApplication.PASSWORD);
        LoggedIn nobody = LoggedIn.nobodyAt(maillage.address());
        for (String address : Rules.with(Rule.PUBLISHES)) {
            String[] parts = address.split(" ", 2);
            String path = path(parts[1]);
            String body = parts[0].equals("POST") || parts[0].equals("PUT") ? PUBLISHED : null;
            assertThat(nobody.send(parts[0], path, body).statusCode())
                    .as(address)
                    .isEqualTo(401);
            assertThat(reader.send(parts[0], path, body).statusCode())
                    .as(address)
                    .isEqualTo(403);
            refusedToPrograms(parts[0], path, body);
        }
    }

    /** However the address is written: a letter and its code are the same (RFC 3986, 6.2.2.2). */
    private static void refusedToPrograms(String method, String path, @Nullable String body) {
        RunningApplication program = maillage.asAdministrator();
        String encoded = path.replaceFirst("/api/(.)", "/api/%" + Integer.toHexString(path.charAt("/api/".length())));
        for (String written : List.of(path, encoded)) {
            HttpResponse<String> answer = program.send(method, written, body);
            assertThat(answer.statusCode()).as(method + " " + written).isEqualTo(403);
            assertThat(answer.body()).as(method + " " + written).contains("session-needed");
        }
    }

    @Test
    void noTokenMakesTokensOrTouchesTheSession() {
        for (String address : Rules.with(Rule.OWN)) {
            String[] parts = address.split(" ", 2);
            boolean login = parts[1].equals("/api/session") || parts[1].equals("/api/session/reset");
            if (!login) {
                refusedToPrograms(parts[0], path(parts[1]), sent(parts[0], parts[1]));
            }
        }
    }
}
