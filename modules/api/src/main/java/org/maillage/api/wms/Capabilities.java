package org.maillage.api.wms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.ServiceTerms;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Styles;

/** GetCapabilities: what there is, as the caller sees it. */
final class Capabilities {

    private final Legend legend;
    private final Layers layers;
    private final LayerSource source;
    private final Styles styles;
    private final Reprojection reprojection;
    private final Metadata metadata;
    private final LayerTerms terms;

    Capabilities(
            Legend legend,
            Layers layers,
            LayerSource source,
            Styles styles,
            Reprojection reprojection,
            Metadata metadata,
            LayerTerms terms) {
        this.metadata = metadata;
        this.terms = terms;
        this.legend = legend;
        this.layers = layers;
        this.source = source;
        this.styles = styles;
        this.reprojection = reprojection;
    }

    /** @throws MaillageException when the caller has this document, or one that is not yet (OGC 06-042, 7.2.3.5) */
    void requireSequence(OwsParameters parameters) {
        Optional<String> given = parameters.text("UPDATESEQUENCE");
        if (given.isPresent()) {
            long asked = number(given.get());
            if (asked == sequence()) {
                throw Mistakes.of("current-update-sequence", "Ce document est celui que vous avez.");
            }
            if (asked > sequence()) {
                throw Mistakes.of("invalid-update-sequence", "UPDATESEQUENCE va jusqu'à " + sequence() + ".");
            }
        }
    }

    private static long number(String text) {
        if (!text.matches("[0-9]+")) {
            throw Mistakes.of("invalid-update-sequence", "UPDATESEQUENCE est un nombre entier.");
        }
        // what no number holds is larger than whatever there is
        return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private long sequence() {
        return layers.revision();
    }

    String document(WmsVersion version, String lang) {
        List<Layer> listed = layers.list();
        Map<String, Envelope> extents = new TreeMap<>();
        for (Layer layer : listed) {
            source.extent(everything(layer)).ifPresent(extent -> extents.put(layer.id(), extent));
        }
        Envelope all = extents.values().stream().reduce(new Envelope(), Geometries::union);
        LayerEntries entries = new LayerEntries(version, reprojection, styles, legend, terms, lang);
        CapabilitiesHead head = new CapabilitiesHead(
                version, sequence(), metadata.operator(), ServiceTerms.constraints(listed, terms, lang), lang);
        entries.openRoot(head.xml(), all.isNull() ? new Envelope(-180, 180, -90, 90) : all);
        for (Layer layer : listed) {
            entries.write(head.xml(), layer, extents.getOrDefault(layer.id(), all), source.interval(everything(layer)));
        }
        return head.xml().toString();
    }

    private FeatureQuery everything(Layer layer) {
        return FeatureQuery.ofAllTimes(layer).reading(List.of(), false);
    }
}
