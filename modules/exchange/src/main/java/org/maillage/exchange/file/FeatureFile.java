package org.maillage.exchange.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maillage.kernel.crs.Crs;

/** A file of features, opened. */
public interface FeatureFile extends AutoCloseable {

    /** The CRS of its geometry, as the file says or its format defines it. */
    Crs crs();

    /** The columns of a table when none of them can hold a place; empty for a file whose rows may have one. */
    default Optional<List<String>> placelessColumns() {
        return Optional.empty();
    }

    /** Reads it from start to end, one feature after the other. */
    void forEach(Consumer<FileFeature> visitor) throws IOException;

    @Override
    void close() throws IOException;
}
