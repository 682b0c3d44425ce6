package org.maillage.exchange.export;

import java.io.Closeable;
import java.io.IOException;
import org.maillage.layers.query.FeatureStream;

/** A file in the making, which takes features one after the other. It is whole after {@link #finish}; closing alone leaves it undone. */
interface FeatureSink extends Closeable {

    /** The stream's current feature. */
    void write(FeatureStream feature) throws IOException;

    /** After the last feature. */
    void finish() throws IOException;
}
