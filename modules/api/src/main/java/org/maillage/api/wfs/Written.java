package org.maillage.api.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.layer.Layer;

/** What a transaction has written so far, in the order in which it was. */
final class Written {

    /**
     * A feature that was written.
     *
     * @param id its {@code gml:id}
     * @param handle what the client calls the action, null for nothing
     */
    record Feature(String id, @Nullable String handle) {}

    private final List<Feature> inserted = new ArrayList<>();
    private final List<Feature> updated = new ArrayList<>();
    private final List<Feature> replaced = new ArrayList<>();
    private int deleted;

    List<Feature> inserted() {
        return inserted;
    }

    List<Feature> updated() {
        return updated;
    }

    List<Feature> replaced() {
        return replaced;
    }

    int deleted() {
        return deleted;
    }

    void countDeleted() {
        deleted++;
    }

    int total() {
        return inserted.size() + updated.size() + replaced.size() + deleted;
    }

    static Feature feature(Layer layer, UUID id, @Nullable String handle) {
        return new Feature(GmlNames.id(layer, id), handle);
    }
}
