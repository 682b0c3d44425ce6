package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** Where a page of changes leads. */
final class ChangesLinks {

    /** The changes of a layer. No registered relation says it. */
    static final String CHANGES = "urn:maillage:rel:changes";

    private ChangesLinks() {}

    /** Of a layer: all of it, and the revision to ask since. */
    static Link to(Layer layer) {
        return Link.to(
                path(layer), CHANGES, Format.GEO_JSON.mediaType(), new LocalText("Ce qui change", "What changes"));
    }

    static List<Link> of(ChangesRequest asked, ChangesWalk.End end) {
        String type = asked.format().mediaType();
        List<Link> links = new ArrayList<>();
        links.add(Link.to(
                path(asked.layer()) + Link.query(asked.parameters().all()),
                "self",
                type,
                new LocalText("Cette page", "This page")));
        for (Format other : ChangesRequest.FORMATS) {
            if (other != asked.format()) {
                String to = with(asked, Map.of("f", other.name()));
                links.add(Link.to(
                        to, "alternate", other.mediaType(), new LocalText("En " + other.name(), "As " + other.name())));
            }
        }
        String collection = "/ogc/collections/" + asked.layer().id();
        links.add(Link.to(
                collection, "collection", "application/json", asked.layer().title()));
        links.add(
                end.next() == null
                        ? Link.to(
                                later(asked),
                                CHANGES,
                                type,
                                new LocalText("Ce qui aura changé depuis", "What will have changed since"))
                        : Link.to(
                                next(asked, end.next()),
                                "next",
                                type,
                                new LocalText("La page suivante", "The next page")));
        return links;
    }

    static String next(ChangesRequest asked, String cursor) {
        return with(asked, Map.of("cursor", cursor));
    }

    /** What to ask next time. */
    static String later(ChangesRequest asked) {
        return with(asked, Map.of("since", asked.until()), "cursor");
    }

    private static String with(ChangesRequest asked, Map<String, String> others, String... without) {
        Map<String, String[]> parameters =
                new LinkedHashMap<>(asked.parameters().all());
        others.forEach((name, value) -> parameters.put(name, new String[] {value}));
        parameters.keySet().removeAll(List.of(without));
        return path(asked.layer()) + Link.query(parameters);
    }

    private static String path(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/changes";
    }
}
