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
import java.util.stream.Stream;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a free port and a fresh database, asked over real HTTP. */
public final class RunningApplication implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private RunningApplication(Stream<String> settings) {
        this.context = new SpringApplicationBuilder(MaillageApplication.class)
                .run(Stream.concat(settings, Stream.of("--server.port=0")).toArray(String[]::new));
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** With the sample territory. */
    public static RunningApplication withSample(TestDatabase database) {
        return new RunningApplication(Stream.of("--maillage.database.url=" + database.createUrl()));
    }

    /** With vocabularies alone. */
    public static RunningApplication empty(TestDatabase database) {
        return emptyWith("--maillage.database.url=" + database.createUrl());
    }

    /** With vocabularies alone, on the database that the settings name, which may have been used before. */
    public static RunningApplication emptyWith(String... settings) {
        return new RunningApplication(Stream.concat(Stream.of(settings), Stream.of("--maillage.empty=true")));
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public String address() {
        return address;
    }

    public String databaseUrl() {
        return context.getBean(HikariDataSource.class).getJdbcUrl();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
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

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
