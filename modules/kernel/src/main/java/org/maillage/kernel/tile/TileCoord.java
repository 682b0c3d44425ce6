package org.maillage.kernel.tile;

import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.problem.MaillageException;

/**
 * One tile of WebMercatorQuad (OGC 17-083r4, annex D): zoom 0 is one tile, x counts from the west at -180°, y from the
 * north at 85.051°.
 */
public record TileCoord(int z, int x, int y) {

    /** Deepest zoom served: a tile is then 38 m wide at the equator. */
    public static final int MAX_ZOOM = 20;

    /** @throws MaillageException (not found) when there is no such tile in the grid */
    public TileCoord {
        boolean exists = z >= 0 && z <= MAX_ZOOM && x >= 0 && y >= 0 && x < (1 << z) && y < (1 << z);
        if (!exists) {
            throw MaillageException.notFound("tile", "tuile", z + "/" + y + "/" + x);
        }
    }

    /**
     * The tile's bounds in EPSG:4326 degrees, wider by {@code margin} tile widths on each side (0 is the tile itself).
     */
    public Envelope bounds(double margin) {
        double n = 1 << z;
        double west = WebMercator.longitude((x - margin) / n);
        double east = WebMercator.longitude((x + 1 + margin) / n);
        double north = WebMercator.latitude(Math.max(0, (y - margin) / n));
        double south = WebMercator.latitude(Math.min(1, (y + 1 + margin) / n));
        return new Envelope(Math.max(-180, west), Math.min(180, east), south, north);
    }
}
