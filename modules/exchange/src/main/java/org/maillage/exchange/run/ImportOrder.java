package org.maillage.exchange.run;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.place.Place;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.kernel.crs.Crs;

/**
 * What is to be imported, and how.
 *
 * @param collection what the features become, e.g. {@code territories}
 * @param values facts that hold for every row and override the file's
 * @param columns column by fact, where guessing would go wrong
 * @param source title of the source; the same title finds the same records again
 * @param date the day the source describes
 * @param crs what the file should have said about its CRS, null to believe the file
 * @param bufferMetres by which each geometry grows, so that points can become areas; 0 takes them as they are
 * @param trial whether to report only, and keep nothing
 * @param access of the records that are new; those that are there keep theirs
 */
public record ImportOrder(
        String collection,
        Map<String, Object> values,
        Map<String, String> columns,
        String source,
        @Nullable String licence,
        @Nullable LocalDate date,
        @Nullable Crs crs,
        double bufferMetres,
        boolean trial,
        Origin origin,
        Access access) {

    public ImportOrder {
        Place.requireDistance(bufferMetres, "buffer");
        values = Map.copyOf(values);
        columns = Map.copyOf(columns);
    }

    public ImportOrder with(Access other) {
        return new ImportOrder(
                collection, values, columns, source, licence, date, crs, bufferMetres, trial, origin, other);
    }
}
