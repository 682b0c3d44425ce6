package org.maillage.layers.draw;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/** Shapes as SVG 1.1; names are outlines, so that they look the same without the font. For one thread. */
public final class SvgCanvas implements Canvas {

    /** Characters: beyond it no program draws it in reasonable time, and a picture of pixels is smaller. */
    private static final int LONGEST = 32 << 20;

    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private final Map<Object, String> ids = new HashMap<>();
    private final int width;
    private final int height;

    public SvgCanvas(int width, int height, @Nullable Colour background) {
        this.width = width;
        this.height = height;
        if (background != null) {
            shapes.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                    .append(background.hex())
                    .append("\"/>\n");
        }
    }

    /** The whole document. */
    public String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\">\n<defs>\n" + definitions + "</defs>\n" + shapes
                + "</svg>\n";
    }

    @Override
    public void fill(Path2D area, Colour colour) {
        path(area, shapes);
        fill(shapes, colour);
        end(area);
    }

    @Override
    public void hatch(Path2D area, Hatch hatch) {
        String id = ids.computeIfAbsent(hatch, h -> define(hatch));
        path(area, shapes);
        shapes.append(" fill=\"url(#").append(id).append(")\"");
        end(area);
    }

    @Override
    public void stroke(Path2D line, Stroke stroke) {
        path(line, shapes);
        shapes.append(" fill=\"none\"");
        stroke(shapes, stroke);
        end(line);
    }

    @Override
    public void mark(Symboliser.Point mark, double x, double y) {
        String id = ids.computeIfAbsent(mark, m -> define(mark));
        shapes.append("<use xlink:href=\"#").append(id).append("\" x=\"");
        number(shapes, x);
        shapes.append("\" y=\"");
        number(shapes, y);
        shapes.append("\"/>\n");
        requireRoom();
    }

    private void end(Path2D path) {
        shapes.append(path.getWindingRule() == Path2D.WIND_EVEN_ODD ? " fill-rule=\"evenodd\"/>\n" : "/>\n");
        requireRoom();
    }

    private void requireRoom() {
        if (shapes.length() > LONGEST) {
            throw MaillageException.of(
                    ProblemKind.TOO_LARGE,
                    "too-large",
                    "Cette carte a trop de formes pour SVG ; demander image/png, ou moins d'étendue.");
        }
    }

    private String define(Symboliser.Point mark) {
        String id = "m" + ids.size();
        definitions.append("<g id=\"").append(id).append("\">");
        path(MarkShapes.of(mark), definitions);
        if (mark.fill() == null) {
            definitions.append(" fill=\"none\"");
        } else {
            fill(definitions, mark.fill());
        }
        if (mark.stroke() != null) {
            stroke(definitions, mark.stroke());
        }
        definitions.append("/></g>\n");
        return id;
    }

    private String define(Hatch hatch) {
        String id = "h" + ids.size();
        String side = text(hatch.spacing());
        definitions
                .append("<pattern id=\"")
                .append(id)
                .append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\" width=\"")
                .append(side)
                .append("\" height=\"")
                .append(side)
                .append("\"><path d=\"M0 0V")
                .append(side)
                .append("\"");
        stroke(definitions, Stroke.of(hatch.colour(), hatch.width() * 2));
        definitions.append("/></pattern>\n");
        return id;
    }

    private static void fill(StringBuilder out, Colour colour) {
        out.append(" fill=\"").append(colour.hex()).append('"');
        opacity(out, "fill-opacity", colour);
    }

    private static void stroke(StringBuilder out, Stroke stroke) {
        out.append(" stroke=\"")
                .append(stroke.colour().hex())
                .append("\" stroke-width=\"")
                .append(text(stroke.width()));
        out.append("\" stroke-linejoin=\"").append(stroke.join().code());
        out.append("\" stroke-linecap=\"").append(stroke.cap().code()).append('"');
        opacity(out, "stroke-opacity", stroke.colour());
        if (!stroke.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"")
                    .append(stroke.dash().stream().map(SvgCanvas::text).collect(Collectors.joining(",")))
                    .append('"');
        }
    }

    private static void opacity(StringBuilder out, String name, Colour colour) {
        if (colour.opacity() < 1) {
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(text(colour.opacity()))
                    .append('"');
        }
    }

    private static void path(Path2D path, StringBuilder out) {
        out.append("<path d=\"");
        double[] at = new double[6];
        for (PathIterator parts = path.getPathIterator(null); !parts.isDone(); parts.next()) {
            int type = parts.currentSegment(at);
            out.append("MLQCZ".charAt(type));
            int ordinates = type == PathIterator.SEG_CLOSE ? 0 : Math.max(1, type) * 2;
            for (int i = 0; i < ordinates; i++) {
                out.append(i == 0 ? "" : " ");
                number(out, at[i]);
            }
        }
        out.append('"');
    }

    private static void number(StringBuilder out, double pixels) {
        long hundredths = Math.round(pixels * 100);
        if (hundredths % 100 == 0) {
            out.append(hundredths / 100);
        } else {
            out.append(hundredths / 100.0);
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
