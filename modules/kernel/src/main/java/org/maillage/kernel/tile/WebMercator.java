package org.maillage.kernel.tile;

/**
 * Spherical Mercator (EPSG:3857) on the unit square: x 0 at -180° and 1 at 180°, y 0 at 85.0511° north and 1 at 85.0511°
 * south, as tiles count. The formula is that of EPSG method 1024.
 */
public final class WebMercator {

    /** The latitude at which the square ends. */
    public static final double LIMIT = 85.051128779806604;

    /** Nodes a degree. Between two the fourth derivative lets a cubic be off by 5e-14 at most, a thousandth of a unit at zoom 20. */
    private static final int STEPS = 100;

    private static final int SOUTHERNMOST = -86;

    /** Of each node from south to north, y and how far it changes until the next if it went straight on. */
    private static final double[] NODES = nodes();

    private WebMercator() {}

    private static double[] nodes() {
        double[] nodes = new double[2 * (-2 * SOUTHERNMOST * STEPS + 1)];
        for (int i = 0; i < nodes.length / 2; i++) {
            double latitude = Math.toRadians(SOUTHERNMOST + (double) i / STEPS);
            double sin = Math.sin(latitude);
            nodes[2 * i] = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
            nodes[2 * i + 1] = -1 / (360.0 * STEPS * Math.cos(latitude));
        }
        return nodes;
    }

    public static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    /**
     * Latitudes beyond {@link #LIMIT} are taken to it. By cubics between known nodes (Hermite), in a fifth of the time that its
     * sine and logarithm take: a tile of areas is made of hundreds of thousands.
     */
    public static double y(double latitude) {
        double steps = (Math.max(-LIMIT, Math.min(LIMIT, latitude)) - SOUTHERNMOST) * STEPS;
        int node = (int) steps;
        double t = steps - node;
        double from = NODES[2 * node];
        double slope = NODES[2 * node + 1];
        double rise = NODES[2 * node + 2] - from;
        double last = NODES[2 * node + 3];
        return from + t * (slope + t * (3 * rise - 2 * slope - last + t * (slope + last - 2 * rise)));
    }

    public static double longitude(double x) {
        return (x - 0.5) * 360;
    }

    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
