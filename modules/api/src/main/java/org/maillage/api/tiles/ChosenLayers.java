package org.maillage.api.tiles;

import java.util.List;
import org.maillage.api.request.ChosenCollections;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;

/** The layers of a tile of several: those of {@code collections} in its order, all without it (OGC 20-057, 11). */
final class ChosenLayers {

    private ChosenLayers() {}

    /** @throws MaillageException naming the parameter: its address is there, whatever stands in it */
    static List<Layer> read(Parameters parameters, Layers layers) {
        List<String> chosen = ChosenCollections.ids(parameters);
        return chosen.isEmpty()
                ? layers.ofRecords()
                : chosen.stream().distinct().map(id -> named(id, layers)).toList();
    }

    private static Layer named(String id, Layers layers) {
        return layers.list().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                                ChosenCollections.PARAMETER, "Il n'y a pas de couche « " + id + " ».")
                        .with("layers", layers.list().stream().map(Layer::id).toList()));
    }
}
