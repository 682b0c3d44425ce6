package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.maillage.layers.encode.CsvFeatures;
import org.maillage.layers.query.FeatureStream;

/** {@link CsvFeatures} as a file. */
final class CsvSink implements FeatureSink {

    private final OutputStream out;
    private final CsvFeatures csv;

    private CsvSink(OutputStream out, CsvFeatures csv) {
        this.out = out;
        this.csv = csv;
    }

    static FeatureSink open(Target target) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.file()));
        return new CsvSink(out, new CsvFeatures(out, target.layer(), target.properties(), target.crs()).header());
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        csv.write(feature);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
