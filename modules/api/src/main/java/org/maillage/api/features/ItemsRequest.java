package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.request.Format;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.Sort;

/**
 * What is asked of the items of a layer.
 *
 * @param query the question, with the properties and the geometry to give, without its page
 * @param limit how many features the page has at most
 * @param after where the page starts, null for the first
 * @param marked whether a CSV begins with a byte order mark
 */
record ItemsRequest(
        FeatureQuery query,
        Crs crs,
        int limit,
        List<Sort> order,
        @Nullable Cursor after,
        Format format,
        boolean marked,
        Parameters parameters) {

    static final List<Format> FORMATS = List.of(Format.GEO_JSON, Format.HTML, Format.CSV);

    static ItemsRequest of(HttpServletRequest request, Layer layer, Question question) {
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layer, parameters);
        Crs crs = CrsList.asked(parameters, "crs");
        int limit = parameters.integer("limit", Items.DEFAULT, 1, Items.MOST);
        List<Sort> order =
                parameters.text("sortby").map(text -> order(layer, text)).orElse(List.of());
        Cursor after =
                parameters.text("cursor").map(text -> Cursors.read(text, order)).orElse(null);
        Format format = Format.asked(request, parameters, FORMATS);
        boolean marked = format == Format.CSV && parameters.flag("bom");
        boolean geometry = !parameters.flag("skipGeometry");
        parameters.refuseOthers();
        return new ItemsRequest(
                query.reading(query.properties(), geometry), crs, limit, order, after, format, marked, parameters);
    }

    Layer layer() {
        return query.layer();
    }

    /** The features of the page and one more, which tells whether there is another page. */
    FeatureQuery page() {
        return query.page(order, limit + 1, after);
    }

    /** Counted on the first page alone: the next ones are followed, not measured. */
    boolean isFirst() {
        return after == null;
    }

    /** {@code sortby=+name,-area} (OGC API Features Part 8, draft). */
    private static List<Sort> order(Layer layer, String text) {
        List<Sort> order = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = (descending || part.startsWith("+") ? part.substring(1) : part).strip();
            if (name.isEmpty()) {
                throw MaillageException.parameter(
                        "sortby", "« " + text + " » a une virgule ou un signe sans propriété.");
            }
            Sort sort = new Sort(MaillageException.naming("sortby", () -> layer.get(name)), descending);
            if (sort.property().type() == PropertyType.STRINGS) {
                throw MaillageException.parameter(
                        "sortby", "« " + name + " » est une liste, et les listes n'ont pas d'ordre.");
            }
            order.add(sort);
        }
        return order;
    }
}
