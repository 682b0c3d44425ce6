package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileGrid;

/**
 * The address of a vector tile, taken apart. Row comes before column, but under {@code xyz}, where it is as web maps and GDAL
 * write it.
 *
 * @param layer null for a tile of several
 * @param ofTileset whether it is one of a tileset, whose limits it keeps to; who has a pattern with {@code xyz} alone was told none
 */
record TileAddress(@Nullable String layer, TileCoord tile, boolean ofTileset) {

    private static final Pattern SHAPE = Pattern.compile(
            "/ogc(?:/collections/(?<layer>[^/]+))?/tiles/"
                    + "(?:xyz/(?<xyz>\\d+)/(?<x>\\d+)/(?<y>\\d+)\\.pbf|(?<grid>[^/]+)/(?<z>\\d+)/(?<row>\\d+)/(?<column>\\d+))");

    /** Whether it is one, as it stands: what is encoded, or has more between its slashes, is for the firewall to look at. */
    static boolean isOne(HttpServletRequest request) {
        String path = request.getServletPath();
        return SHAPE.matcher(path).matches() && request.getRequestURI().equals(request.getContextPath() + path);
    }

    /**
     * Empty when the address is not that of a tile.
     *
     * @throws MaillageException when it is, of a tile that there cannot be: a grid that is not ours (not found), or no such zoom, row or
     *     column in it (invalid, naming it)
     */
    static Optional<TileAddress> of(HttpServletRequest request) {
        Matcher address = SHAPE.matcher(request.getServletPath());
        return address.matches()
                ? Optional.of(new TileAddress(address.group("layer"), tile(address), address.group("grid") != null))
                : Optional.empty();
    }

    private static TileCoord tile(Matcher address) {
        String grid = address.group("grid");
        return grid == null
                ? new TileCoord(
                        TileGrid.WEB_MERCATOR_QUAD,
                        number("z", address.group("xyz")),
                        number("column", address.group("x")),
                        number("row", address.group("y")))
                : new TileCoord(
                        TileGrid.get(grid),
                        number("z", address.group("z")),
                        number("column", address.group("column")),
                        number("row", address.group("row")));
    }

    private static int number(String name, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw MaillageException.parameter(name, "« " + digits + " » est trop grand.");
        }
    }
}
