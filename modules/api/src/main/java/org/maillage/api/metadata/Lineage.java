package org.maillage.api.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.domain.source.Source;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** The lineage of a layer in words. */
final class Lineage {

    private Lineage() {}

    static LocalText of(LayerMetadata layer) {
        return new LocalText(
                sentences(
                        layer,
                        "Tenue à jour dans Maillage, chaque objet avec sa source, sa date et son historique.",
                        base -> "Extraite de la couche « " + base.title().fr() + " ».",
                        "Sources : ",
                        " ; "),
                sentences(
                        layer,
                        "Kept up to date in Maillage, each feature with its source, its date and its history.",
                        base -> "Taken from the layer “" + base.title().en() + "”.",
                        "Sources: ",
                        "; "));
    }

    private static String sentences(
            LayerMetadata described, String kept, Function<Layer, String> taken, String sources, String between) {
        Layer layer = described.layer();
        List<String> sentences = new ArrayList<>();
        sentences.add(kept);
        if (layer.origin() != null) {
            sentences.add(taken.apply(layer.base()));
        }
        if (!described.sources().isEmpty()) {
            sentences.add(sources
                    + described.sources().stream().map(Lineage::named).collect(Collectors.joining(between)) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String named(Source source) {
        String licence = source.licence();
        return licence == null ? source.title() : source.title() + " (" + licence + ")";
    }
}
