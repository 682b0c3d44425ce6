package org.maillage.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.ContentCoding;
import org.springframework.http.HttpHeaders;

/**
 * A request whose conditions name the tags that the service gives, without the coding that they were given out with. Not so
 * {@code If-Range}: parts of packed bytes are not to be had, so that whoever has some is given the whole.
 */
final class PlainTags extends HttpServletRequestWrapper {

    private static final Set<String> CONDITIONS =
            Set.of(HttpHeaders.IF_MATCH.toLowerCase(Locale.ROOT), HttpHeaders.IF_NONE_MATCH.toLowerCase(Locale.ROOT));

    PlainTags(HttpServletRequest request) {
        super(request);
    }

    /** Whether the caller has something that was given to them in this coding. */
    boolean names(ContentCoding coding) {
        String asked = super.getHeader(HttpHeaders.IF_NONE_MATCH);
        return asked != null && asked.contains(suffix(coding));
    }

    /**
     * Whether the caller who reads says to have something, whatever its tag (RFC 9110, 13.1.2): true of all that has one, and Spring
     * compares it with none.
     */
    boolean nameAny() {
        String asked = super.getHeader(HttpHeaders.IF_NONE_MATCH);
        return asked != null
                && asked.strip().equals("*")
                && (getMethod().equals("GET") || getMethod().equals("HEAD"));
    }

    /** What follows within the quotes. */
    static String suffix(ContentCoding coding) {
        return "-" + coding.token() + "\"";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return plain(name, super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!isCondition(name)) {
            return super.getHeaders(name);
        }
        List<String> values = Collections.list(super.getHeaders(name)).stream()
                .map(PlainTags::plain)
                .toList();
        return Collections.enumeration(values);
    }

    private static boolean isCondition(String name) {
        return CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String plain(String name, @Nullable String value) {
        return value != null && isCondition(name) ? plain(value) : value;
    }

    private static String plain(String tags) {
        return tags.replace(suffix(ContentCoding.GZIP), "\"").replace(suffix(ContentCoding.BROTLI), "\"");
    }
}
