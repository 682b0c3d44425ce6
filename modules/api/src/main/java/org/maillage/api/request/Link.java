package org.maillage.api.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.LocalText;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A link as OGC API writes it. Addresses are absolute, with the host and prefix the caller used.
 *
 * @param length of what is there, in bytes; left out where it is not known without making it
 */
public record Link(
        String href,
        String rel,
        String type,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long length) {

    /** Relations registered by the OGC. */
    public static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    /** The types of QGIS's files, as they are registered on desktops. */
    public static final String QGIS_PROJECT = "application/x-qgis-project";

    public static final String QGIS_LAYERS = "application/x-qgis-layer-definition";

    public Link(String href, String rel, String type, String title) {
        this(href, rel, type, title, null);
    }

    /** The same of something that is so many bytes long. */
    public Link of(OptionalLong bytes) {
        return bytes.isEmpty() ? this : new Link(href, rel, type, title, bytes.getAsLong());
    }

    /** @param path below the application, with a slash in front */
    public static Link to(String path, String rel, String type, String title) {
        return new Link(absolute(path), rel, type, title);
    }

    /** The same with a title in the language of the answer. */
    public static Link to(String path, String rel, String type, LocalText title) {
        return to(path, rel, type, title.in(Language.current()));
    }

    /** The page for people at the same path. */
    public static Link toPage(String path) {
        return to(path + "?f=html", "alternate", "text/html", new LocalText("Page à lire", "Page to read"));
    }

    /** The address of a path of this application, as the caller sees it. */
    public static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }

    /** Parameters as a query string, with {@code ?} in front, empty for none. */
    public static String query(Map<String, String[]> parameters) {
        String joined = parameters.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    private static String encode(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
