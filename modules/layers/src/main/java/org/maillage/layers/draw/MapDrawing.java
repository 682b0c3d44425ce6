package org.maillage.layers.draw;

import java.io.IOException;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.font.Typeface;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Rule;

/**
 * Draws layers through the one read path, so that rights and dates are those of every other protocol. Each rule is a query
 * of its own, whose filter the database applies: of a layer only what is drawn at this scale is read. Thread-safe.
 */
public final class MapDrawing {

    /** Pixels around the picture whose marks and lines reach into it. */
    private static final double MARGIN = 32;

    private final LayerSource source;
    private final Reprojection reprojection;
    private final Typeface typeface = new Typeface();

    public MapDrawing(LayerSource source, Reprojection reprojection) {
        this.source = source;
        this.reprojection = reprojection;
    }

    /** @param layers the first lies at the bottom */
    public void draw(MapFrame frame, List<DrawnLayer> layers, Canvas canvas) throws IOException {
        double scale = frame.scale(reprojection);
        Envelope world = frame.world(MARGIN * frame.density(), reprojection);
        if (world.isNull()) {
            return;
        }
        Names names = new Names(typeface, frame.width(), frame.height());
        for (DrawnLayer layer : layers) {
            for (Rule rule : layer.style().at(scale)) {
                draw(frame, layer.query().within(world), rule.scaled(frame.density()), canvas, names);
            }
        }
        names.write(canvas);
    }

    private void draw(MapFrame frame, FeatureQuery query, Rule rule, Canvas canvas, Names names) throws IOException {
        Filter filter = Condition.all(List.of(query.filter(), rule.filter()));
        if (filter == Filter.EXCLUDE) {
            return;
        }
        List<Property> read = rule.label() == null
                ? List.of()
                : query.layer().find(rule.label().property()).map(List::of).orElse(List.of());
        RulePainter painter = new RulePainter(rule, frame, reprojection, canvas, names);
        source.read(query.where(filter).reading(read, true), features -> {
            while (features.next()) {
                byte[] wkb = features.geometry();
                if (wkb != null) {
                    painter.paint(wkb, read.isEmpty() ? null : features.value(0));
                }
            }
            return true;
        });
    }
}
