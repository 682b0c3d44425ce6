package org.maillage.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Who belongs where, over HTTP: nobody changes what they have not seen. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MembershipHttpTest {

    private static final String WEST =
            "{\"name\":\"L'ouest\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,40],[4,40],[4,50],[0,50],[0,40]]]}}";
    private static final String EMPTY = "{\"name\":\"Rien\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}";
    /** An area as long as nothing is rounded. */
    private static final String FLAT =
            "{\"name\":\"Plate\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[3,44],[3.0000000001,44],[3,44.0000000001],[3,44]]]}}";

    private static final String LINE =
            "{\"name\":\"Ligne\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,40],[4,40]]}}";
    private static final String MIXED =
            "{\"name\":\"Mêlée\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                    + "{\"type\":\"Point\",\"coordinates\":[0,40]},"
                    + "{\"type\":\"Polygon\",\"coordinates\":[[[0,40],[4,40],[4,44],[0,44],[0,40]]]}]}}";
    private static final String ACROSS =
            "{\"name\":\"D'un bout à l'autre\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[179,0],[-179,0],[-179,1],[179,1],[179,0]]]}}";

    private static RunningApplication maillage;
    private static Structure park;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        maillage = RunningApplication.empty(kind);
        park = maillage.get(AccountKeeping.class).structure("Un parc");
        maillage.addAccount("tient.parc", park, Role.ADMINISTRATOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static LoggedIn parkKeeper() {
        return maillage.login("tient.parc", RunningApplication.PASSWORD);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApplication.parse(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode problem = RunningApplication.parse(answer.body());
        return answer.statusCode() + " " + problem.path("code").asString() + " "
                + problem.path("parameter").asString("");
    }

    /** The address of its membership in the park. */
    private static String membership(Account account) {
        return "/api/accounts/" + account.id() + "/memberships/" + park.id();
    }

    /** What {@code If-Match} says of it. */
    static String tag(JsonNode account, Structure structure) {
        for (JsonNode one : account.path("memberships")) {
            if (one.at("/structure/id").asString().equals(structure.id().toString())) {
                return "\"" + one.path("version").asString() + "\"";
            }
        }
        throw new AssertionError("Not of " + structure.name() + ": " + account);
    }

    private static String tag(Account account) {
        return tag(ok(parkKeeper().send("GET", "/api/accounts/" + account.id(), null)), park);
    }

    private static String role(Role role) {
        return "{\"role\":\"" + role.code() + "\",\"readArea\":null,\"writeArea\":null}";
    }

    @Test
    void whatIsChangedIsWhatWasSeen() {
        Account account = maillage.addAccount("vue", park, Role.READER);
        LoggedIn page = parkKeeper();
        String path = membership(account);
        String reader = tag(account);
        assertThat(code(page.send("PUT", path, role(Role.MANAGER)))).isEqualTo("428 version-required ");
        assertThat(code(page.send("DELETE", path, null))).isEqualTo("428 version-required ");
        String manager = tag(ok(page.send("PUT", path, role(Role.MANAGER), "If-Match", reader)), park);
        assertThat(manager).isNotEqualTo(reader);
        assertThat(code(page.send("PUT", path, role(Role.ADMINISTRATOR), "If-Match", reader)))
                .isEqualTo("412 stale-version ");
        assertThat(code(page.send("DELETE", path, null, "If-Match", reader))).isEqualTo("412 stale-version ");
        assertThat(tag(account)).isEqualTo(manager);
        assertThat(page.send("DELETE", path, null, "If-Match", manager).statusCode())
                .isEqualTo(204);
    }

    @Test
    void whatWasTakenAwayMeanwhileIsNotBroughtBackByAChange() {
        Account account = maillage.addAccount("retiree", park, Role.MANAGER);
        String seen = tag(account);
        maillage.get(AccountKeeping.class).remove(account.id(), park.id());
        LoggedIn operator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        assertThat(code(operator.send("PUT", membership(account), role(Role.MANAGER), "If-Match", seen)))
                .isEqualTo("412 stale-version ");
        assertThat(ok(operator.send("PUT", membership(account), role(Role.READER)))
                        .at("/memberships/0/role")
                        .asString())
                .isEqualTo("reader");
    }

    @Test
    void ofThoseWhoChangeItAtOnceOneIsHeardAndTheOthersAreTold() {
        Account account = maillage.addAccount("disputee", park, Role.READER);
        String seen = tag(account);
        LoggedIn page = parkKeeper();
        List<CompletableFuture<Integer>> answers = Stream.of(Role.CONTRIBUTOR, Role.MANAGER, Role.ADMINISTRATOR)
                .map(role -> CompletableFuture.supplyAsync(
                        () -> page.send("PUT", membership(account), role(role), "If-Match", seen)
                                .statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412, 412);
    }

    @Test
    void aRightIsLimitedToAnArea() {
        Account limited = maillage.addAccount("limitee", park, Role.CONTRIBUTOR);
        String membership = membership(limited);
        JsonNode account = ok(parkKeeper()
                .send(
                        "PUT",
                        membership,
                        "{\"role\":\"contributor\",\"readArea\":null,\"writeArea\":" + WEST + "}",
                        "If-Match",
                        tag(limited)));
        assertThat(account.at("/memberships/0/writeArea/name").asString()).isEqualTo("L'ouest");
        assertThat(account.at("/memberships/0/writeArea/geometry/type").asString())
                .isEqualTo("Polygon");
        assertThat(account.at("/memberships/0/readArea").isNull()).isTrue();
        String territory = RunningApplication.parse(maillage.send(
                                "POST",
                                "/api/territories",
                                "{\"kind\":\"pays\",\"code\":\"P1\",\"name\":\"Pays\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,40],[4,40],[4,50],[0,50],[0,40]]]}}")
                        .body())
                .path("id")
                .asString();
        assertThat(ok(parkKeeper()
                                .send(
                                        "PUT",
                                        membership,
                                        "{\"role\":\"contributor\",\"readArea\":{\"feature\":\"territories/" + territory
                                                + "\"},\"writeArea\":null}",
                                        "If-Match",
                                        tag(limited)))
                        .at("/memberships/0/readArea/name")
                        .asString())
                .isEqualTo("Pays");
        for (String[] wrong : new String[][] {
            {"\"writeArea\":" + FLAT, "400 invalid-parameter writeArea"},
            {"\"writeArea\":" + EMPTY, "400 invalid-parameter writeArea"},
            {"\"readArea\":" + LINE, "400 invalid-parameter readArea"},
            {"\"readArea\":" + MIXED, "400 invalid-parameter readArea"},
            {"\"readArea\":" + ACROSS, "400 invalid-parameter readArea"},
            {"\"readArea\":{\"feature\":\"territories\"}", "400 invalid-parameter readArea"},
            {"\"readArea\":{\"feature\":\"nulle/" + territory + "\"}", "404 unknown-layer readArea"},
            {"\"readArea\":{\"feature\":\"territories/" + limited.id() + "\"}", "400 invalid-parameter readArea"},
            {"\"readArea\":{\"name\":\"x\"}", "400 invalid-parameter readArea"},
            {"\"area\":null", "400 invalid-parameter area"}
        }) {
            String other = wrong[0].startsWith("\"readArea") ? "writeArea" : "readArea";
            HttpResponse<String> refused = parkKeeper()
                    .send(
                            "PUT",
                            membership,
                            "{\"role\":\"contributor\",\"" + other + "\":null," + wrong[0] + "}",
                            "If-Match",
                            tag(limited));
            assertThat(code(refused)).as(wrong[0]).isEqualTo(wrong[1]);
            assertThat(refused.body()).doesNotContain("périmètre");
        }
    }

    @Test
    void anAreaIsNotWidenedByBeingForgotten() {
        Account limited = maillage.addAccount("oubliee", park, Role.CONTRIBUTOR);
        for (String areas : List.of("", ",\"readArea\":null", ",\"writeArea\":null")) {
            assertThat(code(parkKeeper()
                            .send(
                                    "PUT",
                                    membership(limited),
                                    "{\"role\":\"reader\"" + areas + "}",
                                    "If-Match",
                                    tag(limited))))
                    .isEqualTo("400 invalid-parameter " + (areas.contains("readArea") ? "writeArea" : "readArea"));
        }
    }

    /** Who keeps all accounts of a structure could take an area off their own. */
    @Test
    void whoAdministersIsLimitedToNoArea() {
        Account account = maillage.addAccount("partout", park, Role.ADMINISTRATOR);
        for (String area : List.of("readArea", "writeArea")) {
            HttpResponse<String> refused = parkKeeper()
                    .send(
                            "PUT",
                            membership(account),
                            role(Role.ADMINISTRATOR).replace(area + "\":null", area + "\":" + WEST),
                            "If-Match",
                            tag(account));
            assertThat(code(refused)).isEqualTo("400 invalid-parameter " + area);
            assertThat(refused.body()).contains("n'est limité à aucune aire");
        }
    }
}
