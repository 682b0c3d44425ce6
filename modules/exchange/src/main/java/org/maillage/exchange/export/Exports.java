package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvFeatures;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * Writes what a query selects to a file. A million features cost the memory of one page, and the file appears under its
 * name only when it is whole.
 */
public final class Exports {

    /** Features between two tellings. */
    private static final int STEP = 1000;

    private static final int BUFFER = 1 << 16;

    private final LayerSource source;
    private final Reprojection reprojection;

    public Exports(LayerSource source, Reprojection reprojection) {
        this.source = source;
        this.reprojection = reprojection;
    }

    /**
     * @param file ends as one of {@link ExportFormat}; replaced when it is there
     * @param crs of the geometries; GeoJSON says it where it is not CRS84, longitude and latitude
     * @param progress told the number written so far, now and then
     * @return how many were written
     * @throws MaillageException when the file cannot be written
     */
    public long write(FeatureQuery query, Path file, Crs crs, LongConsumer progress) {
        ExportFormat format = ExportFormat.of(file);
        OutputCrs output = OutputCrs.ofFile(crs, reprojection);
        return WholeFile.write(file, part -> write(query, part, format, ExportFormat.isGzip(file), output, progress));
    }

    private long write(
            FeatureQuery query, Path part, ExportFormat format, boolean gzip, OutputCrs crs, LongConsumer progress)
            throws IOException {
        try (OutputStream out = open(part, gzip)) {
            return source.read(
                    query,
                    features -> format == ExportFormat.CSV
                            ? csv(features, query, crs, out, progress)
                            : geoJson(features, query, crs, out, progress));
        }
    }

    private static OutputStream open(Path file, boolean gzip) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        return gzip ? new GZIPOutputStream(out, BUFFER) : out;
    }

    private static long csv(
            FeatureStream features, FeatureQuery query, OutputCrs crs, OutputStream out, LongConsumer progress)
            throws IOException {
        CsvFeatures csv = new CsvFeatures(out, query.layer(), query.properties(), crs).header();
        long written = 0;
        while (features.next()) {
            csv.write(features);
            tell(++written, progress);
        }
        csv.flush();
        return written;
    }

    /** One feature a line, so that a difference between two exports can be read. */
    private static long geoJson(
            FeatureStream features, FeatureQuery query, OutputCrs crs, OutputStream out, LongConsumer progress)
            throws IOException {
        JsonOutput json = new JsonOutput(out);
        json.raw("{\"type\":\"FeatureCollection\",\"name\":")
                .string(query.layer().id());
        if (!crs.crs().equals(Crs.CRS84)) {
            json.raw(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":")
                    .string(crs.crs().urn())
                    .raw("}}");
        }
        json.raw(",\"features\":[\n");
        GeoJsonFeatures writer = new GeoJsonFeatures(json, query.properties(), crs);
        long written = 0;
        while (features.next()) {
            json.raw(written > 0 ? ",\n" : "");
            writer.write(features);
            tell(++written, progress);
        }
        json.raw("\n]}\n");
        json.flushBuffer();
        return written;
    }

    private static void tell(long written, LongConsumer progress) {
        if (written % STEP == 0) {
            progress.accept(written);
        }
    }
}
