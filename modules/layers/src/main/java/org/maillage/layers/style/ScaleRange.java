package org.maillage.layers.style;

import java.util.Optional;

/**
 * The scales at which something is drawn, as denominators for pixels of 0.28 mm (OGC 06-042, 7.2.4.6.9): 25 000 is 1:25 000.
 *
 * @param min drawn from here on, 0 for however near
 * @param max drawn below, infinity for however far
 */
public record ScaleRange(double min, double max) {

    public static final ScaleRange ALWAYS = new ScaleRange(0, Double.POSITIVE_INFINITY);

    public ScaleRange {
        Limits.require(min >= 0 && max > min, "Une plage d'échelles commence avant de finir.");
    }

    /** However near, not farther than the denominator. */
    public static ScaleRange nearerThan(double denominator) {
        return new ScaleRange(0, denominator);
    }

    public static ScaleRange fartherThan(double denominator) {
        return new ScaleRange(denominator, Double.POSITIVE_INFINITY);
    }

    /** Both together, where one begins as the other ends. */
    public Optional<ScaleRange> joined(ScaleRange other) {
        if (max == other.min) {
            return Optional.of(new ScaleRange(min, other.max));
        }
        return other.max == min ? Optional.of(new ScaleRange(other.min, max)) : Optional.empty();
    }

    public boolean holds(double denominator) {
        return denominator >= min && denominator < max;
    }
}
