package org.maillage.layers.style.maplibre;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.JsonPosition;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.StyleReader.Read;
import org.maillage.layers.style.Symboliser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the style of a layer out of a style of MapLibre (Style Specification, version 8): circles, lines, fills and names, with
 * filters and zooms. Layers one after the other that have the same of both are one rule, and names belong to the first that has
 * them and none.
 */
public final class MapLibreReader {

    static final JsonMapper MAPPER = new JsonMapper();
    private static final Colour BLACK = new Colour(0, 1);

    /** Names of SLD's readers too: they come after no kind of thing and before none. */
    private static final int PRIORITY = 50;

    /** Who has read as many knows that the file is of another kind. */
    private static final int MOST_TOLD = 50;

    private static final Set<String> TYPES = Set.of("circle", "line", "fill", "symbol");

    private final Layer layer;
    private final Cql2 cql2;
    private final List<String> ignored = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /** The layers of other names that the document draws. */
    private final Set<String> others = new LinkedHashSet<>();

    /** The filter and the zooms of each rule, as they were written. */
    private final List<String> conditions = new ArrayList<>();

    private MapLibreReader(Layer layer, Cql2 cql2) {
        this.layer = layer;
        this.cql2 = cql2;
    }

    /** @throws MaillageException naming the {@code path} of what cannot be read */
    public static Read read(String document, Layer layer, Cql2 cql2) {
        try {
            return new MapLibreReader(layer, cql2).style(MAPPER.readTree(document));
        } catch (JacksonException e) {
            throw MaillageException.parameter("style", "Ce n'est pas du JSON (" + JsonPosition.of(e) + ").")
                    .causedBy(e);
        }
    }

    private Read style(JsonNode style) {
        JsonNode layers = style.path("layers");
        if (style.path("version").asInt(0) != 8 || !layers.isArray()) {
            throw Mistakes.at("version", "Ce n'est pas un style MapLibre de version 8, avec ses « layers ».");
        }
        for (int i = 0; i < layers.size(); i++) {
            located(layers.get(i), "layers[" + i + "]");
        }
        requireRules();
        String given = style.path("name").asString(layer.title().fr());
        // one of ours that comes back
        String before = MapLibreStyle.nameBefore(layer);
        String name = given.startsWith(before) ? given.substring(before.length()) : given;
        return new Read(new Style("maplibre", new LocalText(name, name), rules), told());
    }

    /** A document of other layers, or of what is not drawn here, is told so: it may be meant for another address. */
    private void requireRules() {
        if (!rules.isEmpty()) {
            return;
        }
        String why = others.isEmpty()
                ? "Le style n'a aucun calque qui se dessine ici."
                : "Le style n'a aucun calque de la couche « " + layer.id() + " » : ses calques sont de « "
                        + String.join(" », « ", others) + " » (source-layer).";
        throw MaillageException.parameter("style", why)
                .with("layers", List.copyOf(others))
                .with("expected", layer.id())
                .with("ignored", told());
    }

    private List<String> told() {
        return List.copyOf(ignored.subList(0, Math.min(MOST_TOLD, ignored.size())));
    }

    /** What a model's own limit refuses is told of its layer at least. */
    private void located(JsonNode one, String path) {
        try {
            layer(one, path);
        } catch (MaillageException e) {
            throw e.details().containsKey("path") ? e : e.with("path", path);
        }
    }

    private void layer(JsonNode one, String path) {
        String type = one.path("type").asString("");
        if (!TYPES.contains(type)) {
            ignore(path, "« " + type + " » n'est pas dessiné ici");
        } else if (!one.path("source-layer").asString(layer.id()).equals(layer.id())) {
            ignore(path, "est d'une autre couche");
            if (others.size() < MOST_TOLD) {
                others.add(one.path("source-layer").asString(""));
            }
        } else if (one.at("/layout/visibility").asString("").equals("none")) {
            ignore(path, "ne se voit pas");
        } else {
            rule(one, type, path);
        }
    }

    private void rule(JsonNode one, String type, String path) {
        Members paint = new Members(one.path("paint"), path + ".paint", ignored);
        Members layout = new Members(one.path("layout"), path + ".layout", ignored);
        Optional<Symboliser> drawn = symboliser(type, paint, layout);
        Label label = type.equals("symbol") ? label(paint, layout) : null;
        MapLibreStyle.STANDING.forEach(layout::expect);
        NameLayer.STANDING.forEach(layout::expect);
        paint.tellOthers();
        layout.tellOthers();
        if (drawn.isEmpty() && label == null) {
            ignore(path, "n'a rien qui se dessine ici");
            return;
        }
        add(one, drawn.map(List::of).orElse(List.of()), label, path);
    }

    private void add(JsonNode one, List<Symboliser> drawn, @Nullable Label label, String path) {
        String condition = one.path("filter") + " " + one.path("minzoom") + " " + one.path("maxzoom");
        int first = drawn.isEmpty() ? 0 : Math.max(0, rules.size() - 1);
        for (int i = first; i < rules.size(); i++) {
            if (condition.equals(conditions.get(i))
                    && (label == null || rules.get(i).label() == null)) {
                rules.set(i, with(rules.get(i), drawn, label));
                return;
            }
        }
        conditions.add(condition);
        String name = one.path("id").asString("regle-" + (rules.size() + 1));
        rules.add(new Rule(name, new LocalText(name, name), filter(one, path), scales(one, path), drawn, label));
    }

    private static Rule with(Rule rule, List<Symboliser> drawn, @Nullable Label label) {
        List<Symboliser> all = new ArrayList<>(rule.symbolisers());
        all.addAll(drawn);
        return new Rule(
                rule.name(), rule.title(), rule.filter(), rule.scales(), all, label == null ? rule.label() : label);
    }

    private Filter filter(JsonNode one, String path) {
        JsonNode filter = one.path("filter");
        if (filter.isMissingNode()) {
            return Filter.INCLUDE;
        }
        String asked = MapLibreFilter.toCql2(filter, path + ".filter").toString();
        try {
            return cql2.read(layer, asked, Cql2Language.JSON, Crs.CRS84);
        } catch (MaillageException e) {
            throw e.with("path", path + ".filter");
        }
    }

    private static ScaleRange scales(JsonNode one, String path) {
        Members zooms = new Members(one, path, new ArrayList<>());
        double near = zooms.number("maxzoom").map(MapLibreStyle::scale).orElse(0.0);
        double far = zooms.number("minzoom").map(MapLibreStyle::scale).orElse(Double.POSITIVE_INFINITY);
        return new ScaleRange(near, far);
    }

    private static Optional<Symboliser> icon(Members layout) {
        return layout.icon("icon-image").filter(Symboliser.Point.class::isInstance);
    }

    private Optional<Symboliser> symboliser(String type, Members paint, Members layout) {
        return switch (type) {
            case "circle" -> Optional.of(circle(paint));
            case "line" -> Optional.of(line(paint, layout));
            case "fill" -> fill(paint);
            default -> icon(layout);
        };
    }

    private Symboliser circle(Members paint) {
        double width = paint.number("circle-stroke-width").orElse(0.0);
        Colour edge = paint.colour("circle-stroke-color", "circle-stroke-opacity", BLACK);
        Colour fill = paint.colour("circle-color", "circle-opacity", BLACK);
        return new Symboliser.Point(
                Mark.CIRCLE,
                2 * paint.number("circle-radius").orElse(5.0),
                fill.opacity() == 0 ? null : fill,
                width == 0 ? null : Stroke.of(edge, width));
    }

    private Symboliser line(Members paint, Members layout) {
        double width = paint.number("line-width").orElse(1.0);
        Stroke stroke = new Stroke(
                paint.colour("line-color", "line-opacity", BLACK),
                width,
                paint.numbers("line-dasharray").stream()
                        .map(part -> part * width)
                        .toList(),
                layout.word("line-cap", Stroke.Cap.values()).orElse(Stroke.Cap.BUTT),
                layout.word("line-join", Stroke.Join.values()).orElse(Stroke.Join.MITER));
        return layer.geometry() == GeometryFamily.POLYGON
                ? new Symboliser.Polygon(null, null, stroke)
                : new Symboliser.Line(stroke);
    }

    /** An area alone has an inside. */
    private Optional<Symboliser> fill(Members paint) {
        boolean isArea = layer.geometry() == GeometryFamily.POLYGON;
        Optional<Symboliser> woven = paint.icon("fill-pattern").filter(Symboliser.Polygon.class::isInstance);
        if (isArea && woven.isPresent()) {
            return woven;
        }
        boolean edged = paint.has("fill-outline-color");
        Colour edge = paint.colour("fill-outline-color", "fill-opacity", BLACK);
        Colour fill = paint.colour("fill-color", "fill-opacity", BLACK);
        return isArea
                ? Optional.of(new Symboliser.Polygon(fill, null, edged ? Stroke.of(edge, 1) : null))
                : Optional.empty();
    }

    private @Nullable Label label(Members paint, Members layout) {
        String property = layout.property("text-field").orElse(null);
        boolean along = layout.text("symbol-placement").orElse("point").startsWith("line");
        String font = layout.texts("text-font").toString().toLowerCase(java.util.Locale.ROOT);
        double size = layout.number("text-size").orElse(16.0);
        Colour colour = paint.colour("text-color", "text-opacity", BLACK);
        double width = paint.number("text-halo-width").orElse(0.0);
        Colour halo = paint.colour("text-halo-color", "text-opacity", new Colour(0xFFFFFF, 1));
        return property == null
                ? null
                : new Label(
                        layer.get(property).name(),
                        size,
                        font.contains("bold") ? 600 : 400,
                        font.contains("italic"),
                        colour,
                        width == 0 ? null : new Label.Halo(halo, width),
                        placement(along),
                        PRIORITY);
    }

    private Label.Placement placement(boolean along) {
        if (along) {
            return Label.Placement.ALONG;
        }
        return layer.geometry() == GeometryFamily.POINT ? Label.Placement.BESIDE : Label.Placement.MIDDLE;
    }

    private void ignore(String path, String why) {
        ignored.add(path + " : " + why);
    }
}
