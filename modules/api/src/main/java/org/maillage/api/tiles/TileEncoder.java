package org.maillage.api.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.encode.VectorTile;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** Tiles of one layer or of several, through the one read path. */
final class TileEncoder {

    private final LayerSource source;
    private final Reprojection reprojection;

    TileEncoder(LayerSource source, Reprojection reprojection) {
        this.source = source;
        this.reprojection = reprojection;
    }

    /**
     * A tile is a sequence of its layers, so that those of several stand one after the other (Vector Tile 2.1, 4.1).
     *
     * @return no byte at all when nothing is in it
     */
    byte[] encode(List<FeatureQuery> queries, TileCoord tile) throws IOException {
        Envelope world = world(tile);
        ByteArrayOutputStream layers = new ByteArrayOutputStream();
        for (FeatureQuery query : queries) {
            if (tile.z() >= query.layer().minZoom() && !world.isNull()) {
                layers.writeBytes(layer(query.within(world), tile));
            }
        }
        return layers.toByteArray();
    }

    /** What part of the world a tile is made of: EPSG:4326, longitude first. */
    Envelope world(TileCoord tile) {
        return tile.world(VectorTile.MARGIN, reprojection);
    }

    private byte[] layer(FeatureQuery query, TileCoord tile) throws IOException {
        Layer layer = query.layer();
        FeatureQuery read = query.reading(layer.tileProperties(), true);
        return source.readAsFound(read, features -> new VectorTile(layer, tile, read.properties(), reprojection)
                .addAll(features)
                .toByteArray());
    }
}
