package org.maillage.api.ows;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Rule;

/** What is drawn under a pixel of a map or a tile, or near it for points and lines, which nobody hits exactly. */
public final class PixelQuery {

    /** Pixels of 0.28 mm around the pixel asked for: half a mark. */
    private static final double TOLERANCE = 6;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Reprojection reprojection;

    public PixelQuery(Reprojection reprojection) {
        this.reprojection = reprojection;
    }

    /** @param column and row count from 0 in the upper left corner */
    public FeatureQuery of(MapFrame frame, DrawnLayer drawn, int column, int row) {
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
