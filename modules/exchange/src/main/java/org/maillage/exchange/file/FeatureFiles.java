package org.maillage.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** Opens files of every format known, by their ending. */
public final class FeatureFiles {

    private final Reprojection reprojection;

    public FeatureFiles(Reprojection reprojection) {
        this.reprojection = reprojection;
    }

    /**
     * Opens a file.
     *
     * @param layer which one of several in a GeoPackage or an archive; null when there is only one
     * @throws MaillageException when there is no such file, its format is not known, or it is not what its ending says
     */
    public FeatureFile open(Path path, @Nullable String layer) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw MaillageException.of(
                    ProblemKind.NOT_FOUND, "unknown-file", "Introuvable : fichier « " + path + " ».");
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(geo)?json(\\.gz)?")) {
            return openGeoJson(Files.newInputStream(path));
        }
        if (name.endsWith(".zip")) {
            return openArchive(Archive.unpack(path), layer);
        }
        if (name.endsWith(".gpkg")) {
            return GeoPackageFile.open(path, layer);
        }
        if (name.endsWith(".shp")) {
            return ShapeFile.open(path, reprojection, () -> {});
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return CsvFile.open(path);
        }
        throw unknownFormat("« " + path.getFileName() + " »");
    }

    /** GeoJSON that does not lie in a file of its own. */
    public static FeatureFile openGeoJson(InputStream stream) throws IOException {
        return GeoJsonFile.open(stream);
    }

    private FeatureFile openArchive(Archive archive, @Nullable String layer) throws IOException {
        try {
            List<Path> shapes = archive.withEnding(".shp");
            List<Path> packages = archive.withEnding(".gpkg");
            if (shapes.isEmpty() && packages.size() == 1) {
                return new Contained(GeoPackageFile.open(packages.get(0), layer), archive);
            }
            return ShapeFile.open(choose(shapes, layer), reprojection, archive);
        } catch (IOException | MaillageException e) {
            archive.close();
            throw e;
        }
    }

    private static Path choose(List<Path> shapes, @Nullable String layer) {
        if (shapes.isEmpty()) {
            throw unknownFormat("l'archive (ni shapefile ni GeoPackage dedans)");
        }
        List<String> names = shapes.stream()
                .map(shape -> shape.getFileName().toString().replaceFirst("(?i)\\.shp$", ""))
                .toList();
        int index = layer == null ? 0 : names.indexOf(layer);
        if (index < 0 || layer == null && shapes.size() > 1) {
            throw MaillageException.parameter("layer", "L'archive contient ces shapefiles : dire lequel par --layer.")
                    .with("layers", names);
        }
        return shapes.get(index);
    }

    private static MaillageException unknownFormat(String what) {
        return MaillageException.of(
                ProblemKind.UNSUPPORTED_FORMAT,
                "unknown-format",
                "Le format de " + what
                        + " n'est pas connu ; donner du GeoJSON (.geojson, .json, suivi ou non de .gz), un shapefile (.zip, .shp),"
                        + " un GeoPackage (.gpkg, ou dans un .zip) ou un tableau (.csv).");
    }

    /** A file within an unpacked archive, which goes with it. */
    private record Contained(FeatureFile file, Archive archive) implements FeatureFile {

        @Override
        public org.maillage.kernel.crs.Crs crs() {
            return file.crs();
        }

        @Override
        public void forEach(java.util.function.Consumer<FileFeature> visitor) throws IOException {
            file.forEach(visitor);
        }

        @Override
        public void close() throws IOException {
            file.close();
            archive.close();
        }
    }
}
