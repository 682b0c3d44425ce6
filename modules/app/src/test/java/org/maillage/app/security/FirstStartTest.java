package org.maillage.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.testkit.database.TestDatabase;

/** What a new database is given, and what of it a later start keeps. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FirstStartTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private String database() {
        return kind == TestDatabase.H2GIS ? "--maillage.data=" + folder : "--maillage.database.url=" + kind.createUrl();
    }

    @Test
    void theAdministratorOfTheFirstStartIsThereAfterARestartAndTheSessionToo() {
        String database = database();
        String password;
        String session;
        try (RunningApplication first = RunningApplication.emptyWith(database, "--maillage.operator=Le Pays")) {
            password = first.get(FirstStart.class).oneTimePassword().orElseThrow();
            LoggedIn page = first.login(FirstStart.LOGIN, password);
            page.send(
                    "PUT",
                    "/api/session/password",
                    "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(password, RunningApplication.PASSWORD));
            session = page.cookie("maillage");
        }
        try (RunningApplication again = RunningApplication.emptyWith(database)) {
            assertThat(again.get(FirstStart.class).oneTimePassword()).isEmpty();
            LoggedIn page = LoggedIn.nobodyAt(again.address());
            assertThat(page.tryToLogIn(FirstStart.LOGIN, password).statusCode()).isEqualTo(401);
            assertThat(page.tryToLogIn(FirstStart.LOGIN, RunningApplication.PASSWORD)
                            .body())
                    .contains("Le Pays", "\"administrator\":true");
            LoggedIn kept = LoggedIn.nobodyAt(again.address());
            kept.plant("maillage", session);
            assertThat(kept.send("GET", "/api/session", null).body()).contains("\"login\":\"admin\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--maillage.address=https://carte.example.fr",
                "--maillage.demo=false",
                "--server.address=0.0.0.0"
            })
    void demoAccountsStayOutsideWhereOthersCome(String open) {
        String database = database();
        try (RunningApplication home = RunningApplication.with(List.of(database))) {
            home.login("gestionnaire", DemoAccounts.PASSWORD);
        }
        try (RunningApplication published = RunningApplication.with(List.of(database, open))) {
            assertThat(published.json("/api/session").path("demo")).isEmpty();
            assertThat(LoggedIn.nobodyAt(published.address())
                            .tryToLogIn("gestionnaire", DemoAccounts.PASSWORD)
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
