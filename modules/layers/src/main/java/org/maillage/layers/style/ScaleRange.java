package org.maillage.layers.style;

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

    public boolean holds(double denominator) {
        return denominator >= min && denominator < max;
    }
}
