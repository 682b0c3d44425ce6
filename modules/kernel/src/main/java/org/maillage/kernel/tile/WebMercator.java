package org.maillage.kernel.tile;

/**
 * Spherical Mercator (EPSG:3857) on the unit square: x 0 at -180° and 1 at 180°, y 0 at 85.0511° north and 1 at 85.0511°
 * south, as tiles count. The formula is that of EPSG method 1024.
 */
public final class WebMercator {

    /** The latitude at which the square ends. */
    public static final double LIMIT = 85.051128779806604;

    private WebMercator() {}

    public static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    /** Latitudes beyond {@link #LIMIT} are taken to it. */
    public static double y(double latitude) {
        double sin = Math.sin(Math.toRadians(Math.max(-LIMIT, Math.min(LIMIT, latitude))));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    public static double longitude(double x) {
        return (x - 0.5) * 360;
    }

    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
