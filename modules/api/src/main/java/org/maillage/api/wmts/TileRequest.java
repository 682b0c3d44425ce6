package org.maillage.api.wmts;

import java.util.List;
import org.maillage.api.ows.MapTime;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Picture;
import org.maillage.api.question.Question;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Style;

/** GetTile: one layer in one style, as it is valid at a time or today, in a picture through which one sees when its format can be. */
final class TileRequest {

    /** What tiles are drawn as; the first is the usual one. */
    static final List<ImageFormat> FORMATS = List.of(ImageFormat.PNG, ImageFormat.JPEG);

    private final WmtsLayers layers;
    private final Question question;

    TileRequest(WmtsLayers layers, Question question) {
        this.layers = layers;
        this.question = question;
    }

    /** @throws MaillageException for what is missing and for what is not here */
    Picture read(OwsParameters parameters) {
        List<Layer> asked = layers.named(parameters.required("Layer"));
        String style = parameters.text("Style").orElse("");
        String time = parameters.text("Time").orElse(MapTime.CURRENT);
        ImageFormat format = format(parameters.required("Format"));
        TileCoord tile = AskedTile.read(parameters);
        MapFrame frame = new MapFrame(tile.grid().crs(), tile.box(0), TileMatrix.PIXELS, TileMatrix.PIXELS, 1);
        List<DrawnLayer> drawn =
                asked.stream().map(layer -> drawn(layer, style, time)).toList();
        return new Picture(frame, drawn, format == ImageFormat.JPEG ? new Colour(0xFFFFFF, 1) : null, format);
    }

    private DrawnLayer drawn(Layer layer, String name, String time) {
        Style style = layers.style(layer, name);
        return new DrawnLayer(MapTime.at(FeatureQuery.of(layer, question.today()), time), style);
    }

    private static ImageFormat format(String text) {
        return ImageFormat.find(text)
                .filter(FORMATS::contains)
                .orElseThrow(() -> MaillageException.parameter(
                        "Format", "« " + text + " » n'est pas un format de tuile : image/png ou image/jpeg."));
    }
}
