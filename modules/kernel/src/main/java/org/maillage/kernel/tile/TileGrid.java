package org.maillage.kernel.tile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;

/**
 * A tile matrix set (OGC 17-083r4): how the plane of a CRS is cut into tiles at each zoom. Only CRS whose authority puts the
 * easting first, so that the order of axes never differs from ours.
 *
 * @param uri by which the OGC has registered it, null for none
 * @param scaleSet the URN of the well-known scale set of WMTS that it is, null for none
 * @param left @param top the upper left corner of all zooms, metres of the CRS
 * @param matrices by zoom, from 0 on
 */
public record TileGrid(
        String id,
        String title,
        @Nullable String uri,
        @Nullable String scaleSet,
        Crs crs,
        double left,
        double top,
        List<TileMatrix> matrices) {

    /** Half the side of the square of EPSG:3857, metres: half the equator of its sphere. */
    private static final double HALF_WORLD = 6_378_137 * Math.PI;

    /** The grid of web maps (OGC 17-083r4, annex D.1). */
    public static final TileGrid WEB_MERCATOR_QUAD = new TileGrid(
            "WebMercatorQuad",
            "Google Maps Compatible for the World",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
            "urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible",
            Crs.ofEpsg(3857),
            -HALF_WORLD,
            HALF_WORLD,
            IntStream.rangeClosed(0, TileCoord.MAX_ZOOM)
                    .mapToObj(zoom -> new TileMatrix(
                            zoom, 2 * HALF_WORLD / TileMatrix.PIXELS / (1 << zoom), 1 << zoom, 1 << zoom))
                    .toList());

    /** The grid of IGN for continental France. */
    public static final TileGrid LAMB93 = Lambert93Grid.grid();

    /** In the order in which they are offered. */
    public static final List<TileGrid> ALL = List.of(WEB_MERCATOR_QUAD, LAMB93);

    public TileGrid {
        matrices = List.copyOf(matrices);
    }

    /** @throws MaillageException (not found) */
    public static TileGrid get(String id) {
        return find(id).orElseThrow(() -> MaillageException.notFound("tile-matrix-set", "grille", id)
                .with("tileMatrixSets", ALL.stream().map(TileGrid::id).toList()));
    }

    public static Optional<TileGrid> find(String id) {
        return ALL.stream().filter(grid -> grid.id().equals(id)).findFirst();
    }

    /** Whether positions fall into its tiles by {@link WebMercator}. */
    public boolean isWebMercator() {
        return crs.epsg() == 3857;
    }

    public int lastZoom() {
        return matrices.size() - 1;
    }

    /**
     * The tiles of a zoom that a rectangle touches.
     *
     * @param box in the grid's CRS, easting first
     */
    public TileMatrix.Range covering(Envelope box, int zoom) {
        return matrices.get(zoom).covering(box, left, top);
    }

    /** All of the largest matrix, in the grid's CRS, easting first. */
    public Envelope box() {
        TileMatrix first = matrices.get(0);
        return new Envelope(left, left + first.width() * first.span(), top - first.height() * first.span(), top);
    }
}
