package org.maillage.layers.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Symboliser;

/** The outlines of marks around 0 0. */
final class MarkShapes {

    private static final double[] SQUARE = {-1, -1, 1, -1, 1, 1, -1, 1};
    private static final double[] TRIANGLE = {0, -1, 1, 0.8, -1, 0.8};
    private static final double[] CROSS = {
        -0.3, -1, 0.3, -1, 0.3, -0.3, 1, -0.3, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1, 0.3, -1, -0.3, -0.3,
        -0.3
    };

    /** A diamond looks smaller than a circle of its width; this is the application's proportion. */
    private static final double DIAMOND = 1.15;

    private static final double STAR_INNER = 0.4;

    private MarkShapes() {}

    static Path2D.Double of(Symboliser.Point point) {
        Path2D.Double unit = unit(point.mark());
        unit.transform(AffineTransform.getScaleInstance(point.size() / 2, point.size() / 2));
        return unit;
    }

    private static Path2D.Double unit(Mark mark) {
        return switch (mark) {
            case CIRCLE -> new Path2D.Double(new Ellipse2D.Double(-1, -1, 2, 2));
            case SQUARE -> polygon(SQUARE);
            case TRIANGLE -> polygon(TRIANGLE);
            case STAR -> star();
            case CROSS -> polygon(CROSS);
            case X -> turned(polygon(CROSS), 1);
            case DIAMOND -> turned(polygon(SQUARE), DIAMOND / Math.sqrt(2));
        };
    }

    private static Path2D.Double turned(Path2D.Double shape, double scale) {
        AffineTransform turn = AffineTransform.getRotateInstance(Math.PI / 4);
        turn.scale(scale, scale);
        shape.transform(turn);
        return shape;
    }

    private static Path2D.Double star() {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1 : STAR_INNER;
            points[i * 2] = Math.sin(i * Math.PI / 5) * radius;
            points[i * 2 + 1] = -Math.cos(i * Math.PI / 5) * radius;
        }
        return polygon(points);
    }

    private static Path2D.Double polygon(double[] points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
