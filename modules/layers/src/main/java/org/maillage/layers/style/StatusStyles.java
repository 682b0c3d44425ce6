package org.maillage.layers.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.layers.filter.Comparison;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;

/** A thematic style of what has a state: where things stand, one colour for each group of states. */
final class StatusStyles {

    static final String ID = "etat";

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final double MARK = 10;
    private static final double EDGE = 2;

    private StatusStyles() {}

    static Optional<Style> of(Layer layer) {
        List<StatusLook> looks = StatusLook.BY_KIND.getOrDefault(layer.kind(), List.of());
        return layer.find("status")
                .filter(status -> !looks.isEmpty())
                .map(status -> new Style(
                        ID,
                        new LocalText("Par état", "By status"),
                        looks.stream().map(look -> rule(layer, status, look)).toList()));
    }

    private static Rule rule(Layer layer, Property status, StatusLook look) {
        Filter filter = Condition.any(look.codes().stream()
                .<Filter>map(code -> Comparison.of(
                        FILTERS.property(status.name()), Comparison.Operator.EQUAL, FILTERS.literal(code)))
                .toList());
        return new Rule(look.name(), look.title(), filter, ScaleRange.ALWAYS, List.of(symboliser(layer, look)), null);
    }

    private static Symboliser symboliser(Layer layer, StatusLook look) {
        Stroke line = Stroke.of(look.colour(), layer.geometry() == GeometryFamily.LINE ? 3 : 2.5);
        Stroke edge = look.dashed() ? line.dashed(6.0, 4.0) : line;
        return switch (layer.geometry()) {
            case POINT ->
                new Symboliser.Point(Look.of(layer).mark(), MARK + EDGE, look.colour(), Stroke.of(Palette.MAP, EDGE));
            case LINE -> new Symboliser.Line(edge);
            case POLYGON -> new Symboliser.Polygon(look.colour().faded(0.14), null, edge);
        };
    }
}
