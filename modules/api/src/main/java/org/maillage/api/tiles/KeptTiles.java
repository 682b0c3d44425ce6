package org.maillage.api.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.request.ContentCoding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;

/**
 * Tiles that everyone may see, packed, until something changes where they lie. What members see is made for each of them, so
 * that the journal knows what they were told.
 */
public final class KeptTiles {

    /** Of an entry without its bytes. */
    private static final int OVERHEAD = 600;

    private final LayerChanges changes;
    private final Cache<Key, KeptTile> tiles;

    /**
     * What a tile depends on beside its layers: an address that was answered is answered again.
     *
     * @param today an answer without a date changes at midnight
     */
    record Key(String address, LocalDate today, ContentCoding coding) {

        static Key of(HttpServletRequest request, LocalDate today, ContentCoding coding) {
            String query = request.getQueryString();
            return new Key(request.getRequestURI() + (query == null ? "" : "?" + query), today, coding);
        }
    }

    /** How a tile is made that is not there. */
    interface Maker {
        KeptTile make() throws IOException;
    }

    /** @param most bytes that are kept */
    public KeptTiles(LayerChanges changes, long most) {
        this.changes = changes;
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, KeptTile>weigher(
                        (key, tile) -> tile.bytes().length + 2 * key.address().length() + OVERHEAD)
                .build();
    }

    KeptTile.Basis basis(Collection<Layer> shown, Collection<Layer> places, Envelope box) {
        return KeptTile.Basis.of(shown, places, box, changes);
    }

    /** @param asked the layers as the caller knows them now */
    KeptTile get(Key key, List<Layer> asked, Maker maker) throws IOException {
        KeptTile kept = tiles.getIfPresent(key);
        if (kept == null || !holds(kept.basis(), asked)) {
            kept = maker.make();
            tiles.put(key, kept);
        }
        return kept;
    }

    boolean holds(KeptTile.Basis basis, List<Layer> asked) {
        return basis.holdsFor(asked, changes);
    }
}
