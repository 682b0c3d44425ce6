package org.maillage.layers.encode;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.layers.query.FeatureStream;

/** A stream over features that a test lists. */
final class ListedFeatures implements FeatureStream {

    /** @param geometry EPSG:4326, longitude first; null for none */
    record Listed(long key, UUID id, Geometry geometry, List<Object> values) {}

    private final Iterator<Listed> features;
    private Listed current;

    ListedFeatures(List<Listed> features) {
        this.features = features.iterator();
    }

    @Override
    public boolean next() {
        current = features.hasNext() ? features.next() : null;
        return current != null;
    }

    @Override
    public long key() {
        return current.key();
    }

    @Override
    public UUID id() {
        return current.id();
    }

    @Override
    public byte[] geometry() {
        return current.geometry() == null ? null : new WKBWriter().write(current.geometry());
    }

    @Override
    public Object value(int n) {
        return current.values().get(n);
    }

    @Override
    public Object sortValue(int n) {
        throw new UnsupportedOperationException("Nothing is sorted here");
    }
}
