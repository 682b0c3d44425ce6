package org.maillage.app.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Lost passwords over HTTP, with a real server of mail. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ResetHttpTest {

    private static final String OTHER = "Une autre phrase de sept mots bien choisis";
    private static final Pattern LINK = Pattern.compile("(http://\\S+)/#reset=([\\w-]{43})\\s");
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private static GreenMail mail;
    private static RunningApplication maillage;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        maillage = RunningApplication.emptyWith(
                "--maillage.database.url=" + kind.createUrl(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--maillage.mail.from=carte@parc.example");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
        mail.stop();
    }

    private static void add(String login) {
        Account account = Account.of(login, "Une personne").withEmail(login + "@parc.example");
        maillage.get(AccountKeeping.class).create(account, RunningApplication.PASSWORD);
    }

    private static HttpResponse<String> ask(String login) {
        return LoggedIn.nobodyAt(maillage.address())
                .send("POST", "/api/session/reset", "{\"login\":\"" + login + "\"}");
    }

    /** The secret that the only letter to this person has. */
    private static String secret(String login) throws Exception {
        mail.waitForIncomingEmail(PATIENCE_MILLISECONDS, 1);
        MimeMessage[] letters = mail.getReceivedMessagesForDomain(login + "@parc.example");
        assertThat(letters).hasSize(1);
        String text = GreenMailUtil.getBody(letters[0]).replace("=3D", "=");
        Matcher link = LINK.matcher(text.replaceAll("=\r?\n", "") + "\n");
        assertThat(link.find()).as(text).isTrue();
        assertThat(link.group(1)).isEqualTo(maillage.address());
        mail.purgeEmailFromAllMailboxes();
        return link.group(2);
    }

    private static String choose(String secret, String password) {
        HttpResponse<String> answer = LoggedIn.nobodyAt(maillage.address())
                .send("PUT", "/api/session/reset", "{\"token\":\"%s\",\"new\":\"%s\"}".formatted(secret, password));
        return answer.statusCode() == 204
                ? "204"
                : answer.statusCode() + " "
                        + RunningApplication.parse(answer.body()).path("code").asString();
    }

    @Test
    void aLinkGivesAnotherPasswordOnceAndEndsTheSessions() throws Exception {
        add("perdue");
        LoggedIn before = maillage.login("perdue", RunningApplication.PASSWORD);
        LoggedIn locked = LoggedIn.nobodyAt(maillage.address());
        for (int i = 0; i < 5; i++) {
            locked.tryToLogIn("perdue", "faux");
        }
        assertThat(ask("Perdue").statusCode()).isEqualTo(204);
        String secret = secret("perdue");
        assertThat(Database.of(maillage).count("password_reset WHERE hash = '" + secret + "'"))
                .isZero();
        assertThat(choose(secret, "court")).isEqualTo("400 weak-password");
        assertThat(choose(secret, OTHER)).as("a refused one leaves the link").isEqualTo("204");
        assertThat(choose(secret, OTHER)).isEqualTo("400 reset-over");
        assertThat(RunningApplication.parse(
                                before.send("GET", "/api/session", null).body())
                        .path("login")
                        .isNull())
                .isTrue();
        maillage.login("perdue", OTHER);
    }

    @Test
    void whatThereIsAndWhatThereIsNotAreAnsweredAlike() {
        add("partie");
        maillage.get(AccountKeeping.class).disable("partie");
        for (String login : new String[] {"partie", "personne", RunningApplication.ADMINISTRATOR}) {
            HttpResponse<String> answer = ask(login);
            assertThat(answer.statusCode()).as(login).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(choose("devine", OTHER)).isEqualTo("400 reset-over");
    }

    /** With TLS the library reads other properties, and would wait for ever. */
    @Test
    void aServerOfMailThatSaysNothingIsNotWaitedForWithTlsEither() {
        Properties properties = maillage.get(JavaMailSenderImpl.class).getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                assertThat(properties).containsEntry("mail." + protocol + "." + wait, "10000");
            }
        }
    }

    @Test
    void askingIsCountedAsLoggingIn() {
        assertThat(ask("personne").headers().allValues("RateLimit-Policy").toString())
                .contains("logins");
    }
}
