package org.maillage.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/** A proxy that has a service below a path of its own, takes that path away, and says how it was asked. */
final class PathProxy implements AutoCloseable {

    /** Those that belong to a connection. */
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "keep-alive", ":status");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final String path;
    private final HttpServer server;

    /** @param path with a slash in front and none at its end */
    PathProxy(String service, String path) {
        this.service = service;
        this.path = path;
        try {
            this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(path + "/", this::pass);
        server.setExecutor(ForkJoinPool.commonPool());
        server.start();
    }

    String address() {
        return "http://" + host() + path;
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + asked.substring(path.length())))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            request.header("X-Forwarded-Host", host());
            request.header("X-Forwarded-Proto", "http");
            request.header("X-Forwarded-Prefix", path);
            answer(exchange, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
