package org.maillage.api.wmts;

import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;

/** Which tile a request names: {@code TILEMATRIXSET}, {@code TILEMATRIX}, {@code TILEROW} and {@code TILECOL}. */
final class AskedTile {

    private AskedTile() {}

    /** @throws MaillageException ({@code missing-parameter}, {@code invalid-parameter}, {@code tile-out-of-range}) */
    static TileCoord read(OwsParameters parameters) {
        String name = parameters.required("TileMatrixSet");
        TileGrid grid = TileGrids.find(name)
                .orElseThrow(() ->
                        MaillageException.parameter("TileMatrixSet", "« " + name + " » n'est pas une grille d'ici."));
        TileMatrix matrix = matrix(parameters.required("TileMatrix"), grid);
        int row = index(parameters, "TileRow", matrix.height());
        int column = index(parameters, "TileCol", matrix.width());
        return new TileCoord(grid, matrix.zoom(), column, row);
    }

    private static TileMatrix matrix(String id, TileGrid grid) {
        return grid.matrices().stream()
                .filter(matrix -> id.equals(String.valueOf(matrix.zoom())))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                        "TileMatrix", "« " + id + " » n'est pas un niveau : de 0 à " + grid.lastZoom() + "."));
    }

    private static int index(OwsParameters parameters, String name, int count) {
        int index = parameters.integer(name);
        if (index < 0 || index >= count) {
            throw Mistakes.outOfRange(name, count);
        }
        return index;
    }
}
