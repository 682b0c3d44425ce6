package org.maillage.kernel.tile;

import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;

/** One tile of a grid: x counts from the west, y from the north, zoom 0 is the coarsest. */
public record TileCoord(TileGrid grid, int z, int x, int y) {

    /** Deepest zoom served: a tile of web maps is then 38 m wide at the equator. */
    public static final int MAX_ZOOM = 20;

    /** @throws MaillageException (not found) when there is no such tile in the grid */
    public TileCoord {
        boolean exists = z >= 0
                && z <= grid.lastZoom()
                && x >= 0
                && y >= 0
                && x < grid.matrices().get(z).width()
                && y < grid.matrices().get(z).height();
        if (!exists) {
            throw notThere(z, x, y);
        }
    }

    private static MaillageException notThere(int z, int x, int y) {
        return MaillageException.notFound("tile", "tuile", z + "/" + y + "/" + x);
    }

    /** What is said where nobody has it (not found). */
    public MaillageException notThere() {
        return notThere(z, x, y);
    }

    /** Of web maps: WebMercatorQuad. */
    public TileCoord(int z, int x, int y) {
        this(TileGrid.WEB_MERCATOR_QUAD, z, x, y);
    }

    public TileMatrix matrix() {
        return grid.matrices().get(z);
    }

    /** The tile in the grid's CRS, easting first, wider by {@code margin} tile widths on each side. */
    public Envelope box(double margin) {
        double span = matrix().span();
        return new Envelope(
                grid.left() + (x - margin) * span,
                grid.left() + (x + 1 + margin) * span,
                grid.top() - (y + 1 + margin) * span,
                grid.top() - (y - margin) * span);
    }

    /**
     * What part of the world the tile shows, wider by {@code margin} tile widths on each side: EPSG:4326, longitude first.
     *
     * @return an empty envelope for a tile that lies where its CRS is not meant for
     */
    public Envelope world(double margin, Reprojection reprojection) {
        // in closed form where there is one, because it is asked for each tile of each web map
        return grid.isWebMercator() ? bounds(margin) : reprojection.worldOf(box(margin), grid.crs());
    }

    /** The same of a tile of WebMercatorQuad alone. */
    Envelope bounds(double margin) {
        double n = 1 << z;
        double west = WebMercator.longitude((x - margin) / n);
        double east = WebMercator.longitude((x + 1 + margin) / n);
        double north = WebMercator.latitude(Math.max(0, (y - margin) / n));
        double south = WebMercator.latitude(Math.min(1, (y + 1 + margin) / n));
        return new Envelope(Math.max(-180, west), Math.min(180, east), south, north);
    }
}
