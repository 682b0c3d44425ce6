package org.maillage.layers.query;

import org.locationtech.jts.geom.Envelope;

/**
 * One square of a grid over the world, and what of a query lies there. Squares are numbered from longitude 0 and latitude
 * 0, eastwards and northwards; a feature lies where the middle of its envelope does.
 *
 * @param envelope of all that lies there, EPSG:4326; it may reach beyond the square
 */
public record Patch(long column, long row, long count, Envelope envelope) {

    /** Next to each other, by a side or a corner. */
    public boolean touches(Patch other) {
        return Math.abs(column - other.column) <= 1 && Math.abs(row - other.row) <= 1;
    }
}
