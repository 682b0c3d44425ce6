package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Link;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What tiles there are of a layer and of all of them (OGC 20-057). */
@RestController
public final class Tilesets {

    private final Layers layers;
    private final Pages pages;
    private final TilesetDescription description;
    private final LayerTerms terms;

    public Tilesets(Layers layers, TileLimits limits, Pages pages, LayerTerms terms) {
        this.terms = terms;
        this.layers = layers;
        this.pages = pages;
        this.description = new TilesetDescription(limits);
    }

    @GetMapping(Tileset.OF_ALL)
    ResponseEntity<Object> listOfAll(HttpServletRequest request, HttpServletResponse response) {
        return list(Tileset.of(layers.ofRecords()), request, response);
    }

    @GetMapping("/ogc/collections/{id}/tiles")
    ResponseEntity<Object> listOfLayer(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        return list(Tileset.of(layers.get(id)), request, response);
    }

    private ResponseEntity<Object> list(Tileset tileset, HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                "tilesets",
                lang -> Map.of(
                        "links",
                        List.of(
                                Link.to(
                                        tileset.path(),
                                        "self",
                                        "application/json",
                                        new LocalText("Jeux de tuiles", "Tilesets")),
                                Link.toPage(tileset.path())),
                        "tilesets",
                        TileGrid.ALL.stream()
                                .map(grid -> TilesetDescription.entry(tileset, grid, lang))
                                .toList()));
    }

    @GetMapping(Tileset.OF_ALL + "/{tileMatrixSetId}")
    ResponseEntity<Object> ofAll(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String tileMatrixSetId) {
        return one(Tileset.of(layers.ofRecords()), tileMatrixSetId, request, response);
    }

    @GetMapping("/ogc/collections/{id}/tiles/{tileMatrixSetId}")
    ResponseEntity<Object> ofLayer(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String tileMatrixSetId) {
        return one(Tileset.of(layers.get(id)), tileMatrixSetId, request, response);
    }

    private ResponseEntity<Object> one(
            Tileset tileset, String tileMatrixSetId, HttpServletRequest request, HttpServletResponse response) {
        TileGrid grid = TileGrid.get(tileMatrixSetId);
        return pages.answer(request, response, "tileset", lang -> description.of(tileset.on(terms), grid, lang));
    }
}
