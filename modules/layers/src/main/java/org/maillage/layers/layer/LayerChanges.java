package org.maillage.layers.layer;

import org.locationtech.jts.geom.Envelope;

/**
 * What has changed where, for who keeps what was made of a layer. It counts the commits of everyone, also those that a caller sees
 * nothing of, so that none of its numbers is told to callers.
 */
public interface LayerChanges {

    /** Grows with each commit that touches the layer, and when it is said anew what the layer is. */
    long revision(Layer layer);

    /**
     * Whether what the layer shows in a box may have changed after a revision.
     *
     * @param since of {@link #revision}, read before what was kept
     * @param box EPSG:4326, longitude first
     */
    boolean changed(Layer layer, long since, Envelope box);
}
