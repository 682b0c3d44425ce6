package org.maillage.layers.style;

import org.jspecify.annotations.Nullable;

/** One stroke of the brush. A rule has several, drawn one over the other. */
public sealed interface Symboliser {

    /** The same on a picture of so many times the pixels for a millimetre. */
    Symboliser scaled(double factor);

    /** Pixels from the middle of a mark to its edge; 0 of what has no middle. */
    default double radius() {
        return 0;
    }

    /**
     * A mark: at a point, and of a line or an area in its middle.
     *
     * @param size pixels across
     */
    record Point(Mark mark, double size, @Nullable Colour fill, @Nullable Stroke stroke) implements Symboliser {
        public Point {
            Limits.require(size > 0 && size <= 200, "La taille d'un point va jusqu'à 200 pixels.");
        }

        @Override
        public double radius() {
            return size / 2 + (stroke == null ? 0 : stroke.width() / 2);
        }

        @Override
        public Point scaled(double factor) {
            return new Point(mark, Math.min(200, size * factor), fill, stroke == null ? null : stroke.scaled(factor));
        }
    }

    /** Along a line, or around an area. */
    record Line(Stroke stroke) implements Symboliser {
        @Override
        public Line scaled(double factor) {
            return new Line(stroke.scaled(factor));
        }
    }

    /** Over an area; each of the three may be missing. */
    record Polygon(@Nullable Colour fill, @Nullable Hatch hatch, @Nullable Stroke stroke) implements Symboliser {
        @Override
        public Polygon scaled(double factor) {
            return new Polygon(
                    fill, hatch == null ? null : hatch.scaled(factor), stroke == null ? null : stroke.scaled(factor));
        }
    }
}
