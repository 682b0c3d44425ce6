package org.maillage.app.qgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;
import tools.jackson.databind.JsonNode;

/** What QGIS has made of a style of ours ({@code look} in {@code files.py}) against the style itself. */
final class QgisLook {

    /** Between all that our styles tell apart. */
    private static final List<Integer> SCALES = List.of(
            10_000,
            50_000,
            160_000,
            200_000,
            500_000,
            1_000_000,
            1_500_000,
            3_000_000,
            8_000_000,
            10_000_000,
            20_000_000);

    private QgisLook() {}

    /** QGIS says 0 for no limit. */
    private static boolean isDrawnAt(JsonNode rule, int scale) {
        double max = rule.path("max").asDouble();
        return scale >= rule.path("min").asDouble() && (max == 0 || scale < max);
    }

    static void assertDraws(JsonNode look, Layer layer, Style style, String lang) {
        assertThat(look.path("renderer").asString()).as(layer.id()).isEqualTo("RuleRenderer");
        assertThat(look.path("levels").asBoolean()).isTrue();
        for (int scale : SCALES) {
            assertThat(look.path("rules")
                            .valueStream()
                            .filter(rule -> isDrawnAt(rule, scale))
                            .map(QgisLook::rule))
                    .as(layer.id() + " 1:" + scale)
                    .containsExactlyElementsOf(style.at(scale).stream()
                            .filter(Rule::isDrawn)
                            .map(rule -> rule(layer, rule, lang))
                            .toList());
        }
        assertThat(texts(look.path("labels"), QgisLook::label))
                .as(layer.id())
                .isEqualTo(style.rules().stream()
                        .filter(rule -> rule.label() != null)
                        .map(rule -> label(rule, Objects.requireNonNull(rule.label())))
                        .toList());
    }

    private static List<String> texts(JsonNode nodes, java.util.function.Function<JsonNode, String> text) {
        return nodes.valueStream().map(text).toList();
    }

    private static String rule(JsonNode rule) {
        List<String> symbols = new ArrayList<>();
        rule.path("symbols")
                .forEach(symbol -> symbols.add(symbol.valueStream()
                        .map(part -> part.isNumber() ? number(part.asDouble()) : part.asString())
                        .toList()
                        .toString()));
        return rule.path("title").asString() + " "
                + rule.path("filter").asString().isEmpty() + " " + symbols;
    }

    private static String rule(Layer layer, Rule rule, String lang) {
        List<String> symbols = rule.symbolisers().stream()
                .flatMap(symboliser -> symbols(layer, symboliser))
                .toList();
        return rule.title().in(lang) + " " + isForAll(rule) + " " + symbols;
    }

    private static boolean isForAll(Rule rule) {
        return rule.filter() == org.geotools.api.filter.Filter.INCLUDE;
    }

    private static Stream<String> symbols(Layer layer, Symboliser symboliser) {
        if (symboliser instanceof Symboliser.Point point && layer.geometry() == GeometryFamily.POINT) {
            Stroke edge = point.stroke();
            return Stream.of(List.of(
                            point.mark().code(),
                            colour(Objects.requireNonNull(point.fill())),
                            number(point.size()),
                            "Pixel",
                            edge == null ? "" : colour(edge.colour()))
                    .toString());
        } else if (symboliser instanceof Symboliser.Line line) {
            return Stream.of(line(line.stroke()));
        }
        Symboliser.Polygon area = (Symboliser.Polygon) symboliser;
        return Stream.of(
                        fill(area.fill(), "solid"),
                        fill(area.hatch() == null ? null : area.hatch().colour(), "b_diagonal"),
                        area.stroke() == null ? null : line(area.stroke()))
                .filter(Objects::nonNull);
    }

    private static @Nullable String fill(@Nullable Colour colour, String pattern) {
        return colour == null ? null : List.of("fill", colour(colour), pattern).toString();
    }

    private static String line(Stroke stroke) {
        String dash = stroke.dash().stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ";" + b)
                .orElse("");
        return List.of("line", colour(stroke.colour()), number(stroke.width()), "Pixel", dash)
                .toString();
    }

    private static String label(JsonNode label) {
        return label.path("property").asString() + " " + label.path("colour").asString() + " "
                + number(label.path("size").asDouble()) + " "
                + label.path("halo").asBoolean() + " to "
                + number(label.path("max").asDouble());
    }

    private static String label(Rule rule, Label label) {
        double max = rule.scales().max();
        return label.property() + " " + colour(label.colour()) + " " + number(label.size()) + " "
                + (label.halo() != null) + " to " + number(Double.isInfinite(max) ? 0 : max);
    }

    private static String colour(Colour colour) {
        long alpha = Math.round(colour.opacity() * 255);
        return alpha == 255 ? colour.hex() : colour.hex() + " " + alpha;
    }

    private static String number(double number) {
        return String.valueOf(Math.round(number * 100) / 100.0);
    }
}
