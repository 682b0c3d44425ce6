package org.maillage.layers.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;

/**
 * Which features of a layer are no longer what they were, for who keeps a copy of it. A feature changes when its record is
 * written, when a record that it tells of is, and when its validity begins or ends. What it is now is read by {@link LayerSource}.
 */
public interface ChangedFeatures {

    /**
     * What a layer was once.
     *
     * @param commits that had touched it, those of which the caller sees nothing counted too: never told
     * @param day on which it was asked
     */
    record State(long commits, LocalDate day) {}

    /** @param key of the feature, which orders them */
    record Changed(long key, UUID id) {}

    /**
     * @param revision as the caller was told it, {@link org.maillage.layers.layer.Layers#revision(Layer)}
     * @throws MaillageException (gone) when it is no longer known what has changed since
     */
    State of(Layer layer, long revision, LocalDate day);

    /**
     * What everyone had certainly been told by then.
     *
     * @param day of the moment
     * @throws MaillageException as {@link #of}
     */
    State at(Layer layer, Instant moment, LocalDate day);

    /**
     * The features of the layer, or of what it is a publication of, that may have changed, also those that the caller sees
     * nothing of; in the order of their keys.
     *
     * @param today until which validities count
     * @param after the key of the last one of the page before, 0 for the first page
     */
    List<Changed> since(Layer layer, State state, LocalDate today, long after, int limit);

    /** Those of the features that the caller could be told of then. */
    Set<UUID> known(Layer layer, State state, List<UUID> ids);
}
