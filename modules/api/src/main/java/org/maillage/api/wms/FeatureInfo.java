package org.maillage.api.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.api.ows.InfoFormat;
import org.maillage.api.ows.InfoWriter;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.PixelQuery;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.query.FeatureQuery;

/** GetFeatureInfo (OGC 06-042, 7.4): what is drawn under a pixel of a map. */
final class FeatureInfo {

    private static final int MOST = 1_000;

    private final MapLayers layers;
    private final InfoWriter writer;
    private final Reprojection reprojection;
    private final PixelQuery pixels;

    FeatureInfo(MapLayers layers, InfoWriter writer, Reprojection reprojection) {
        this.layers = layers;
        this.writer = writer;
        this.reprojection = reprojection;
        this.pixels = new PixelQuery(reprojection);
    }

    void send(OwsParameters parameters, WmsVersion version, String lang, HttpServletResponse response)
            throws IOException {
        List<DrawnLayer> asked = asked(parameters);
        InfoFormat format =
                InfoFormat.of(parameters.text("INFO_FORMAT").orElse(InfoFormat.PLAIN.mediaType()), "INFO_FORMAT");
        MapFrame frame = MapParameters.frame(parameters, version, reprojection);
        int column = pixel(parameters, version.columnParameter(), frame.width());
        int row = pixel(parameters, version.rowParameter(), frame.height());
        int most = Math.min(MOST, Math.max(1, parameters.integer("FEATURE_COUNT", 1)));
        List<FeatureQuery> queries = new ArrayList<>();
        for (DrawnLayer layer : asked) {
            queries.add(pixels.of(frame, layer, column, row));
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        writer.write(queries, most, format, frame.crs(), lang, response.getOutputStream());
    }

    /** Those of {@code QUERY_LAYERS}, each as it is drawn; the one on top, which is what was clicked, comes first. */
    private List<DrawnLayer> asked(OwsParameters parameters) {
        List<DrawnLayer> drawn = layers.read(parameters);
        parameters.required("QUERY_LAYERS");
        Set<String> asked = new HashSet<>();
        for (String name : parameters.list("QUERY_LAYERS")) {
            List<String> ids =
                    layers.named(name).stream().map(layer -> layer.id()).toList();
            if (drawn.stream()
                    .noneMatch(layer -> ids.contains(layer.query().layer().id()))) {
                throw Mistakes.of("unknown-layer", "« " + name + " » n'est pas une couche de LAYERS.")
                        .with("parameter", "QUERY_LAYERS");
            }
            asked.addAll(ids);
        }
        List<DrawnLayer> found = new ArrayList<>(drawn);
        found.removeIf(layer -> !asked.contains(layer.query().layer().id()));
        Collections.reverse(found);
        return found;
    }

    private static int pixel(OwsParameters parameters, String name, int size) {
        int pixel;
        try {
            pixel = parameters.integer(name);
        } catch (MaillageException e) {
            throw Mistakes.of("invalid-point", e.message())
                    .with("parameter", name)
                    .causedBy(e);
        }
        if (pixel < 0 || pixel >= size) {
            throw Mistakes.of("invalid-point", name + " va de 0 à " + (size - 1) + ".")
                    .with("parameter", name);
        }
        return pixel;
    }
}
