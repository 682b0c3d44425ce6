package org.maillage.layers.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;

/**
 * One question about one layer. Immutable; each {@code with} narrows or changes one thing.
 *
 * @param boxes EPSG:4326 degrees, longitude first; a feature matches when its envelope meets one of them. Empty: everywhere
 * @param filter normalised, see {@link org.maillage.layers.filter}
 * @param ids the features with these; empty for any
 * @param from first day of the time asked for, null for « since ever »
 * @param to last day of the time asked for, included, null for « for ever »
 * @param periods whether a feature's own period, the properties of the roles {@code starts} and {@code ends}, must meet
 *     that time as its validity must
 * @param words folded words, each of which the feature's search text must contain
 * @param properties those to read, in this order
 * @param geometry whether to read the geometry
 * @param limit how many at most; 0 for all
 * @param after the end of the page before, or null for the first
 */
public record FeatureQuery(
        Layer layer,
        List<Envelope> boxes,
        Filter filter,
        List<UUID> ids,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean periods,
        List<String> words,
        List<Property> properties,
        boolean geometry,
        List<Sort> sort,
        int limit,
        @Nullable Cursor after) {

    /** Hyphens alone are a word too: nobody who asks for nothing is told all. */
    private static final Pattern WORD = Pattern.compile("[^\\s-]+|(?<!\\S)-+(?!\\S)");

    public FeatureQuery {
        boxes = List.copyOf(boxes);
        ids = List.copyOf(ids);
        words = List.copyOf(words);
        properties = List.copyOf(properties);
        sort = List.copyOf(sort);
    }

    /** All features that hold on a day, with all their properties; what is planned and what is over belong to them. */
    public static FeatureQuery of(Layer layer, LocalDate day) {
        return new FeatureQuery(
                layer,
                List.of(),
                Filter.INCLUDE,
                List.of(),
                day,
                day,
                false,
                List.of(),
                layer.properties(),
                true,
                List.of(),
                0,
                null);
    }

    /** All features there are, whenever they hold, with all their properties. */
    public static FeatureQuery ofAllTimes(Layer layer) {
        return of(layer, LocalDate.EPOCH).during(null, null);
    }

    /** The same of the layer with other words about it. */
    public FeatureQuery of(Layer told) {
        return new FeatureQuery(
                told, boxes, filter, ids, from, to, periods, words, properties, geometry, sort, limit, after);
    }

    public FeatureQuery within(Envelope box) {
        return withBoxes(List.of(box));
    }

    public FeatureQuery withBoxes(List<Envelope> anyOf) {
        return new FeatureQuery(
                layer, anyOf, filter, ids, from, to, periods, words, properties, geometry, sort, limit, after);
    }

    public FeatureQuery where(Filter condition) {
        return new FeatureQuery(
                layer, boxes, condition, ids, from, to, periods, words, properties, geometry, sort, limit, after);
    }

    public FeatureQuery withId(UUID one) {
        return withIds(List.of(one));
    }

    /** @param any of these: at least one */
    public FeatureQuery withIds(List<UUID> any) {
        return new FeatureQuery(
                layer, boxes, filter, any, from, to, periods, words, properties, geometry, sort, limit, after);
    }

    /**
     * Features that are valid and under way on at least one day from the first to the last, both included; null is open.
     * For a time that someone asked for.
     */
    public FeatureQuery during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FeatureQuery(
                layer, boxes, filter, ids, first, last, true, words, properties, geometry, sort, limit, after);
    }

    /** Features whose search text contains each of the words of the text, folded; a hyphen may stand for a blank between them. */
    public FeatureQuery matching(String text) {
        List<String> folded = WORD.matcher(TextFolding.fold(text))
                .results()
                .map(MatchResult::group)
                .toList();
        return new FeatureQuery(
                layer, boxes, filter, ids, from, to, periods, folded, properties, geometry, sort, limit, after);
    }

    public FeatureQuery reading(List<Property> wanted, boolean withGeometry) {
        return new FeatureQuery(
                layer, boxes, filter, ids, from, to, periods, words, wanted, withGeometry, sort, limit, after);
    }

    public FeatureQuery page(List<Sort> order, int size, @Nullable Cursor start) {
        return new FeatureQuery(
                layer, boxes, filter, ids, from, to, periods, words, properties, geometry, order, size, start);
    }
}
