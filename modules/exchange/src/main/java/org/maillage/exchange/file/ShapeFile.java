package org.maillage.exchange.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2.value.ValueNull;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;

/**
 * An ESRI shapefile (with its .dbf, and .prj and .cpg when it has them), read by H2GIS's reader. Without .cpg the table is
 * taken for Windows-1252, which is what French producers wrote before they wrote UTF-8.
 */
final class ShapeFile implements FeatureFile {

    private final SHPDriver driver;
    private final String projection;
    private final Reprojection reprojection;
    private final AutoCloseable container;

    private ShapeFile(SHPDriver driver, String projection, Reprojection reprojection, AutoCloseable container) {
        this.driver = driver;
        this.projection = projection;
        this.reprojection = reprojection;
        this.container = container;
    }

    /** @param container closed with the file: the unpacked archive it lies in */
    static ShapeFile open(Path shp, Reprojection reprojection, AutoCloseable container) throws IOException {
        ShapeParts.require(shp, needed(shp, ".shx"), needed(shp, ".dbf"));
        SHPDriver driver = new SHPDriver();
        driver.initDriverFromFile(shp.toFile(), encoding(shp));
        Optional<Path> prj = beside(shp, ".prj");
        String text = prj.isPresent()
                ? Files.readString(prj.get(), StandardCharsets.ISO_8859_1).strip()
                : "";
        return new ShapeFile(driver, text, reprojection, container);
    }

    private static String encoding(Path shp) throws IOException {
        Optional<Path> cpg = beside(shp, ".cpg");
        String declared = cpg.isPresent()
                ? Files.readString(cpg.get(), StandardCharsets.US_ASCII).strip()
                : "";
        String known = declared.replaceFirst("(?i)^(ansi |cp)?1252$", "windows-1252")
                .replaceFirst("(?i)^88591$", "ISO-8859-1");
        return !known.isEmpty() && java.nio.charset.Charset.isSupported(known) ? known : "windows-1252";
    }

    private static Path needed(Path shp, String ending) throws IOException {
        return beside(shp, ending)
                .orElseThrow(() -> MaillageException.parameter(
                        "file", "Il manque le " + ending + " à côté de « " + shp.getFileName() + " »."));
    }

    private static Optional<Path> beside(Path shp, String ending) throws IOException {
        String name = shp.getFileName().toString();
        String wanted = name.substring(0, name.length() - 4) + ending;
        try (Stream<Path> files = Files.list(shp.toAbsolutePath().getParent())) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(wanted))
                    .findFirst();
        }
    }

    @Override
    public Crs crs() {
        if (projection.isEmpty()) {
            throw MaillageException.parameter(
                    "crs",
                    "Le shapefile n'a pas de .prj : dire son système de coordonnées, par exemple --crs EPSG:2154.");
        }
        return reprojection.ofWellKnownText(projection);
    }

    @Override
    public void forEach(Consumer<FileFeature> visitor) throws IOException {
        for (int row = 0; row < driver.getRowCount(); row++) {
            visitor.accept(feature(row));
        }
    }

    private FileFeature feature(int row) throws IOException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Geometry geometry = null;
        DbaseFileHeader header = driver.getDbaseFileHeader();
        int columns = driver.getFieldCount();
        int name = 0;
        for (int column = 0; column < columns; column++) {
            if (column == driver.getGeometryFieldIndex()) {
                geometry = geometry(driver.getField(row, column));
            } else {
                put(attributes, header.getFieldName(name++), driver.getField(row, column));
            }
        }
        return new FileFeature(row + 1, null, attributes, geometry, null);
    }

    private static @Nullable Geometry geometry(Value value) {
        return value instanceof ValueGeometry geometry ? geometry.getGeometry() : null;
    }

    private static void put(Map<String, Object> attributes, String name, Value value) {
        if (value == ValueNull.INSTANCE) {
            return;
        }
        Object plain =
                switch (value.getValueType()) {
                    case Value.BOOLEAN -> value.getBoolean();
                    case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT -> value.getLong();
                    case Value.REAL, Value.DOUBLE, Value.NUMERIC, Value.DECFLOAT -> value.getDouble();
                    default -> value.getString().strip();
                };
        if (!plain.equals("")) {
            attributes.put(name, plain);
        }
    }

    @Override
    public void close() throws IOException {
        driver.close();
        try {
            container.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
