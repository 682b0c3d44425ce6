package org.maillage.api.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Link;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** The metadata of a tileset (OGC 17-083r4, 7). */
final class TilesetDescription {

    private static final LocalText TILES = new LocalText("Tuiles", "Tiles");

    private final TileLimits limits;

    TilesetDescription(TileLimits limits) {
        this.limits = limits;
    }

    /** As lists of tilesets have it. */
    static Map<String, Object> entry(Tileset tileset, TileGrid grid, String lang) {
        Map<String, Object> entry = head(tileset, grid, lang);
        entry.put("links", List.of(self(tileset, grid, lang), tilingScheme(grid)));
        return entry;
    }

    Map<String, Object> of(Tileset tileset, TileGrid grid, String lang) {
        Map<String, Object> told = head(tileset, grid, lang);
        told.put("description", tileset.description().in(lang));
        if (!tileset.attribution().isEmpty()) {
            told.put("attribution", tileset.attribution());
        }
        told.put(
                "tileMatrixSetLimits",
                limits.of(tileset, grid).stream().map(TilesetDescription::limit).toList());
        told.put(
                "layers",
                tileset.layers().stream().map(layer -> layer(layer, lang)).toList());
        told.put("links", links(tileset, grid, lang));
        return told;
    }

    private static Map<String, Object> head(Tileset tileset, TileGrid grid, String lang) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("title", tileset.title().in(lang) + " (" + grid.id() + ")");
        head.put("dataType", "vector");
        head.put("crs", grid.crs().uri());
        if (grid.uri() != null) {
            head.put("tileMatrixSetURI", grid.uri());
        }
        return head;
    }

    private static Map<String, Object> limit(TileMatrix.Range range) {
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("tileMatrix", String.valueOf(range.zoom()));
        limit.put("minTileRow", range.minRow());
        limit.put("maxTileRow", range.maxRow());
        limit.put("minTileCol", range.minColumn());
        limit.put("maxTileCol", range.maxColumn());
        return limit;
    }

    private static Map<String, Object> layer(Layer layer, String lang) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", layer.id());
        told.put("title", layer.title().in(lang));
        told.put("description", layer.description().in(lang));
        told.put("dataType", "vector");
        told.put("geometryDimension", layer.geometry().ordinal());
        told.put("minTileMatrix", String.valueOf(layer.minZoom()));
        told.put("maxTileMatrix", String.valueOf(layer.maxZoom()));
        return told;
    }

    private static List<Object> links(Tileset tileset, TileGrid grid, String lang) {
        List<Object> links = new ArrayList<>();
        links.add(self(tileset, grid, lang));
        links.add(Link.toPage(tileset.path(grid)));
        if (grid.isWebMercator()) {
            links.add(Link.to(tileset.path(grid) + "/tilejson", "alternate", "application/json", "TileJSON"));
        }
        links.add(tilingScheme(grid));
        links.add(item(tileset, grid, lang));
        return links;
    }

    private static Link self(Tileset tileset, TileGrid grid, String lang) {
        return Link.to(
                tileset.path(grid), "self", "application/json", tileset.title().in(lang));
    }

    private static Link tilingScheme(TileGrid grid) {
        return Link.to(TileMatrixSets.path(grid), Link.OGC + "tiling-scheme", "application/json", grid.id());
    }

    /** OGC asks for {@code templated} on links that are templates; {@link Link} has none because no other link is one. */
    private static Map<String, Object> item(Tileset tileset, TileGrid grid, String lang) {
        return Map.of(
                "href",
                Link.absolute(tileset.path(grid)) + "/{tileMatrix}/{tileRow}/{tileCol}",
                "rel",
                "item",
                "type",
                Tiles.MEDIA_TYPE,
                "templated",
                true,
                "title",
                TILES.in(lang));
    }
}
