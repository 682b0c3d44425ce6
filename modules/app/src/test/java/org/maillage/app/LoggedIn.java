package org.maillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a session, asking as a page does: cookies kept, the one against forgery sent back as a header. */
public final class LoggedIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final CookieManager cookies;
    private final HttpClient client;

    private LoggedIn(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** A page that has been opened; nobody has logged in. */
    public static LoggedIn nobodyAt(String address) {
        LoggedIn page = new LoggedIn(address, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
        page.send("GET", "/api/session", null);
        return page;
    }

    public static LoggedIn at(String address, String login, String password) {
        LoggedIn page = nobodyAt(address);
        HttpResponse<String> answer = page.tryToLogIn(login, password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return page;
    }

    /** The same browser, by another address of the service. */
    public LoggedIn by(String other) {
        return new LoggedIn(other, cookies);
    }

    public HttpResponse<String> tryToLogIn(String login, String password) {
        return send(
                "POST",
                "/api/session",
                JSON.createObjectNode()
                        .put("login", login)
                        .put("password", password)
                        .toString());
    }

    /** @param headers name, value, name, value…; one of our own takes the place of ours */
    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        String token = cookie("XSRF-TOKEN");
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return answer(request);
    }

    /** Posts a body whose type is not told, as libraries do that were given a text. */
    public HttpResponse<String> post(String path, String body) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).POST(BodyPublishers.ofString(body)));
    }

    /** An address anywhere, as a browser that follows a link or a redirection. */
    public HttpResponse<String> visit(URI there) {
        return answer(HttpRequest.newBuilder(there).header("Accept", "text/html"));
    }

    /** Sends a form anywhere. */
    public HttpResponse<String> fillIn(URI there, String fields) {
        return answer(HttpRequest.newBuilder(there)
                .POST(BodyPublishers.ofString(fields))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when there is none; {@code maillage} is the session's. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** As if someone else had put it there. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        URI there = URI.create(address);
        cookie.setDomain(there.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(there, cookie);
    }
}
