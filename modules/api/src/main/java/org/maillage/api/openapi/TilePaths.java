package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layer;

/** The addresses of tiles. The ends of their operations' ids are the standard's (OGC 20-057, table 11). */
final class TilePaths {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String GRID = "/{tileMatrixSetId}";
    private static final String TILE = GRID + "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private TilePaths() {}

    static void add(Map<String, Object> paths) {
        paths.put(
                "/tileMatrixSets",
                page("getTileMatrixSetsList", Summary.of("Grilles de tuiles", "Tile matrix sets"), List.of()));
        paths.put(
                "/tileMatrixSets" + GRID,
                page("getTileMatrixSet", Summary.of("Grille de tuiles", "Tile matrix set"), List.of(grid())));
        List<Map<String, Object>> ofTile = ofTile();
        ofTile.add(QueryParameters.collections());
        ofTile.add(QueryParameters.query("datetime", TEXT));
        addTilesets(
                paths,
                "/tiles",
                "dataset.vector.",
                Summary.of("Tuiles de toutes les couches", "Tiles of all layers"),
                ofTile);
    }

    static void add(Map<String, Object> paths, Layer layer) {
        List<Map<String, Object>> ofTile = ofTile();
        ofTile.addAll(QueryParameters.ofQuestion(layer));
        addTilesets(
                paths,
                "/collections/" + layer.id() + "/tiles",
                layer.id() + ".collection.vector.",
                Summary.of(layer),
                ofTile);
    }

    private static void addTilesets(
            Map<String, Object> paths, String path, String id, String title, List<Map<String, Object>> ofTile) {
        paths.put(
                path, page(id + "getTileSetsList", Summary.about(title, "jeux de tuiles", "sets of tiles"), List.of()));
        paths.put(
                path + GRID,
                page(id + "getTileSet", Summary.about(title, "un jeu de tuiles", "one set of tiles"), List.of(grid())));
        Map<String, Object> tile = Operation.reading(
                id + "getTile",
                Summary.about(title, "une tuile", "one tile"),
                ofTile,
                List.of("application/vnd.mapbox-vector-tile", "application/x-protobuf"));
        Operation.alsoAnswers(tile, "204", Summary.of("Rien dans cette tuile", "Nothing lies in the tile"));
        paths.put(path + TILE, Map.of("get", tile));
    }

    private static Map<String, Object> page(String id, String title, List<Map<String, Object>> inPath) {
        List<Map<String, Object>> parameters = new ArrayList<>(inPath);
        parameters.addAll(QueryParameters.page());
        return Map.of("get", Operation.reading(id, title, parameters, List.of(JSON, HTML)));
    }

    private static Map<String, Object> grid() {
        List<String> ids = TileGrid.ALL.stream().map(TileGrid::id).toList();
        return QueryParameters.inPath("tileMatrixSetId", Map.of("type", "string", "enum", ids));
    }

    private static List<Map<String, Object>> ofTile() {
        Map<String, Object> index = Map.of("type", "integer", "minimum", 0);
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(grid());
        for (String name : List.of("tileMatrix", "tileRow", "tileCol")) {
            parameters.add(QueryParameters.inPath(name, index));
        }
        parameters.add(QueryParameters.subset("datetime"));
        parameters.add(QueryParameters.format("mvt", "pbf"));
        return parameters;
    }
}
