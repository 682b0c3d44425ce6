package org.maillage.api.wmts;

import java.util.List;
import java.util.Optional;
import org.maillage.kernel.tile.TileGrid;

/**
 * The grids as WMTS names them: that of web maps has a name of its own since its first version (OGC 07-057r7, annex E.4), and by the
 * one that it has in OGC 17-083r4, and so everywhere else here, recipes of web maps ask for it.
 */
final class TileGrids {

    private static final String WEB = "GoogleMapsCompatible";

    private TileGrids() {}

    /** Under which it stands in capabilities, the older one first. */
    static List<String> names(TileGrid grid) {
        return grid.isWebMercator() ? List.of(WEB, grid.id()) : List.of(grid.id());
    }

    static Optional<TileGrid> find(String name) {
        return TileGrid.ALL.stream().filter(grid -> names(grid).contains(name)).findFirst();
    }
}
