package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Cells;
import org.maillage.api.request.Link;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;

/** One feature as a person reads it: its values by their titles, and where it is. */
final class ItemPage {

    private final FeatureQuery query;
    private final Cells cells;
    private final OutputCrs crs;

    ItemPage(FeatureQuery query, Cells cells, OutputCrs crs) {
        this.crs = crs;
        this.query = query;
        this.cells = cells;
    }

    /** The stream's current feature. */
    Map<String, Object> of(FeatureStream feature, List<Link> links) {
        Layer layer = query.layer();
        List<Map<String, Object>> facts = new ArrayList<>();
        String name = feature.id().toString();
        for (int i = 0; i < query.properties().size(); i++) {
            Property property = query.properties().get(i);
            String text = cells.text(property, feature.value(i));
            facts.add(Map.of("title", cells.title(property), "text", text));
            name = "name".equals(property.role()) && !text.isEmpty() ? text : name;
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", name);
        page.put("id", feature.id().toString());
        page.put("facts", facts);
        page.put("place", cells.place(feature.geometry(), crs));
        page.put("attribution", layer.attribution());
        page.put("licence", layer.licence());
        page.put("links", links);
        page.put("application", Link.absolute("/?record=" + layer.id() + "/" + feature.id()));
        page.put("mapped", mapped(feature));
        return page;
    }

    /** Where the map reads it; empty when it has no place, and the page no map. */
    private String mapped(FeatureStream feature) {
        return feature.geometry() == null
                ? ""
                : Link.absolute("/ogc/collections/" + query.layer().id() + "/items/" + feature.id() + "?f=json");
    }
}
