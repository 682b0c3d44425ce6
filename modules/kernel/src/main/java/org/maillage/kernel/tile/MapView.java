package org.maillage.kernel.tile;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a web map begins that shows all of something.
 *
 * @param longitude of the middle, EPSG:4326
 * @param latitude of the middle, EPSG:4326
 * @param zoom at which the world is 512 pixels wide at 0, as MapLibre counts
 */
public record MapView(double longitude, double latitude, double zoom) {

    /** Pixels of a map on a small screen that lies across: on a larger one there is more around. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 600;
    private static final int WORLD = 512;

    /** Of one place, which has no width: a village and its surroundings. */
    private static final double NEAREST = 14;

    /** @param extent EPSG:4326, longitude first; there is no view of an empty one */
    public static Optional<MapView> of(Envelope extent) {
        if (extent.isNull()) {
            return Optional.empty();
        }
        double top = WebMercator.y(extent.getMaxY());
        double bottom = WebMercator.y(extent.getMinY());
        double across = zoom(WIDTH, extent.getWidth() / 360);
        double down = zoom(HEIGHT, bottom - top);
        return Optional.of(new MapView(
                rounded((extent.getMinX() + extent.getMaxX()) / 2, 1e5),
                rounded(WebMercator.latitude((top + bottom) / 2), 1e5),
                Math.floor(Math.max(0, Math.min(NEAREST, Math.min(across, down))) * 1e2) / 1e2));
    }

    /** @param share of the world's side */
    private static double zoom(int pixels, double share) {
        return Math.log(pixels / (WORLD * share)) / Math.log(2);
    }

    private static double rounded(double value, double per) {
        return Math.round(value * per) / per;
    }
}
