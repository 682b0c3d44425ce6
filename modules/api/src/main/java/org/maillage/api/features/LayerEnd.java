package org.maillage.api.features;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maillage.api.request.Link;
import org.maillage.api.request.Moments;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.Layer;
import org.springframework.http.HttpHeaders;

/**
 * Says by {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594) of what a layer answers that it will not be there any more. Both speak
 * of a whole resource, so that they would be untrue where one of its properties goes.
 */
final class LayerEnd {

    /** RFC 9110, 5.6.7: the day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private LayerEnd() {}

    static void tell(Layer layer, HttpServletResponse response) {
        layer.announcements().stream()
                .filter(said -> said.endsLayer() && said.withdrawn() == null)
                .findFirst()
                .ifPresent(said -> tell(layer, said, response));
    }

    private static void tell(Layer layer, Announcement said, HttpServletResponse response) {
        Instant end = Moments.startOf(said.effective());
        response.setHeader("Deprecation", "@" + said.announced().getEpochSecond());
        response.setHeader("Sunset", HTTP_DATE.format(end));
        String versions = Link.absolute(SchemaHistory.path(layer) + "/versions");
        response.addHeader(HttpHeaders.LINK, "<" + versions + ">;rel=\"deprecation\"");
        response.addHeader(HttpHeaders.LINK, "<" + (said.link() == null ? versions : said.link()) + ">;rel=\"sunset\"");
    }
}
