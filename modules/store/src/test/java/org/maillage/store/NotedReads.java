package org.maillage.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maillage.domain.audit.ConfidentialReads;

/** What was told that is not public, kept for a test to look at. */
public final class NotedReads implements ConfidentialReads {

    private final Set<String> noted = new TreeSet<>();

    @Override
    public void record(String collection, UUID id) {
        noted.add(collection + "/" + id);
    }

    @Override
    public void layer(String layer) {
        noted.add(layer);
    }

    /** Since it was last asked. */
    public Set<String> take() {
        Set<String> taken = new TreeSet<>(noted);
        noted.clear();
        return taken;
    }
}
