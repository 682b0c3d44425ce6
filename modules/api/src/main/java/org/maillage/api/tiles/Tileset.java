package org.maillage.api.tiles;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/**
 * What tiles are made of: one layer, or several in one tile.
 *
 * @param path of the list of its grids, below the application
 * @param layers in the order in which they stand in a tile
 */
record Tileset(String path, LocalText title, LocalText description, List<Layer> layers) {

    static final String OF_ALL = "/ogc/tiles";

    Tileset {
        layers = List.copyOf(layers);
    }

    static Tileset of(Layer layer) {
        return new Tileset(
                "/ogc/collections/" + layer.id() + "/tiles", layer.title(), layer.description(), List.of(layer));
    }

    static Tileset of(List<Layer> layers) {
        return new Tileset(
                OF_ALL,
                new LocalText("Maillage", "Maillage"),
                new LocalText("Plusieurs couches dans une tuile.", "Several layers in one tile."),
                layers);
    }

    String path(TileGrid grid) {
        return path + "/" + grid.id();
    }

    int minZoom() {
        return layers.stream().mapToInt(Layer::minZoom).min().orElse(0);
    }

    int maxZoom() {
        return layers.stream().mapToInt(Layer::maxZoom).max().orElse(0);
    }

    /** The same of layers that say themselves on which terms they may be used. */
    Tileset on(LayerTerms terms) {
        return new Tileset(
                path, title, description, layers.stream().map(terms::told).toList());
    }

    /** Whom to name for all its layers, and their licences; empty for none. */
    String attribution() {
        return Stream.concat(
                        layers.stream().map(Layer::attribution), layers.stream().map(Layer::licence))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
