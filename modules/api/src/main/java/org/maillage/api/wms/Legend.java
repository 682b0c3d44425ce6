package org.maillage.api.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Pictures;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.draw.Lettering;
import org.maillage.layers.draw.RasterCanvas;
import org.maillage.layers.draw.Sample;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.Style;

/** GetLegendGraphic (OGC 05-078r4, 9): a line for each rule of a layer or of all, or with {@code RULE} its sample alone. */
final class Legend {

    /** Pixels of a sample when nothing is asked. */
    private static final int SAMPLE_WIDTH = 24;

    private static final int SAMPLE_HEIGHT = 18;
    private static final int LARGEST_SAMPLE = 500;

    private static final double TEXT = 13;
    private static final int GAP = 6;
    private static final Colour INK = Colour.of("#1d2b2e");

    private final MapLayers layers;
    private final Lettering lettering = new Lettering();

    Legend(MapLayers layers) {
        this.layers = layers;
    }

    /** A rule with what it draws, or without one the title of a layer above its rules. */
    private record Line(String text, Layer layer, @Nullable Rule rule) {}

    /** @param lang of the words */
    void send(OwsParameters parameters, String lang, HttpServletResponse response) throws IOException {
        List<Layer> of = layers.named(parameters.required("LAYER"));
        ImageFormat format = MapParameters.format(parameters.text("FORMAT").orElse("image/png"));
        if (format == ImageFormat.SVG) {
            throw Mistakes.format("GetLegendGraphic", format.mediaType());
        }
        String style = parameters.text("STYLE").orElse("");
        int width = side(parameters, "WIDTH", SAMPLE_WIDTH);
        int height = side(parameters, "HEIGHT", SAMPLE_HEIGHT);
        Colour background = MapParameters.background(parameters, format);
        RasterCanvas picture = parameters.text("RULE").isPresent()
                ? sample(of, style, parameters.required("RULE"), width, height, background)
                : list(lines(of, style, parameters, lang), width, height, background);
        response.setContentType(format.contentType());
        response.getOutputStream().write(Pictures.file(picture.image(), format, 1));
    }

    /** Of several layers what lies on top comes first, each with its title where that is not what its rules say. */
    private List<Line> lines(List<Layer> of, String style, OwsParameters parameters, String lang) {
        List<Line> lines = new ArrayList<>();
        for (int i = of.size() - 1; i >= 0; i--) {
            Layer layer = of.get(i);
            List<Line> own = lines(layer, rules(layers.style(layer, style), parameters), lang);
            String title = layer.title().in(lang);
            if (of.size() > 1 && own.stream().anyMatch(line -> !line.text().equals(title))) {
                lines.add(new Line(title, layer, null));
            }
            lines.addAll(own);
        }
        return lines;
    }

    private static int side(OwsParameters parameters, String name, int absent) {
        int side = parameters.integer(name, absent);
        if (side < 1 || side > LARGEST_SAMPLE) {
            throw MaillageException.parameter(name, name + " d'une légende va de 1 à " + LARGEST_SAMPLE + " pixels.");
        }
        return side;
    }

    private static Rule rule(Style style, String name) {
        return style.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> MaillageException.of(
                                ProblemKind.INVALID, "unknown-rule", "Le style n'a pas de règle « " + name + " ».")
                        .with("parameter", "RULE"));
    }

    /** What is drawn at the scale, or at any. */
    private static List<Rule> rules(Style style, OwsParameters parameters) {
        return parameters.text("SCALE").map(text -> style.at(denominator(text))).orElse(style.rules());
    }

    /** Of rules that say the same of several scales, the nearest. */
    private static List<Line> lines(Layer layer, List<Rule> rules, String lang) {
        Map<String, Line> lines = new LinkedHashMap<>();
        rules.stream()
                .filter(Rule::isDrawn)
                .map(rule -> new Line(rule.title().in(lang), layer, rule))
                .forEach(line -> lines.put(line.text(), line));
        return List.copyOf(lines.values());
    }

    private static double denominator(String text) {
        try {
            double denominator = Double.parseDouble(text);
            if (denominator > 0) {
                return denominator;
            }
        } catch (NumberFormatException e) {
            throw noScale(text).causedBy(e);
        }
        throw noScale(text);
    }

    private static MaillageException noScale(String text) {
        return MaillageException.parameter("SCALE", "« " + text + " » n'est pas un dénominateur d'échelle.");
    }

    private RasterCanvas sample(
            List<Layer> of, String style, String name, int width, int height, @Nullable Colour background) {
        if (of.size() != 1) {
            throw Mistakes.of("unknown-rule", "Une règle est celle d'une seule couche.");
        }
        RasterCanvas canvas = new RasterCanvas(width, height, background);
        Rule rule = rule(layers.style(of.get(0), style), name);
        Sample.draw(canvas, rule, of.get(0).geometry(), new Rectangle2D.Double(0, 0, width, height));
        return canvas;
    }

    private RasterCanvas list(List<Line> lines, int width, int height, @Nullable Colour background) {
        Dimension size = size(lines, width, height);
        RasterCanvas canvas = new RasterCanvas(size.width, size.height, background);
        int top = GAP;
        for (Line line : lines) {
            double baseline = top + height / 2.0 + TEXT * 0.32;
            if (line.rule() == null) {
                lettering.write(canvas, line.text(), TEXT, GAP, baseline, INK);
            } else {
                Rectangle2D.Double place = new Rectangle2D.Double(GAP, top, width, height);
                Sample.draw(canvas, line.rule(), line.layer().geometry(), place);
                lettering.write(canvas, line.text(), TEXT, width + 2.0 * GAP, baseline, INK);
            }
            top += line(height);
        }
        return canvas;
    }

    /** Of the picture that is sent when nothing but the style is asked. Pixels. */
    Dimension size(Layer layer, Style style, String lang) {
        return size(lines(layer, style.rules(), lang), SAMPLE_WIDTH, SAMPLE_HEIGHT);
    }

    private Dimension size(List<Line> lines, int width, int height) {
        double text = lines.stream()
                .mapToDouble(line -> lettering.width(line.text(), TEXT))
                .max()
                .orElse(0);
        return new Dimension(width + (int) Math.ceil(text) + 3 * GAP, Math.max(1, lines.size()) * line(height) + GAP);
    }

    private static int line(int height) {
        return Math.max(height, (int) TEXT) + GAP;
    }
}
