package org.maillage.api.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Words;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/** A page of changes as a person reads it: what is new or other, by name, and what is there no more, by id. */
final class ChangesPage {

    private final ChangesRequest asked;
    private final String lang;
    private final Cells cells;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    ChangesPage(ChangesRequest asked, String lang, Cells cells) {
        this.asked = asked;
        this.lang = lang;
        this.cells = cells;
    }

    void add(FeatureStream feature) throws IOException {
        UUID id = feature.id();
        String name = id.toString();
        List<Property> properties = asked.layer().properties();
        for (int i = 0; i < properties.size(); i++) {
            String text =
                    "name".equals(properties.get(i).role()) ? cells.text(properties.get(i), feature.value(i)) : "";
            name = text.isEmpty() ? name : text;
        }
        String href = "/ogc/collections/" + asked.layer().id() + "/items/" + id + "?f=html&lang=" + lang;
        rows.add(Map.of("name", name, "href", Link.absolute(href)));
    }

    private String found(int removed) {
        String words = asked.since() == null ? "found-page" : "changes-found";
        return Words.in(lang).getOrDefault(words, "").formatted(cells.number(rows.size()), cells.number(removed));
    }

    Map<String, Object> of(ChangesWalk.End end) {
        Layer layer = asked.layer();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", layer.title().in(lang));
        page.put("since", asked.parameters().text("since").orElse(""));
        page.put("action", Link.absolute("/ogc/collections/" + layer.id() + "/changes"));
        page.put("found", found(end.removed().size()));
        page.put("rows", rows);
        page.put("removed", end.removed().stream().map(UUID::toString).toList());
        page.put("links", ChangesLinks.of(asked, end));
        if (end.next() == null) {
            page.put("revision", asked.until());
            page.put("later", Link.absolute(ChangesLinks.later(asked)));
        } else {
            page.put("next", Link.absolute(ChangesLinks.next(asked, end.next())));
        }
        return page;
    }
}
