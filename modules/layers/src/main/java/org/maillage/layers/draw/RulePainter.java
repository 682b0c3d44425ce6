package org.maillage.layers.draw;

import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.Symboliser;

/** Draws the features of one rule, one after the other. */
final class RulePainter {

    /** Pixels beyond the picture that are kept of a shape: more than half the widest line. */
    private static final double MARGIN = 128;

    private final Rule rule;
    private final MapFrame frame;
    private final Canvas canvas;
    private final Names names;
    private final PixelGeometry geometry;
    private final double radius;

    RulePainter(Rule rule, MapFrame frame, Reprojection reprojection, Canvas canvas, Names names) {
        this.rule = rule;
        this.frame = frame;
        this.canvas = canvas;
        this.names = names;
        this.geometry = new PixelGeometry(
                positions -> frame.toPixels(positions, reprojection), Math.max(frame.width(), frame.height()), MARGIN);
        this.radius = rule.radius();
    }

    /** @param name what its label says, or null */
    void paint(byte[] wkb, @Nullable Object name) {
        if (geometry.read(wkb).isEmpty()) {
            return;
        }
        Path2D.Double path = geometry.path();
        for (Symboliser symboliser : rule.symbolisers()) {
            paint(symboliser, path);
        }
        if (rule.label() != null && name != null) {
            Anchor anchor = geometry.anchor(frame.width(), frame.height());
            if (anchor != null) {
                names.add(name.toString(), rule.label(), anchor, radius);
            }
        }
    }

    private void paint(Symboliser symboliser, Path2D.Double path) {
        if (symboliser instanceof Symboliser.Polygon polygon) {
            paint(polygon, path);
        } else if (symboliser instanceof Symboliser.Line line) {
            canvas.stroke(path, line.stroke());
        } else if (symboliser instanceof Symboliser.Point point) {
            mark(point);
        }
    }

    private void paint(Symboliser.Polygon polygon, Path2D.Double path) {
        if (polygon.fill() != null) {
            canvas.fill(path, polygon.fill());
        }
        if (polygon.hatch() != null) {
            canvas.hatch(path, polygon.hatch());
        }
        if (polygon.stroke() != null) {
            canvas.stroke(path, polygon.stroke());
        }
    }

    private void mark(Symboliser.Point point) {
        for (double[] position : geometry.points()) {
            canvas.mark(point, position[0], position[1]);
            names.mark(position[0], position[1], radius);
        }
        Anchor middle = geometry.points().isEmpty() ? geometry.anchor(frame.width(), frame.height()) : null;
        if (middle != null) {
            canvas.mark(point, middle.x(), middle.y());
            names.mark(middle.x(), middle.y(), radius);
        }
    }
}
