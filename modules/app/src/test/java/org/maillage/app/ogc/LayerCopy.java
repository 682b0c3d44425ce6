package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.app.RunningApplication;
import tools.jackson.databind.JsonNode;

/** A layer as a partner keeps it: read once, then only what has changed. */
final class LayerCopy {

    private final RunningApplication reader;
    private final String layer;
    private final int limit;
    private final Map<String, JsonNode> features = new HashMap<>();
    private String next;

    /** Of the pages that were read last. */
    private final List<String> put = new ArrayList<>();

    private final List<String> removed = new ArrayList<>();

    LayerCopy(RunningApplication reader, String layer, int limit) {
        this.reader = reader;
        this.layer = layer;
        this.limit = limit;
        this.next = "/ogc/collections/" + layer + "/changes?limit=" + limit;
        update();
    }

    /** Follows the pages to the last, whose link leads to what will have changed. */
    LayerCopy update() {
        put.clear();
        removed.clear();
        String revision = "";
        while (revision.isEmpty()) {
            JsonNode page = reader.json(next);
            assertThat(page.path("features").size())
                    .isEqualTo(page.path("numberReturned").asInt());
            assertThat(page.path("features").size() + page.path("removed").size())
                    .isLessThanOrEqualTo(limit);
            for (JsonNode feature : page.path("features")) {
                features.put(feature.path("id").asString(), feature);
                put.add(feature.path("properties").path("name").asString());
            }
            for (JsonNode id : page.path("removed")) {
                features.remove(id.asString());
                removed.add(id.asString());
            }
            revision = page.path("revision").asString("");
            next = link(page, revision.isEmpty() ? "next" : "urn:maillage:rel:changes");
        }
        return this;
    }

    private static String link(JsonNode page, String relation) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asString().equals(relation)) {
                URI address = URI.create(link.path("href").asString());
                return address.getRawPath() + "?" + address.getRawQuery();
            }
        }
        throw new AssertionError("No link " + relation + " in " + page);
    }

    /** By the revision that the copy has. */
    String address() {
        return next;
    }

    List<String> put() {
        return put;
    }

    List<String> removed() {
        return removed;
    }

    /** That the copy is what the layer is now. */
    void isTheLayer() {
        Map<String, JsonNode> now = new TreeMap<>();
        reader.json("/ogc/collections/" + layer + "/items?limit=10000")
                .path("features")
                .forEach(feature -> now.put(feature.path("id").asString(), feature));
        assertThat(new TreeMap<>(features)).isEqualTo(now);
    }
}
