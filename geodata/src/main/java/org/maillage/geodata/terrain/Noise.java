package org.maillage.geodata.terrain;

/** Smooth random numbers of the plane: the same seed and place always give the same value, between 0 and 1. */
public final class Noise {
    private static final int OCTAVES = 3;

    private final long seed;

    public Noise(long seed) {
        this.seed = seed;
    }

    /** Value at a place, varying over {@code wavelength} (same unit as x and y) and, more faintly, over its half and quarter. */
    public double at(double x, double y, double wavelength) {
        double sum = 0;
        double weight = 0;
        for (int octave = 0; octave < OCTAVES; octave++) {
            double share = 1.0 / (1 << octave);
            sum += share * smooth(x * (1 << octave) / wavelength, y * (1 << octave) / wavelength, octave);
            weight += share;
        }
        return sum / weight;
    }

    private double smooth(double x, double y, int octave) {
        long column = (long) StrictMath.floor(x);
        long row = (long) StrictMath.floor(y);
        double u = eased(x - column);
        double v = eased(y - row);
        double low = mixed(of(column, row, octave), of(column + 1, row, octave), u);
        double high = mixed(of(column, row + 1, octave), of(column + 1, row + 1, octave), u);
        return mixed(low, high, v);
    }

    /** The random number of three integers, between 0 and 1, without any smoothing. */
    public double of(long a, long b, long c) {
        long hash = scrambled(scrambled(scrambled(seed + a) + b) + c);
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64: every input bit moves every output bit. */
    private static long scrambled(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mixed(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
