package org.maillage.store.layer;

import java.util.Set;
import java.util.stream.Stream;
import org.maillage.domain.account.Caller;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.Protection;
import org.maillage.store.filter.Sql;
import org.maillage.store.right.SightSql;

/**
 * A layer as one caller sees it: the rows of its view that are not hidden, with null for each value that is, and the blurred
 * place where the true one is. Whatever is asked of it, filters, sorts, counts and extents, is asked of what the caller sees,
 * so that nothing leaks by asking.
 */
final class SeenLayer {

    private static final String VIEW = "v";

    private final Caller caller;
    private final SightSql sight;

    SeenLayer(Caller caller) {
        this.caller = caller;
        this.sight = new SightSql(caller);
    }

    /**
     * What stands after FROM. Columns: key, id, geom, geom_cover, unblurred (whether both places are one), valid_from,
     * valid_to, search_text, name_folded where there is a name, confidential where {@link #tellsConfidential}, and the named
     * properties.
     */
    Sql from(Layer layer, Set<Property> named) {
        Sql sql = new Sql("(SELECT v.\"key\", v.id, ");
        sql.add(place()).add(" AS geom, v.geom_cover, v.place_confidentiality = 'PUBLIC' AS unblurred, ");
        sql.add("v.valid_from, v.valid_to, v.search_text");
        if (layer.withRole("name").isPresent()) {
            sql.add(", v.name_folded");
        }
        if (tellsConfidential()) {
            sql.add(", (v.confidentiality <> 'PUBLIC' OR v.owner_confidentiality <> 'PUBLIC'")
                    .add(" OR v.place_confidentiality <> 'PUBLIC' AND ")
                    .add(sight.place(VIEW))
                    .add(") AS confidential");
        }
        Stream.concat(layer.properties().stream(), Stream.of(Layer.VERSION))
                .filter(named::contains)
                .forEach(property -> sql.add(", ").add(value(property)));
        return sql.add(" FROM " + Sql.name(layer.view()) + " AS " + VIEW + " WHERE ")
                .add(sight.features(VIEW))
                .add(") AS seen");
    }

    /** Whether it is someone who may be told what is not public, so that it is noted. */
    boolean tellsConfidential() {
        return caller.account() != null && !caller.isPublic();
    }

    private Sql place() {
        if (caller.unlimited()) {
            return new Sql("v.geom");
        }
        return caller.isPublic()
                ? new Sql("v.geom_public")
                : new Sql("CASE WHEN ").add(sight.place(VIEW)).add(" THEN v.geom ELSE v.geom_public END");
    }

    private Sql value(Property property) {
        String column = Sql.name(property.name());
        if (property.protection() == Protection.PUBLIC || caller.unlimited()) {
            return new Sql("v." + column);
        }
        Sql seen = property.protection() == Protection.PLACE
                ? sight.place(VIEW)
                : sight.seen("'" + property.protection().name() + "'", SightSql.Columns.of(VIEW));
        return new Sql("CASE WHEN ").add(seen).add(" THEN v." + column + " END AS " + column);
    }
}
