package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GmlCrs;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Styles;

/**
 * Writes what queries select to a file. A million features cost the memory of one page, and the file appears under its
 * name only when it is whole.
 */
public final class Exports implements LayerFiles {

    /** Features between two tellings. */
    private static final int STEP = 1000;

    private static final int BUFFER = 1 << 16;

    private static final int ETRS89 = 4258;

    private final LayerSource source;
    private final Reprojection reprojection;
    private final Styles styles;

    public Exports(LayerSource source, Reprojection reprojection, Styles styles) {
        this.source = source;
        this.reprojection = reprojection;
        this.styles = styles;
    }

    @Override
    public List<Format> formats(Layer layer) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.isFor(layer))
                .map(format -> new Format(format.title(), format.mediaType(), format.ending()))
                .toList();
    }

    @Override
    public void write(List<FeatureQuery> queries, Path file, Crs crs) {
        write(queries, file, crs, written -> {});
    }

    /**
     * @param queries each of another layer; several only for formats that hold several
     * @param file ends as one of {@link ExportFormat}; replaced when it is there
     * @param crs of the geometries, in the formats that can say it
     * @param progress told the number written so far, now and then
     * @return how many were written
     * @throws MaillageException when the file cannot be written, or its format is not for the layers
     */
    public long write(List<FeatureQuery> queries, Path file, Crs crs, LongConsumer progress) {
        ExportFormat format = ExportFormat.of(file);
        format.require(queries.stream().map(FeatureQuery::layer).toList());
        return WholeFile.write(file, part -> {
            long written = 0;
            for (FeatureQuery asked : queries) {
                FeatureQuery query = format.read(asked);
                written += write(query, format, target(query, format, crs, part), progress);
            }
            if (ExportFormat.isGzip(file)) {
                compress(part);
            }
            return written;
        });
    }

    private Target target(FeatureQuery query, ExportFormat format, Crs crs, Path part) {
        OutputCrs output = format.isInDegrees() ? OutputCrs.CRS84 : OutputCrs.ofFile(crs, reprojection);
        return new Target(
                query.layer(),
                styles.of(query.layer()),
                query.properties(),
                output,
                reprojection.wellKnownText(output.crs()),
                reprojection.wellKnownText(Crs.CRS84),
                gml(crs),
                part);
    }

    /** INSPIRE's own CRS in degrees, ETRS89, stands for that of storage: within a metre they are the same. */
    private GmlCrs gml(Crs crs) {
        Crs named = crs.longitudeFirst() ? Crs.ofEpsg(ETRS89) : crs;
        return GmlCrs.of(new SrsName(named.uri(), named, true), reprojection);
    }

    private long write(FeatureQuery query, ExportFormat format, Target target, LongConsumer progress)
            throws IOException {
        try (FeatureSink sink = format.opening().open(target)) {
            long written = source.read(query, features -> writeAll(features, sink, progress));
            sink.finish();
            return written;
        }
    }

    private static long writeAll(FeatureStream features, FeatureSink sink, LongConsumer progress) throws IOException {
        long written = 0;
        while (features.next()) {
            sink.write(features);
            if (++written % STEP == 0) {
                progress.accept(written);
            }
        }
        return written;
    }

    private static void compress(Path file) throws IOException {
        Path compressed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(compressed), BUFFER), BUFFER)) {
            Files.copy(file, out);
        }
        Files.move(compressed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
