package org.maillage.api.wfs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.Cursors;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * Which features of a query are answered, found by their keys alone before any of them is read: how many they are and where the
 * next page begins stands before them in the answer. Who writes meanwhile may make them one more or less.
 *
 * @param query what to read
 * @param passed how many came before, of those that were passed over one by one
 * @param next where the next page begins, null when this is the last
 * @param matched how many features the whole query has, null when nobody counted
 */
record Page(FeatureQuery query, long passed, int returned, @Nullable Cursor next, @Nullable Long matched) {

    /**
     * @param skip how many to pass over after the cursor
     * @param count how many to answer at most
     */
    static Page find(LayerSource source, FeatureQuery query, @Nullable Cursor after, long skip, int count)
            throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE, skip + count + 1);
        FeatureQuery keys = query.reading(java.util.List.of(), false).page(query.sort(), most, after);
        return source.read(keys, features -> {
            long passed = 0;
            Cursor start = after;
            while (passed < skip && features.next()) {
                passed++;
                start = passed == skip ? Cursors.at(features, query.sort()) : start;
            }
            int returned = 0;
            Cursor last = start;
            while (passed == skip && returned < count && features.next()) {
                returned++;
                last = returned == count ? Cursors.at(features, query.sort()) : last;
            }
            boolean more = passed == skip && returned == count && features.next();
            FeatureQuery page = query.page(query.sort(), returned, start);
            Long matched = more || after != null ? null : Long.valueOf(passed + returned);
            return new Page(page, passed, returned, more ? last : null, matched);
        });
    }

    /** The same, counted. */
    Page counted(LayerSource source) {
        return new Page(query, passed, returned, next, source.count(query));
    }
}
