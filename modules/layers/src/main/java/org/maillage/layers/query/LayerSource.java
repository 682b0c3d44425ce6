package org.maillage.layers.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.layers.layer.Property;

/**
 * The one read path: every protocol, count and question comes through here, and here alone rights and dates are put in.
 */
public interface LayerSource {

    /** What is done with the features of a query while their cursor is open. */
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        T read(FeatureStream features) throws IOException;
    }

    /** Runs the query and hands its cursor to the reader; everything is closed afterwards, also after an error. */
    <T extends @Nullable Object> T read(FeatureQuery query, Reader<T> reader) throws IOException;

    /**
     * The same in whichever order the features are found, for who puts them in order: a database sorts whole rows. Of a query without
     * a page, whose sort is not asked.
     */
    default <T extends @Nullable Object> T readAsFound(FeatureQuery query, Reader<T> reader) throws IOException {
        return read(query, reader);
    }

    /** How many features match, whatever the page. */
    long count(FeatureQuery query);

    /** How many features match by value of a property; of a list property, by each of its values. Most frequent first. */
    Map<String, Long> countBy(FeatureQuery query, Property property);

    /** The envelope of all that matches, EPSG:4326; empty when nothing does. */
    Optional<Envelope> extent(FeatureQuery query);

    /** Where what matches lies: the squares of so many degrees that have something, in no order. */
    List<Patch> patches(FeatureQuery query, int degrees);

    /** The first and last day on which something of the layer holds; a null is open. */
    List<java.time.@Nullable LocalDate> interval(FeatureQuery query);
}
