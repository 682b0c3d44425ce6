package org.maillage.exchange.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.maillage.layers.query.FeatureStream;
import org.springframework.util.FileSystemUtils;

/**
 * A shapefile in a zip, which may have others already, with what is lost in one written beside it: names of columns are cut to ten characters, texts to 254 bytes,
 * and a feature of several points is as many rows.
 */
final class ShapefileSink implements FeatureSink {

    /** New when it is not there; what comes in is packed on the disk and not in memory, which is what the JDK does unasked. */
    private static final Map<String, String> ZIP = Map.of("create", "true", "useTempFile", "true");

    private final Target target;
    private final Path folder;
    private final ShapeWriter shapes;
    private final ShapefileTable table;

    private ShapefileSink(Target target) throws IOException {
        this.target = target;
        this.folder = Files.createTempDirectory(target.file().toAbsolutePath().getParent(), "shp");
        this.shapes = new ShapeWriter(file("shp"), file("shx"), target.layer().geometry());
        this.table = new ShapefileTable(
                FileChannel.open(file("dbf"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                target.properties());
    }

    private Path file(String ending) {
        return folder.resolve(target.layer().id() + "." + ending);
    }

    static FeatureSink open(Target target) throws IOException {
        return new ShapefileSink(target);
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        for (Geometry shape : shapes(target.place(feature))) {
            shapes.write(shape);
            table.write(feature);
        }
    }

    /** Outer rings clockwise, as the format wants them; one shape without a place for what has none. */
    private static List<@Nullable Geometry> shapes(@Nullable Geometry place) {
        List<@Nullable Geometry> shapes = new ArrayList<>();
        if (place instanceof MultiPoint points) {
            for (int i = 0; i < points.getNumGeometries(); i++) {
                shapes.add(points.getGeometryN(i));
            }
        } else {
            shapes.add(place == null ? null : place.norm());
        }
        return shapes;
    }

    @Override
    public void finish() throws IOException {
        shapes.finish();
        table.finish();
        Files.writeString(file("prj"), target.wellKnownText());
        Files.writeString(file("cpg"), "UTF-8");
        try (FileSystem zip = FileSystems.newFileSystem(target.file(), ZIP)) {
            for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                Files.copy(file(ending), zip.getPath(String.valueOf(file(ending).getFileName())));
            }
            Path told = zip.getPath("LISEZMOI.txt");
            String before = Files.exists(told) ? Files.readString(told) + "\n\n" : "";
            Files.writeString(told, before + table.told(target.layer()));
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        table.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
