package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Link;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The grids that tiles are served in, in the JSON of OGC 17-083r4. */
@RestController
public final class TileMatrixSets {

    private static final String PATH = "/ogc/tileMatrixSets";

    private final Pages pages;

    public TileMatrixSets(Pages pages) {
        this.pages = pages;
    }

    static String path(TileGrid grid) {
        return PATH + "/" + grid.id();
    }

    @GetMapping(PATH)
    ResponseEntity<Object> list(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                "tilematrixsets",
                lang -> Map.of(
                        "links",
                        List.of(
                                Link.to(PATH, "self", "application/json", new LocalText("Grilles", "Grids")),
                                Link.toPage(PATH)),
                        "tileMatrixSets",
                        TileGrid.ALL.stream().map(TileMatrixSets::entry).toList()));
    }

    @GetMapping(PATH + "/{tileMatrixSetId}")
    ResponseEntity<Object> one(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String tileMatrixSetId) {
        TileGrid grid = TileGrid.get(tileMatrixSetId);
        return pages.answer(request, response, "tilematrixset", lang -> described(grid));
    }

    private static Map<String, Object> entry(TileGrid grid) {
        Map<String, Object> entry = head(grid);
        entry.put("links", List.of(Link.to(path(grid), "self", "application/json", grid.id())));
        return entry;
    }

    private static Map<String, Object> head(TileGrid grid) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", grid.id());
        head.put("title", grid.title());
        if (grid.uri() != null) {
            head.put("uri", grid.uri());
        }
        head.put("crs", grid.crs().uri());
        return head;
    }

    private static Map<String, Object> described(TileGrid grid) {
        Map<String, Object> told = head(grid);
        told.put("orderedAxes", List.of("X", "Y"));
        if (grid.scaleSet() != null) {
            told.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        }
        told.put(
                "tileMatrices",
                grid.matrices().stream().map(matrix -> matrix(grid, matrix)).toList());
        return told;
    }

    private static Map<String, Object> matrix(TileGrid grid, TileMatrix matrix) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", String.valueOf(matrix.zoom()));
        told.put("scaleDenominator", matrix.scaleDenominator());
        told.put("cellSize", matrix.cellSize());
        told.put("cornerOfOrigin", "topLeft");
        told.put("pointOfOrigin", List.of(grid.left(), grid.top()));
        told.put("tileWidth", TileMatrix.PIXELS);
        told.put("tileHeight", TileMatrix.PIXELS);
        told.put("matrixWidth", matrix.width());
        told.put("matrixHeight", matrix.height());
        return told;
    }
}
