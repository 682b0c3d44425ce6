package org.maillage.kernel.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * One zoom of a grid: tiles of {@link #PIXELS} pixels a side, counted from the grid's upper left corner.
 *
 * @param cellSize metres of the grid's CRS that a pixel is wide
 * @param width how many tiles from the west to the east
 * @param height how many tiles from the north to the south
 */
public record TileMatrix(int zoom, double cellSize, int width, int height) {

    /** Pixels along a side of a tile. */
    public static final int PIXELS = 256;

    /** Metres of the side of a pixel on paper (OGC 17-083r4, 6.1.1.1). */
    private static final double PIXEL = 0.00028;

    public double scaleDenominator() {
        return cellSize / PIXEL;
    }

    /** Metres of the CRS along a side of a tile. */
    public double span() {
        return cellSize * PIXELS;
    }

    /** The tiles, both ends included, that a rectangle touches; what is outside the matrix is taken to its border. */
    public record Range(int zoom, int minColumn, int maxColumn, int minRow, int maxRow) {

        public boolean has(int column, int row) {
            return column >= minColumn && column <= maxColumn && row >= minRow && row <= maxRow;
        }
    }

    /**
     * @param box in the grid's CRS, easting first
     * @param left @param top the grid's upper left corner
     */
    Range covering(Envelope box, double left, double top) {
        return new Range(
                zoom,
                index(box.getMinX() - left, width),
                index(box.getMaxX() - left, width),
                index(top - box.getMaxY(), height),
                index(top - box.getMinY(), height));
    }

    private int index(double metres, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(metres / span())));
    }
}
