package org.maillage.api.records;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.question.Period;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.layer.LocalText;

/**
 * Which records are asked for (OGC 20-004r1, 8.1): all conditions hold, of each any of its values.
 *
 * @param texts folded, one of which the title, the description or the keywords must have
 * @param boxes EPSG:4326, longitude first, one of which the record must meet
 */
record RecordQuestion(
        List<String> texts,
        List<String> types,
        List<String> ids,
        List<String> externalIds,
        List<Geometry> boxes,
        @Nullable Period period) {

    static RecordQuestion read(Parameters parameters, Question question) {
        return new RecordQuestion(
                parameters.list("q").stream()
                        .map(text -> TextFolding.fold(text.strip()).replaceAll("\\s+", " "))
                        .toList(),
                parameters.list("type"),
                parameters.list("ids"),
                parameters.list("externalIds"),
                question.boxes(parameters),
                question.period(parameters).orElse(null));
    }

    boolean holds(LayerMetadata layer) {
        return (texts.isEmpty() || texts.stream().anyMatch(words(layer)::contains))
                && (types.isEmpty() || types.contains(RecordJson.TYPE))
                && (ids.isEmpty() || ids.contains(layer.layer().id()))
                && (externalIds.isEmpty() || isCalled(layer.identifier().toString()))
                && (boxes.isEmpty() || layer.extent().box().filter(this::isMet).isPresent())
                && (period == null || isUnderWay(layer.extent(), period));
    }

    /** In both languages, because who searches may not know which one the catalogue speaks to them. */
    private static String words(LayerMetadata layer) {
        return Stream.concat(
                        Stream.of(layer.layer().title(), layer.layer().description()),
                        layer.subject().keywords().stream())
                .flatMap(RecordQuestion::both)
                .map(TextFolding::fold)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> both(LocalText text) {
        return Stream.of(text.fr(), text.en());
    }

    /** By its value, or by its scheme and its value. */
    private boolean isCalled(String identifier) {
        return externalIds.contains(identifier) || externalIds.contains("urn:uuid:" + identifier);
    }

    private boolean isMet(Envelope box) {
        return boxes.stream().anyMatch(asked -> asked.getEnvelopeInternal().intersects(box));
    }

    private static boolean isUnderWay(Extent extent, Period asked) {
        return isNotAfter(extent.from(), asked.to()) && isNotAfter(asked.from(), extent.to());
    }

    /** A bound that is open is before and after everything. */
    private static boolean isNotAfter(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || !first.isAfter(last);
    }
}
