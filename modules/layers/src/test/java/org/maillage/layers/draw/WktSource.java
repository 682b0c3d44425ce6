package org.maillage.layers.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Patch;

/** Features that a test lists as WKT, all of them whatever is asked; each property's value is « nom » and a number. */
final class WktSource implements LayerSource {

    private final List<String> features;

    WktSource(List<String> features) {
        this.features = features;
    }

    @Override
    public <T extends @Nullable Object> T read(FeatureQuery query, Reader<T> reader) throws IOException {
        return reader.read(new Stream());
    }

    private final class Stream implements FeatureStream {
        private int at = -1;

        @Override
        public boolean next() {
            return ++at < features.size();
        }

        @Override
        public long key() {
            return at + 1L;
        }

        @Override
        public UUID id() {
            return new UUID(0, at);
        }

        @Override
        public byte[] geometry() {
            try {
                return new WKBWriter().write(new WKTReader().read(features.get(at)));
            } catch (ParseException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        @Override
        public Object value(int n) {
            return "nom " + at;
        }

        @Override
        public Object sortValue(int n) {
            throw new UnsupportedOperationException("Nothing is sorted here");
        }
    }

    @Override
    public long count(FeatureQuery query) {
        throw new UnsupportedOperationException("Maps count nothing");
    }

    @Override
    public Map<String, Long> countBy(FeatureQuery query, Property property) {
        throw new UnsupportedOperationException("Maps count nothing");
    }

    @Override
    public Optional<Envelope> extent(FeatureQuery query) {
        throw new UnsupportedOperationException("Maps have a box");
    }

    @Override
    public List<Patch> patches(FeatureQuery query, int degrees) {
        throw new UnsupportedOperationException("Maps have a box");
    }

    @Override
    public List<LocalDate> interval(FeatureQuery query) {
        throw new UnsupportedOperationException("Maps have a day");
    }
}
