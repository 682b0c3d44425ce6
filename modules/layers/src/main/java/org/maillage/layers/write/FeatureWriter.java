package org.maillage.layers.write;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;

/**
 * The one door for protocols that write features (OGC API Features Part 4, WFS-T). What is written is a record, by its own rules
 * and the rights of the caller, with its history. Each call is one transaction, or a part of the one it is called in.
 *
 * <p>All of them throw a {@link MaillageException}: not found, unauthenticated, forbidden, or invalid with the name of the
 * property at fault; where a version is given, stale when there is a newer one.
 */
public interface FeatureWriter {

    /**
     * Writes several features as one, all of them or none. For protocols that send many at once, by addresses that also read: who
     * may write nothing is refused before the work begins.
     */
    <T> T together(Supplier<T> work);

    /** @return the id of the new feature */
    UUID create(Layer layer, FeatureDraft draft);

    /**
     * Replaces all that is written of the feature; what is not said is taken away. What is as it was makes no version.
     *
     * @param version the one that the caller has seen; null writes over whatever there is
     */
    void replace(Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft);

    /** Changes what is said of the feature, and nothing else. */
    void update(Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft);

    void delete(Layer layer, UUID id, @Nullable Integer version);

    /** The properties that every feature has, and that whoever adds one says. Of a publication those of its layer that it shows. */
    Set<String> required(Layer layer);

    /** Whether the caller may add features here: some, somewhere. */
    boolean mayCreate(Layer layer);

    /** Whether the caller may change this feature, which is here. */
    boolean mayChange(Layer layer, UUID id);
}
