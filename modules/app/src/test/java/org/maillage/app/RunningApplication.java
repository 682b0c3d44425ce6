package org.maillage.app;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application on a free port and a fresh database, asked over real HTTP. What changes something is sent by an
 * administrator, with a token, and what only reads by nobody in particular; {@link #as} is someone else for both.
 */
public final class RunningApplication implements AutoCloseable {

    /** Of the accounts that tests add. */
    public static final String PASSWORD = "Sept mots suffisent pour entrer dans notre carte";

    /** From whom nothing is hidden. */
    public static final String ADMINISTRATOR = "essais";

    private static final String DATABASE = "--maillage.database.url=";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Running running;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final boolean readsWithToken;

    /** Test classes keep their application in a static field for as long as the JVM lives: once closed, nothing of it stays. */
    private static final class Running {

        private @Nullable ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        private ConfigurableApplicationContext context() {
            return Objects.requireNonNull(context, "It was closed");
        }

        private void close() {
            if (context != null) {
                context.close();
                context = null;
            }
        }
    }

    private RunningApplication(Stream<String> settings) {
        this.running = new Running(new SpringApplicationBuilder(MaillageApplication.class)
                .run(Stream.concat(settings, Stream.of("--server.port=0")).toArray(String[]::new)));
        this.address = "http://127.0.0.1:" + running.context().getEnvironment().getProperty("local.server.port");
        this.token = tokenOf(administrator());
        this.readsWithToken = false;
    }

    private RunningApplication(RunningApplication other, Account account) {
        this.running = other.running;
        this.address = other.address;
        this.token = other.tokenOf(account);
        this.readsWithToken = true;
    }

    /** Of the operator; kept with the database. */
    private Account administrator() {
        return get(Accounts.class)
                .findByLogin(ADMINISTRATOR)
                .orElseGet(() ->
                        addAccount(ADMINISTRATOR, get(AccountKeeping.class).operator("Maillage"), Role.ADMINISTRATOR));
    }

    /** An account with {@link #PASSWORD} that belongs to a structure. */
    public Account addAccount(String login, Structure structure, Role role) {
        AccountKeeping keeping = get(AccountKeeping.class);
        Account account = Account.of(login, login);
        keeping.create(account, PASSWORD);
        keeping.put(account.id(), new Membership(UUID.randomUUID(), structure, role, null, null));
        return account;
    }

    private String tokenOf(Account account) {
        return get(TokenKeeping.class)
                .create(account.id(), "tests", null, null, true, null)
                .secret();
    }

    /** The same application, where everything is asked by an account that there is. Not to be closed. */
    public RunningApplication as(String login) {
        return new RunningApplication(this, get(AccountKeeping.class).get(login));
    }

    /** By the operator's administrator, from whom nothing is hidden. */
    public RunningApplication asAdministrator() {
        return as(ADMINISTRATOR);
    }

    /** What programs of the administrator show. */
    public String token() {
        return token;
    }

    /** Someone who logs in as the page does. */
    public LoggedIn login(String login, String password) {
        return LoggedIn.at(address, login, password);
    }

    /** With the sample territory. */
    public static RunningApplication withSample(TestDatabase database, String... settings) {
        return new RunningApplication(Stream.concat(Stream.of(started(database, "sample")), Stream.of(settings)));
    }

    /** With vocabularies alone. */
    public static RunningApplication empty(TestDatabase database) {
        return emptyWith(started(database, "empty", "--maillage.empty=true"));
    }

    /** A database as the first start of this JVM left it: what a first start writes takes longer than all the rest of one. */
    private static String started(TestDatabase database, String content, String... settings) {
        return DATABASE
                + database.createUrl(content, url -> new SpringApplicationBuilder(MaillageApplication.class)
                        .run(Stream.concat(Stream.of(settings), Stream.of(DATABASE + url, "--server.port=0"))
                                .toArray(String[]::new))
                        .close());
    }

    /** With vocabularies alone, on the database that the settings name, which may have been used before. */
    public static RunningApplication emptyWith(String... settings) {
        return new RunningApplication(Stream.concat(Stream.of(settings), Stream.of("--maillage.empty=true")));
    }

    /** With these settings alone, on the database that they name, which may have been used before. */
    public static RunningApplication with(List<String> settings) {
        return new RunningApplication(settings.stream());
    }

    public <T> T get(Class<T> bean) {
        return running.context().getBean(bean);
    }

    public <T> Collection<T> all(Class<T> type) {
        return running.context().getBeansOfType(type).values();
    }

    public String address() {
        return address;
    }

    public String databaseUrl() {
        return running.context().getBean(HikariDataSource.class).getJdbcUrl();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    shown(HttpRequest.newBuilder(URI.create(address + path))).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a 200. */
    public JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    /** @param headers name, value, name, value… */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return sendAs(method, "application/json", path, body, headers);
    }

    /** A body of any media type. */
    public HttpResponse<String> sendAs(String method, String mediaType, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", mediaType);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Posts a body of any media type. */
    public HttpResponse<String> sendAs(String mediaType, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", mediaType));
    }

    /** What the caller shows, unless the request says itself who sends it. */
    private HttpRequest.Builder shown(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        boolean changes = !request.method().equals("GET") && !request.method().equals("HEAD");
        boolean told = request.headers().firstValue("Authorization").isPresent();
        return (changes || readsWithToken) && !told ? builder.header("Authorization", "Bearer " + token) : builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(shown(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
