package org.maillage.api.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * What a publication would be.
 *
 * @param count of its features that the caller sees today
 * @param publicCount of those that everyone may be told of
 * @param bbox where they lie: west, south, east, north, in degrees; null for nowhere
 * @param measured how many of them, the first, were measured
 * @param exact of the measured ones as they are
 * @param generalised of the same as they would be told
 */
record Preview(long count, long publicCount, double @Nullable [] bbox, long measured, Size exact, Size generalised) {

    /** Enough to say how much is saved, and few enough to be asked while someone moves the tolerance. */
    private static final int MEASURED = 500;

    /** @param positions of the lines and boundaries, @param bytes of them as well-known binary */
    record Size(long features, long positions, long bytes) {}

    static Preview of(Layer layer, LayerSource source, LocalDate today, long publicCount) throws IOException {
        Size generalised = size(layer, source, today);
        Size exact = layer.toleranceMetres() == 0 ? generalised : size(layer.exact(), source, today);
        FeatureQuery all = FeatureQuery.of(layer, today).reading(List.of(), false);
        return new Preview(
                source.count(all),
                publicCount,
                source.extent(all).map(Preview::bbox).orElse(null),
                generalised.features(),
                exact,
                generalised);
    }

    private static double[] bbox(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    private static Size size(Layer layer, LayerSource source, LocalDate today) throws IOException {
        FeatureQuery some =
                FeatureQuery.of(layer, today).reading(List.of(), true).page(List.of(), MEASURED, null);
        return source.read(some, Preview::measured);
    }

    private static Size measured(FeatureStream features) {
        long count = 0;
        long positions = 0;
        long bytes = 0;
        while (features.next()) {
            byte[] wkb = features.geometry();
            count++;
            if (wkb != null) {
                positions += Geometries.fromWkb(wkb).getNumPoints();
                bytes += wkb.length;
            }
        }
        return new Size(count, positions, bytes);
    }
}
