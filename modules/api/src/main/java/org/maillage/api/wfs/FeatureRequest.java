package org.maillage.api.wfs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.crs.SrsName;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;

/**
 * What {@code GetFeature} and {@code GetPropertyValue} ask.
 *
 * @param queries each of one layer, with its order; answered one after the other
 * @param srsNames the CRS of each query's answer
 * @param hits whether only how many there are is asked
 * @param start how many features to pass over
 * @param count how many to answer at most
 * @param after where the page before ended; then {@code start} only tells how many came before
 */
record FeatureRequest(
        OwsParameters parameters,
        WfsVersion version,
        WfsFormat format,
        List<FeatureQuery> queries,
        List<SrsName> srsNames,
        boolean hits,
        long start,
        int count,
        @Nullable Cursor after) {

    FeatureRequest {
        queries = List.copyOf(queries);
        srsNames = List.copyOf(srsNames);
    }

    FeatureRequest with(List<FeatureQuery> others) {
        return new FeatureRequest(parameters, version, format, others, srsNames, hits, start, count, after);
    }
}
