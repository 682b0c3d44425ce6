package org.maillage.api.wmts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.maillage.api.ows.InfoFormat;
import org.maillage.api.ows.InfoWriter;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.PixelQuery;
import org.maillage.api.picture.Picture;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.query.FeatureQuery;

/** GetFeatureInfo (OGC 07-057r7, 7.3): what is drawn under a pixel of a tile, by the words and formats of the WMS. */
final class TileInfo {

    /** As in the WMS without {@code FEATURE_COUNT}, which WMTS has not: enough to say what lies over what. */
    private static final int MOST = 10;

    private final TileRequest tiles;
    private final PixelQuery pixels;
    private final InfoWriter writer;

    TileInfo(TileRequest tiles, PixelQuery pixels, InfoWriter writer) {
        this.tiles = tiles;
        this.pixels = pixels;
        this.writer = writer;
    }

    void send(OwsParameters parameters, String lang, HttpServletResponse response) throws IOException {
        Picture tile = tiles.read(parameters);
        InfoFormat format = InfoFormat.of(parameters.required("InfoFormat"), "InfoFormat");
        int column = pixel(parameters, "I");
        int row = pixel(parameters, "J");
        List<FeatureQuery> queries = new ArrayList<>();
        tile.layers().forEach(drawn -> queries.add(0, pixels.of(tile.frame(), drawn, column, row)));
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        writer.write(queries, MOST, format, tile.frame().crs(), lang, response.getOutputStream());
    }

    private static int pixel(OwsParameters parameters, String name) {
        int pixel = parameters.integer(name);
        if (pixel < 0 || pixel >= TileMatrix.PIXELS) {
            throw Mistakes.outsideTile(name);
        }
        return pixel;
    }
}
