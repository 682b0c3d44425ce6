package org.maillage.api.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Rule;

/** GetFeatureInfo (OGC 06-042, 7.4): what is drawn under a pixel, or near it for points and lines, which nobody hits exactly. */
final class FeatureInfo {

    /** Pixels of 0.28 mm around the pixel asked for: half a mark. */
    private static final double TOLERANCE = 6;

    private static final int MOST = 1_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final MapLayers layers;
    private final InfoWriter writer;
    private final Reprojection reprojection;

    FeatureInfo(MapLayers layers, InfoWriter writer, Reprojection reprojection) {
        this.layers = layers;
        this.writer = writer;
        this.reprojection = reprojection;
    }

    void send(OwsParameters parameters, WmsVersion version, HttpServletResponse response) throws IOException {
        List<DrawnLayer> asked = asked(parameters);
        InfoFormat format = InfoFormat.of(parameters.text("INFO_FORMAT").orElse(InfoFormat.PLAIN.mediaType()));
        MapFrame frame = MapParameters.frame(parameters, version, reprojection);
        int column = pixel(parameters, version.columnParameter(), frame.width());
        int row = pixel(parameters, version.rowParameter(), frame.height());
        int most = Math.min(MOST, Math.max(1, parameters.integer("FEATURE_COUNT", 1)));
        List<FeatureQuery> queries = new ArrayList<>();
        for (DrawnLayer layer : asked) {
            queries.add(under(frame, layer, column, row));
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        writer.write(queries, most, format, response.getOutputStream());
    }

    /** Those of {@code QUERY_LAYERS}, each as it is drawn; the one that is asked first is answered first. */
    private List<DrawnLayer> asked(OwsParameters parameters) {
        List<DrawnLayer> drawn = layers.read(parameters);
        parameters.required("QUERY_LAYERS");
        List<DrawnLayer> asked = new ArrayList<>();
        for (String name : parameters.list("QUERY_LAYERS")) {
            List<String> ids =
                    layers.named(name).stream().map(layer -> layer.id()).toList();
            List<DrawnLayer> found = drawn.stream()
                    .filter(layer -> ids.contains(layer.query().layer().id()))
                    .toList();
            if (found.isEmpty()) {
                throw Mistakes.of("unknown-layer", "« " + name + " » n'est pas une couche de LAYERS.")
                        .with("parameter", "QUERY_LAYERS");
            }
            asked.addAll(found);
        }
        return asked;
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

    private FeatureQuery under(MapFrame frame, DrawnLayer drawn, int column, int row) {
        FeatureQuery query = drawn.query();
        double reach = query.layer().geometry() == GeometryFamily.POLYGON ? 0.5 : 0.5 + TOLERANCE * frame.density();
        Envelope place = reprojection.worldOf(around(frame, column + 0.5, row + 0.5, reach), frame.crs());
        List<Filter> shown = drawn.style().at(frame.scale(reprojection)).stream()
                .map(Rule::filter)
                .toList();
        Filter touched = place.isNull()
                ? Filter.EXCLUDE
                : SpatialRelation.of(
                        FILTERS.property(Cql2.GEOMETRY),
                        SpatialRelation.Kind.INTERSECTS,
                        FILTERS.literal(Geometries.FACTORY.toGeometry(place)));
        return query.where(Condition.all(List.of(query.filter(), Condition.any(shown), touched)));
    }

    /** A square of pixels in the CRS of the map. */
    private static Envelope around(MapFrame frame, double x, double y, double reach) {
        double perX = frame.box().getWidth() / frame.width();
        double perY = frame.box().getHeight() / frame.height();
        double middleX = frame.box().getMinX() + x * perX;
        double middleY = frame.box().getMaxY() - y * perY;
        return new Envelope(
                middleX - reach * perX, middleX + reach * perX, middleY - reach * perY, middleY + reach * perY);
    }
}
