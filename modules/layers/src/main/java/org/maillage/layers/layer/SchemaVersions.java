package org.maillage.layers.layer;

import java.util.List;

/** The versions of what the features of layers have. They are noted when the service starts, and when a publication is said anew. */
public interface SchemaVersions {

    /** As the caller may know them, the first first: at least one. Of those that differ in nothing that they may know, the earlier. */
    List<SchemaVersion> of(Layer layer);
}
