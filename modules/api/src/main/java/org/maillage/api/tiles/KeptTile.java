package org.maillage.api.tiles;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.request.ContentCoding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;
import org.springframework.util.DigestUtils;

/**
 * A tile as it was made, packed.
 *
 * @param digest of the bytes as they are before they are packed: the same tile made again is still fresh to who has it
 */
record KeptTile(byte[] bytes, ContentCoding coding, String digest, Basis basis) {

    /** @param wanted where it is worth it */
    static KeptTile of(byte[] tile, ContentCoding wanted, Basis basis) {
        ContentCoding coding = tile.length < ContentCoding.SMALLEST ? ContentCoding.IDENTITY : wanted;
        return new KeptTile(coding.pack(tile), coding, DigestUtils.md5DigestAsHex(tile), basis);
    }

    /** A layer, and how far it had come. */
    private record State(Layer layer, long revision) {

        static List<State> of(Collection<Layer> layers, LayerChanges changes) {
            return layers.stream()
                    .map(layer -> new State(layer, changes.revision(layer)))
                    .toList();
        }
    }

    /**
     * What a tile was made of.
     *
     * @param shown those whose features it shows: what changes elsewhere does not touch it
     * @param places those that it is asked near: wherever they change
     * @param box that it was read from: EPSG:4326, longitude first
     */
    record Basis(List<State> shown, List<State> places, Envelope box) {

        static Basis of(Collection<Layer> shown, Collection<Layer> places, Envelope box, LayerChanges changes) {
            return new Basis(State.of(shown, changes), State.of(places, changes), box);
        }

        /** Whether a tile that is asked of these layers now would be made of the same. */
        boolean holdsFor(List<Layer> asked, LayerChanges changes) {
            return asked.equals(shown.stream().map(State::layer).toList())
                    && places.stream().allMatch(place -> changes.revision(place.layer()) == place.revision())
                    && shown.stream().noneMatch(state -> changes.changed(state.layer(), state.revision(), box));
        }
    }
}
