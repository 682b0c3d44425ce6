package org.maillage.api.wmts;

import java.util.Optional;
import org.maillage.kernel.tile.TileGrid;

/** The grids as WMTS names them: that of web maps has a name of its own since its first version (OGC 07-057r7, annex E.4). */
final class TileGrids {

    private static final String WEB = "GoogleMapsCompatible";

    private TileGrids() {}

    static String name(TileGrid grid) {
        return grid.isWebMercator() ? WEB : grid.id();
    }

    static Optional<TileGrid> find(String name) {
        return TileGrid.ALL.stream()
                .filter(grid -> name(grid).equals(name) || grid.id().equals(name))
                .findFirst();
    }
}
