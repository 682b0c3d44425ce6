package org.maillage.layers.style.maplibre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.tile.MapView;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;

/**
 * A style as MapLibre reads it (Style Specification, version 8), over the vector tiles of its layer. Circles are drawn by MapLibre;
 * other marks and hatches are pictures of a sprite, and names are written with our glyphs. Names lie over all the rest. Those of
 * areas stand in the middle of what each tile has of them: MapLibre knows no other place.
 */
public final class MapLibreStyle {

    /** The scale denominator of zoom 0, whose world MapLibre draws on 512 pixels. */
    private static final double ZOOM_0 = 559_082_264.0287178 / 2;

    private static final double NEAREST = 24;

    /** How marks stand: each where it is, also over others. */
    static final Map<String, Object> STANDING = Map.of("icon-allow-overlap", true, "icon-ignore-placement", true);

    private final Layer layer;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<Map<String, Object>> names = new ArrayList<>();
    private final Map<String, Symboliser> icons = new LinkedHashMap<>();

    /**
     * Absolute addresses of what a style is drawn from.
     *
     * @param tileJson of the layer's tiles
     * @param sprite of the style's icons, without an ending
     * @param glyphs with {@code {fontstack}} and {@code {range}}
     */
    public record Addresses(String tileJson, String sprite, String glyphs) {}

    private MapLibreStyle(Layer layer) {
        this.layer = layer;
    }

    /** @param view where a map of it begins; null where nothing is there */
    public static Map<String, Object> of(Layer layer, Style style, Addresses addresses, @Nullable MapView view) {
        MapLibreStyle made = made(layer, style);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 8);
        document.put("name", nameBefore(layer) + style.title().fr());
        if (view != null) {
            document.put("center", List.of(view.longitude(), view.latitude()));
            document.put("zoom", view.zoom());
        }
        if (!made.icons.isEmpty()) {
            document.put("sprite", addresses.sprite());
        }
        if (!made.names.isEmpty()) {
            document.put("glyphs", addresses.glyphs());
        }
        document.put("sources", Map.of(layer.id(), ordered(Map.of("type", "vector", "url", addresses.tileJson()))));
        document.put(
                "layers",
                Stream.concat(made.layers.stream(), made.names.stream()).toList());
        return document;
    }

    /** What stands before the title of a style in its name: lists of styles show nothing else. */
    static String nameBefore(Layer layer) {
        return layer.title().fr() + " – ";
    }

    /** The pictures of its sprite, by their names. */
    public static Map<String, Symboliser> icons(Layer layer, Style style) {
        return made(layer, style).icons;
    }

    private static MapLibreStyle made(Layer layer, Style style) {
        MapLibreStyle made = new MapLibreStyle(layer);
        style.rules().forEach(made::rule);
        return made;
    }

    private void rule(Rule rule) {
        Optional<PlainFilter> filter = PlainFilter.of(rule.filter());
        if (filter.isEmpty() && rule.filter() != Filter.INCLUDE) {
            return;
        }
        for (Symboliser symboliser : rule.symbolisers()) {
            if (symboliser instanceof Symboliser.Point point && layer.geometry() == GeometryFamily.POINT) {
                point(rule, filter, point);
            } else if (symboliser instanceof Symboliser.Line line) {
                line(rule, filter, line.stroke());
            } else if (symboliser instanceof Symboliser.Polygon polygon) {
                polygon(rule, filter, polygon);
            }
        }
        Label label = rule.label();
        if (label != null) {
            names.add(layer(rule, filter, "symbol", NameLayer.paint(label), NameLayer.layout(label)));
        }
    }

    private void point(Rule rule, Optional<PlainFilter> filter, Symboliser.Point point) {
        if (point.mark() == Mark.CIRCLE) {
            layers.add(layer(rule, filter, "circle", circle(point), Map.of()));
            return;
        }
        Map<String, Object> layout = new LinkedHashMap<>(STANDING);
        layout.put("icon-image", icon(Icon.of(point)));
        layers.add(layer(rule, filter, "symbol", Map.of(), layout));
    }

    private String icon(Icon icon) {
        icons.put(icon.name(), icon.drawn());
        return icon.name();
    }

    private void polygon(Rule rule, Optional<PlainFilter> filter, Symboliser.Polygon polygon) {
        if (polygon.fill() != null) {
            layers.add(layer(rule, filter, "fill", fill(polygon.fill()), Map.of()));
        }
        if (polygon.hatch() != null) {
            Map<String, Object> woven = Map.of("fill-pattern", icon(Icon.of(polygon.hatch())));
            layers.add(layer(rule, filter, "fill", woven, Map.of()));
        }
        line(rule, filter, polygon.stroke());
    }

    private void line(Rule rule, Optional<PlainFilter> filter, @Nullable Stroke stroke) {
        if (stroke == null || stroke.width() == 0) {
            return;
        }
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("line-color", stroke.colour().hex());
        paint.put("line-opacity", stroke.colour().opacity());
        paint.put("line-width", stroke.width());
        if (!stroke.dash().isEmpty()) {
            // counted in widths of the line
            paint.put(
                    "line-dasharray",
                    stroke.dash().stream().map(part -> part / stroke.width()).toList());
        }
        Map<String, Object> layout = Map.of(
                "line-cap", stroke.cap().code(), "line-join", stroke.join().code());
        layers.add(layer(rule, filter, "line", paint, layout));
    }

    private Map<String, Object> layer(
            Rule rule,
            Optional<PlainFilter> filter,
            String type,
            Map<String, Object> paint,
            Map<String, Object> layout) {
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("id", layer.id() + "." + rule.name() + "." + (layers.size() + names.size()));
        added.put("type", type);
        added.put("source", layer.id());
        added.put("source-layer", layer.id());
        zooms(added, rule.scales());
        filter.ifPresent(plain -> added.put("filter", expression(plain)));
        added.put("layout", ordered(layout));
        added.put("paint", ordered(paint));
        return added;
    }

    /** The same on every node, as tags are made of it. */
    private static Map<String, Object> ordered(Map<String, Object> members) {
        return new TreeMap<>(members);
    }

    private static void zooms(Map<String, Object> added, ScaleRange scales) {
        if (Double.isFinite(scales.max())) {
            added.put("minzoom", zoom(scales.max()));
        }
        if (scales.min() > 0) {
            added.put("maxzoom", zoom(scales.min()));
        }
    }

    /** The denominator at a zoom. */
    static double scale(double zoom) {
        return ZOOM_0 / Math.pow(2, zoom);
    }

    /** To a hundredth. */
    private static double zoom(double denominator) {
        double zoom = Math.log(ZOOM_0 / denominator) / Math.log(2);
        return Math.round(Math.max(0, Math.min(NEAREST, zoom)) * 100) / 100.0;
    }

    private static Map<String, Object> fill(Colour colour) {
        return Map.of("fill-color", colour.hex(), "fill-opacity", colour.opacity());
    }

    private static Map<String, Object> circle(Symboliser.Point point) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("circle-radius", point.size() / 2);
        Colour fill = point.fill();
        paint.put("circle-opacity", fill == null ? 0 : fill.opacity());
        if (fill != null) {
            paint.put("circle-color", fill.hex());
        }
        Stroke stroke = point.stroke();
        if (stroke != null) {
            paint.put("circle-stroke-color", stroke.colour().hex());
            paint.put("circle-stroke-opacity", stroke.colour().opacity());
            paint.put("circle-stroke-width", stroke.width());
        }
        return paint;
    }

    private static List<Object> expression(PlainFilter filter) {
        if (filter instanceof PlainFilter.All all) {
            return joined("all", all.parts());
        }
        if (filter instanceof PlainFilter.Any any) {
            return joined("any", any.parts());
        }
        if (filter instanceof PlainFilter.Negated negated) {
            return List.of("!", expression(negated.part()));
        }
        if (filter instanceof PlainFilter.Compared compared) {
            String operator = compared.operator().equals("=") ? "==" : compared.operator();
            return List.of(operator, List.of("get", compared.property()), plain(compared.value()));
        }
        return List.of("!", List.of("has", ((PlainFilter.Missing) filter).property()));
    }

    private static List<Object> joined(String operator, List<PlainFilter> parts) {
        List<Object> joined = new ArrayList<>(List.of(operator));
        parts.forEach(part -> joined.add(expression(part)));
        return joined;
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
