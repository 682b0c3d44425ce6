package org.maillage.layers.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/** What a rule draws, on a little imagined feature: the entry of a legend. */
public final class Sample {

    private Sample() {}

    /** In a box of pixels. */
    public static void draw(Canvas canvas, Rule rule, GeometryFamily family, Rectangle2D.Double box) {
        Path2D.Double shape = family == GeometryFamily.LINE ? line(box) : area(box, widest(rule));
        for (Symboliser symboliser : rule.symbolisers()) {
            if (symboliser instanceof Symboliser.Point point) {
                double size = Math.min(point.size(), Math.min(box.width, box.height) - 2);
                canvas.mark(
                        new Symboliser.Point(point.mark(), Math.max(1, size), point.fill(), point.stroke()),
                        box.getCenterX(),
                        box.getCenterY());
            } else if (symboliser instanceof Symboliser.Line line) {
                canvas.stroke(shape, line.stroke());
            } else if (symboliser instanceof Symboliser.Polygon polygon) {
                polygon(canvas, polygon, shape);
            }
        }
    }

    private static void polygon(Canvas canvas, Symboliser.Polygon polygon, Path2D.Double shape) {
        if (polygon.fill() != null) {
            canvas.fill(shape, polygon.fill());
        }
        if (polygon.hatch() != null) {
            canvas.hatch(shape, polygon.hatch());
        }
        if (polygon.stroke() != null) {
            canvas.stroke(shape, polygon.stroke());
        }
    }

    /** So that the outline stays in the box. */
    private static double widest(Rule rule) {
        return rule.symbolisers().stream().mapToDouble(Sample::width).max().orElse(0);
    }

    private static double width(Symboliser symboliser) {
        Stroke stroke = symboliser instanceof Symboliser.Polygon polygon
                ? polygon.stroke()
                : symboliser instanceof Symboliser.Line line ? line.stroke() : null;
        return stroke == null ? 0 : stroke.width();
    }

    private static Path2D.Double area(Rectangle2D.Double box, double edge) {
        double inset = Math.min(edge / 2 + 1, Math.min(box.width, box.height) / 3);
        return new Path2D.Double(
                new Rectangle2D.Double(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset));
    }

    private static Path2D.Double line(Rectangle2D.Double box) {
        Path2D.Double line = new Path2D.Double();
        line.moveTo(box.x + 1, box.y + box.height * 0.75);
        line.lineTo(box.x + box.width * 0.35, box.y + box.height * 0.35);
        line.lineTo(box.x + box.width * 0.65, box.y + box.height * 0.65);
        line.lineTo(box.x + box.width - 1, box.y + box.height * 0.25);
        return line;
    }
}
