package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.util.ForwardedHeaderUtils;
import org.springframework.web.util.UriComponents;

/**
 * The proxies that are believed when they say how they were asked: {@code Forwarded} (RFC 7239), or {@code X-Forwarded-Host},
 * {@code -Proto}, {@code -Port} and {@code -Prefix}. Whoever else sends these headers is not heard.
 */
final class Proxies {

    private static final String PREFIX = "X-Forwarded-Prefix";

    private static final List<String> HEADERS = List.of(
            "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Ssl", PREFIX);

    /** Segments of a path that need no encoding, so that what stands in links is what was said. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    private static final int LAST_PORT = 65_535;

    private final List<IpAddressMatcher> believed;

    /** @param addresses of proxies, or networks such as {@code 10.1.0.0/16} */
    Proxies(List<String> addresses) {
        this.believed = addresses.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * How a believed proxy was asked; empty when none says anything.
     *
     * @throws IllegalArgumentException when that is no address that anyone can ask
     */
    Optional<UriComponents> asked(HttpServletRequest request) {
        boolean says = HEADERS.stream().anyMatch(header -> request.getHeader(header) != null);
        if (!says || believed.stream().noneMatch(proxy -> proxy.matches(request.getRemoteAddr()))) {
            return Optional.empty();
        }
        ServletServerHttpRequest http = new ServletServerHttpRequest(request);
        UriComponents asked = ForwardedHeaderUtils.adaptFromForwardedHeaders(http.getURI(), http.getHeaders())
                .replacePath(prefix(request))
                .replaceQuery(null)
                .fragment(null)
                .build();
        if (!isWeb(asked)) {
            throw new IllegalArgumentException("No address of the web: " + asked);
        }
        return Optional.of(asked);
    }

    /** Names with an underscore too, which containers have and no URI of Java's. */
    private static boolean isWeb(UriComponents asked) {
        String host = asked.getHost();
        return ("http".equals(asked.getScheme()) || "https".equals(asked.getScheme()))
                && host != null
                && HOST.matcher(host).matches()
                && asked.getPort() <= LAST_PORT;
    }

    /** Each proxy on the way may have added its own, the outermost the first. */
    private static String prefix(HttpServletRequest request) {
        String said = request.getHeader(PREFIX);
        StringBuilder prefix = new StringBuilder();
        Stream.of((said == null ? "" : said).split(","))
                .map(part -> part.strip().replaceAll("/+$", ""))
                .filter(part -> PATH.matcher(part).matches())
                .forEach(prefix::append);
        return prefix.toString();
    }
}
