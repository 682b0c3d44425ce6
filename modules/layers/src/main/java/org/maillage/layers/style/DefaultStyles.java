package org.maillage.layers.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.filter.Comparison;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;

/**
 * The style that a layer has when nobody made it one: as the application's map draws its kind, marks smaller and names
 * gone where the scale is small.
 */
final class DefaultStyles {

    static final String ID = "default";

    /** Its id where another is the default. */
    static final String BESIDE = "carte";

    private static final LocalText TITLE = new LocalText("Style de la carte", "The map's style");
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Scale denominators: farther than the first, points are specks; nearer than the second, full marks. */
    private static final double FAR = 600_000;

    private static final double NEAR = 150_000;

    /** Points are named from here on: two hundred names beside two hundred points would hide the points. */
    private static final double POINT_NAMES = 40_000;

    private static final double AREA_NAMES = 300_000;

    private static final Label.Halo HALO = new Label.Halo(Palette.MAP, 1.75);

    private DefaultStyles() {}

    static Style of(Layer layer) {
        Optional<Property> nature = layer.withRole("type");
        List<Rule> rules = layer.kind().equals("territory") && nature.isPresent()
                ? territories(layer, nature.get())
                : ofKind(layer, Look.of(layer));
        return new Style(ID, TITLE, rules);
    }

    private static List<Rule> ofKind(Layer layer, Look look) {
        return switch (layer.geometry()) {
            case POINT -> points(layer, look);
            case LINE -> shapes(layer, look.line(), name(layer, look, Label.Placement.ALONG));
            case POLYGON -> shapes(layer, look.area(), name(layer, look, Label.Placement.MIDDLE));
        };
    }

    private static List<Rule> points(Layer layer, Look look) {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("loin", layer.title(), ScaleRange.fartherThan(FAR), look.point(5)));
        rules.add(rule("moyen", layer.title(), new ScaleRange(NEAR, FAR), look.point(8)));
        rules.add(rule("pres", layer.title(), ScaleRange.nearerThan(NEAR), look.point(10)));
        named(rules, POINT_NAMES, name(layer, look, Label.Placement.BESIDE));
        return rules;
    }

    private static List<Rule> shapes(Layer layer, List<Symboliser> symbolisers, @Nullable Label name) {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("tous", layer.title(), ScaleRange.ALWAYS, symbolisers));
        named(rules, layer.geometry() == GeometryFamily.LINE ? NEAR : AREA_NAMES, name);
        return rules;
    }

    /** Splits the rule that draws near into one with and one without the name, so that a feature is read once. */
    private static void named(List<Rule> rules, double from, @Nullable Label name) {
        if (name == null) {
            return;
        }
        Rule near = rules.remove(rules.size() - 1);
        ScaleRange scales = near.scales();
        rules.add(rule(near.name(), near.title(), new ScaleRange(from, scales.max()), near.symbolisers()));
        rules.add(new Rule(
                near.name() + "-nomme",
                near.title(),
                near.filter(),
                new ScaleRange(scales.min(), from),
                near.symbolisers(),
                name));
    }

    private static @Nullable Label name(Layer layer, Look look, Label.Placement placement) {
        return layer.withRole("name")
                .filter(property -> look.nameSize() > 0)
                .map(property -> new Label(
                        property.name(), look.nameSize(), 600, false, look.ink(), HALO, placement, look.importance()))
                .orElse(null);
    }

    private static Rule rule(String name, LocalText title, ScaleRange scales, List<Symboliser> symbolisers) {
        return new Rule(name, title, Filter.INCLUDE, scales, symbolisers, null);
    }

    private static List<Rule> territories(Layer layer, Property nature) {
        return TerritoryLook.ALL.stream()
                .flatMap(look -> territory(layer, nature, look).stream())
                .toList();
    }

    private static List<Rule> territory(Layer layer, Property nature, TerritoryLook look) {
        Filter filter =
                Comparison.of(FILTERS.property(nature.name()), Comparison.Operator.EQUAL, FILTERS.literal(look.code()));
        Label name = look.named() == 0
                ? null
                : layer.withRole("name")
                        .map(property -> territoryName(property.name(), look))
                        .orElse(null);
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(
                look.code(), look.title(), filter, ScaleRange.nearerThan(look.farthest()), look.symbolisers(), null));
        named(rules, look.named(), name);
        return rules;
    }

    private static Label territoryName(String property, TerritoryLook look) {
        boolean larger = look.band() != null;
        return new Label(
                property,
                larger ? 14 : 12,
                larger ? 600 : 400,
                false,
                look.ink(),
                HALO,
                Label.Placement.MIDDLE,
                larger ? 20 : 10);
    }
}
