package org.maillage.api.metadata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.api.download.FileLinks;
import org.maillage.api.download.MadeFiles;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.source.ShownSources;
import org.maillage.api.source.Terms;
import org.maillage.domain.source.Source;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** Describes layers, each as the caller may know it. */
public final class Metadata {

    private final Layers layers;
    private final LayerSource source;
    private final LayerFiles files;
    private final MadeFiles made;
    private final ShownSources sources;
    private final LayerTerms terms;
    private final Publishers publishers;
    private final Question question;
    private final Reprojection reprojection;

    public Metadata(
            Layers layers,
            LayerSource source,
            LayerFiles files,
            MadeFiles made,
            ShownSources sources,
            LayerTerms terms,
            Publishers publishers,
            Question question,
            Reprojection reprojection) {
        this.layers = layers;
        this.source = source;
        this.files = files;
        this.made = made;
        this.sources = sources;
        this.terms = terms;
        this.publishers = publishers;
        this.question = question;
        this.reprojection = reprojection;
    }

    public LayerMetadata of(Layer layer) {
        return of(List.of(layer)).get(0);
    }

    /** Of several, in their order. */
    public List<LayerMetadata> of(List<Layer> several) {
        Publishers.Known known = publishers.known();
        ShownSources.Known shown = sources.known();
        return several.stream().map(layer -> of(layer, known, shown)).toList();
    }

    private LayerMetadata of(Layer layer, Publishers.Known known, ShownSources.Known shown) {
        List<Source> from = shown.of(layer);
        Extent extent = extent(layer);
        FeatureQuery today = FeatureQuery.of(layer, question.today()).reading(List.of(), false);
        return new LayerMetadata(
                layer,
                identifier(layer, known.operator()),
                known.of(layer),
                Subject.of(layer),
                extent,
                crs(extent),
                source.count(today),
                layers.changed(layer),
                Terms.of(layer, from),
                from,
                downloads(layer),
                List.of(AccessService.values()));
    }

    /** Of who runs the service and of the layer: neither changes, and no two services have the same. */
    private static UUID identifier(Layer layer, Publisher operator) {
        return UUID.nameUUIDFromBytes((operator.id() + "/" + layer.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Who runs the service. */
    public Publisher operator() {
        return publishers.known().operator();
    }

    /** Of each of several layers. */
    public Function<Layer, Terms> terms() {
        return terms::of;
    }

    /** Of all of them together. */
    public Extent extent(List<Layer> layers) {
        return layers.stream().map(this::extent).reduce(Extent.NONE, Extent::and);
    }

    public Extent extent(Layer layer) {
        FeatureQuery everything = FeatureQuery.ofAllTimes(layer).reading(List.of(), false);
        List<@Nullable LocalDate> days = source.interval(everything);
        return new Extent(source.extent(everything), days.get(0), days.get(1));
    }

    /**
     * The CRSs that the features are served in and that are meant for where they lie: far outside, no box can be asked by
     * them. All of them where there is nothing.
     */
    public List<Crs> crs(Extent extent) {
        return CrsList.SERVED.stream()
                .filter(crs -> extent.box()
                        .map(box -> !reprojection.boxOf(box, crs).isNull())
                        .orElse(true))
                .toList();
    }

    public List<Download> downloads(Layer layer) {
        return files.formats(layer).stream()
                .map(format -> download(layer, format))
                .toList();
    }

    private Download download(Layer layer, LayerFiles.Format format) {
        OptionalLong bytes = made.size(layer, format);
        return new Download(FileLinks.of(layer, format, "").of(bytes), format.ending(), bytes);
    }
}
