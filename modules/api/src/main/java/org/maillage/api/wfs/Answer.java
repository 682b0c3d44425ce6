package org.maillage.api.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.Cursors;
import org.maillage.api.request.Link;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * What is known of an answer before its features are read.
 *
 * @param pages one for each query; of those that only count, without features
 */
record Answer(FeatureRequest request, List<Page> pages) {

    /** An address that is longer may not come through; whoever posted so much pages by {@code startIndex}. */
    private static final int LONGEST_LINK = 6_000;

    Answer {
        pages = List.copyOf(pages);
    }

    /** Counts where the count is asked for or the first page tells it; later pages are followed, not measured. */
    static Answer of(FeatureRequest request, LayerSource source) throws IOException {
        List<Page> pages = new ArrayList<>();
        long skip = request.after() == null ? request.start() : 0;
        int left = request.count();
        for (FeatureQuery query : request.queries()) {
            if (request.hits()) {
                pages.add(new Page(query, 0, 0, null, source.count(query)));
                continue;
            }
            Page page = Page.find(source, query, request.after(), skip, left);
            pages.add(page.matched() == null && request.after() == null ? page.counted(source) : page);
            skip -= page.passed();
            left -= page.returned();
        }
        return new Answer(request, pages);
    }

    long returned() {
        return pages.stream().mapToLong(Page::returned).sum();
    }

    /** Null when it is not known. */
    @Nullable Long matched() {
        long matched = 0;
        for (Page page : pages) {
            Long some = page.matched();
            if (some == null) {
                return null;
            }
            matched += some;
        }
        return matched;
    }

    /**
     * Where the next page is: by a cursor that costs nothing, and by the index that the standard knows; after a count the
     * first one (OGC 09-025r2, 7.7.4.4.1). Null for none.
     */
    @Nullable String next() {
        Long matched = matched();
        if (request.hits()) {
            boolean some = matched != null && matched > request.start() && request.count() > 0;
            return some ? link(request.start(), request.count(), null) : null;
        }
        Cursor cursor = pages.size() == 1 ? pages.get(0).next() : null;
        long end = request.start() + returned();
        boolean more = cursor != null || pages.size() > 1 && matched != null && matched > end;
        if (returned() == 0 || !more) {
            return null;
        }
        return link(end, request.count(), cursor);
    }

    /** Null on the first page. */
    @Nullable String previous() {
        long start = Math.max(0, request.start() - request.count());
        boolean first = request.start() == 0 || request.hits() || request.count() == 0;
        return first ? null : link(start, request.start() - start, null);
    }

    private @Nullable String link(long start, long count, @Nullable Cursor cursor) {
        Map<String, String[]> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.parameters().all().forEach((name, value) -> parameters.put(name, new String[] {value}));
        parameters.put("startIndex", new String[] {Long.toString(start)});
        parameters.put("count", new String[] {Long.toString(count)});
        parameters.remove("cursor");
        parameters.remove("resultType");
        if (cursor != null) {
            parameters.put("cursor", new String[] {Cursors.write(cursor)});
        }
        String link = Link.absolute(Wfs.PATH) + Link.query(parameters);
        return link.length() > LONGEST_LINK ? null : link;
    }
}
