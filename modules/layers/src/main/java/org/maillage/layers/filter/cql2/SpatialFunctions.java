package org.maillage.layers.filter.cql2;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.SpatialRelation.Kind;
import org.maillage.layers.layer.Layer;

/** The spatial functions (OGC 21-065r2, 7.5 to 7.7) on the layer's geometry and geometry literals. */
final class SpatialFunctions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layer layer;
    private final Places places;

    SpatialFunctions(Layer layer, Places places) {
        this.layer = layer;
        this.places = places;
    }

    Condition of(Node.Call call) {
        Node left = call.args().get(0);
        Node right = call.args().get(1);
        return switch (call.name()) {
            case "s_disjoint" -> relation(left, Kind.INTERSECTS, right).negated();
            case "s_intersects" -> relation(left, Kind.INTERSECTS, right);
            case "s_equals" -> relation(left, Kind.EQUALS, right);
            case "s_touches" -> relation(left, Kind.TOUCHES, right);
            case "s_within" -> relation(left, Kind.WITHIN, right);
            case "s_overlaps" -> relation(left, Kind.OVERLAPS, right);
            case "s_crosses" -> relation(left, Kind.CROSSES, right);
            case "s_contains" -> relation(left, Kind.CONTAINS, right);
            default -> throw Scalars.unknownFunction(call);
        };
    }

    Optional<Condition> isNull(Node node) {
        if (node instanceof Node.Shape || node instanceof Node.Box) {
            return Optional.of(Condition.NEVER);
        }
        return isGeometry(node) ? Optional.of(Condition.isNull(geometry())) : Optional.empty();
    }

    /** The property comes first, so that its index is found. */
    private Condition relation(Node left, Kind kind, Node right) {
        if (isGeometry(left)) {
            return isGeometry(right)
                    ? leaf(geometry(), kind, geometry())
                    : related(geometry(), kind, parts(right), right);
        }
        List<Geometry> place = parts(left);
        return isGeometry(right)
                ? related(geometry(), kind.mirrored(), place, left)
                : related(FILTERS.literal(merged(place, left)), kind, parts(right), right);
    }

    /** Meeting a place of several parts is meeting one of them; other relations need the place as one. */
    private static Condition related(Expression subject, Kind kind, List<Geometry> place, Node at) {
        if (kind == Kind.INTERSECTS) {
            return Condition.or(place.stream()
                    .map(part -> leaf(subject, kind, FILTERS.literal(part)))
                    .toList());
        }
        if (kind == Kind.EQUALS && Places.isMixed(place)) {
            // The features of a layer have one dimension.
            return Condition.leaf(Filter.EXCLUDE, List.of(subject));
        }
        return leaf(subject, kind, FILTERS.literal(merged(place, at)));
    }

    private static Condition leaf(Expression left, Kind kind, Expression right) {
        return Condition.leaf(SpatialRelation.of(left, kind, right), List.of(left, right));
    }

    private static Geometry merged(List<Geometry> place, Node at) {
        if (Places.isMixed(place)) {
            throw Mistake.at(
                    at,
                    "un mélange de points, lignes et surfaces n'est compris que de S_INTERSECTS, S_DISJOINT et S_EQUALS.");
        }
        return Places.merged(place);
    }

    private List<Geometry> parts(Node node) {
        if (node instanceof Node.Shape || node instanceof Node.Box) {
            return places.of(node);
        }
        if (node instanceof Node.Call call && !Names.isKnown(call.name())) {
            throw Scalars.unknownFunction(call);
        }
        if (node instanceof Node.PropertyRef property) {
            layer.get(property.name());
            throw Mistake.at(
                    node,
                    "« " + property.name() + " » n'est pas une géométrie ; la géométrie est « " + Cql2.GEOMETRY_MEMBER
                            + " ».");
        }
        throw Mistake.at(node, "une géométrie est attendue.");
    }

    private static boolean isGeometry(Node node) {
        return node instanceof Node.PropertyRef property && property.isGeometry();
    }

    private static Expression geometry() {
        return FILTERS.property(Cql2.GEOMETRY);
    }
}
