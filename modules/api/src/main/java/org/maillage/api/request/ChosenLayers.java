package org.maillage.api.request;

import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;

/** Which layers a request names: {@code collections}, by their ids or by their addresses here (OGC 20-058, 10; OGC 20-057, 11). */
public final class ChosenLayers {

    public static final String PARAMETER = "collections";

    private ChosenLayers() {}

    /**
     * In the order in which they are named, each once; none when the parameter is absent.
     *
     * @throws MaillageException naming the parameter when one is not there: the address is, whatever stands in it; gone when it was
     *     taken away
     */
    public static List<Layer> of(Parameters parameters, Layers layers) {
        String here = Link.absolute("/ogc/collections/");
        return parameters.list(PARAMETER).stream()
                .map(named -> named.startsWith(here) ? named.substring(here.length()) : named)
                .distinct()
                .map(id -> named(id, layers))
                .toList();
    }

    private static Layer named(String id, Layers layers) {
        try {
            return layers.get(id);
        } catch (MaillageException e) {
            if (e.kind() != ProblemKind.NOT_FOUND) {
                throw e;
            }
            throw MaillageException.parameter(PARAMETER, "Il n'y a pas de couche « " + id + " ».")
                    .with("layers", layers.list().stream().map(Layer::id).toList())
                    .causedBy(e);
        }
    }
}
