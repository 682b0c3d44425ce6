package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.query.FeatureStream;

/**
 * GeoJSON with one feature a line, so that a difference between two files can be read; or a sequence of features (RFC 8142), which
 * programs read one by one.
 */
final class GeoJsonSink implements FeatureSink {

    /** Before each text of a sequence, so that a reader finds the next one after a broken one. */
    private static final char RECORD_SEPARATOR = '\u001e';

    private final OutputStream out;
    private final JsonOutput json;
    private final GeoJsonFeatures features;
    private final boolean sequence;
    private boolean first = true;

    private GeoJsonSink(Target target, boolean sequence) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(target.file()));
        this.json = new JsonOutput(out);
        this.features = new GeoJsonFeatures(json, target.properties(), target.crs());
        this.sequence = sequence;
    }

    static FeatureSink open(Target target) throws IOException {
        GeoJsonSink sink = new GeoJsonSink(target, false);
        sink.json
                .raw("{\"type\":\"FeatureCollection\",\"name\":")
                .string(target.layer().id());
        Crs crs = target.crs().crs();
        if (!crs.equals(Crs.CRS84)) {
            sink.json
                    .raw(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":")
                    .string(crs.urn())
                    .raw("}}");
        }
        sink.member("title", target.layer().title().fr());
        sink.member("attribution", target.layer().attribution());
        sink.member("license", target.layer().licence());
        sink.json.raw(",\"features\":[\n");
        return sink;
    }

    /** Beside those of RFC 7946 (6.1), named as OGC API's collections name them. */
    private void member(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.raw(",\"").raw(name).raw("\":").string(value);
        }
    }

    static FeatureSink openSequence(Target target) throws IOException {
        return new GeoJsonSink(target, true);
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        if (sequence) {
            json.raw(RECORD_SEPARATOR);
        } else if (!first) {
            json.raw(",\n");
        }
        first = false;
        features.write(feature);
        if (sequence) {
            json.raw('\n');
        }
    }

    @Override
    public void finish() throws IOException {
        if (!sequence) {
            json.raw("\n]}\n");
        }
        json.flushBuffer();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
