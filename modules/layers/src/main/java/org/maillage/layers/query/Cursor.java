package org.maillage.layers.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values the last feature was sorted by, and its key. The next page starts after it, whatever
 * was written meanwhile, so nothing is skipped or shown twice.
 */
public record Cursor(List<@Nullable Object> sortedBy, long key) {

    /** Before the first feature of a layer in key order; keys start at 1. */
    public static final Cursor START = new Cursor(List.of(), 0);

    public Cursor {
        // List.copyOf refuses nulls, and a sort value may be null.
        sortedBy = java.util.Collections.unmodifiableList(new ArrayList<>(sortedBy));
    }
}
