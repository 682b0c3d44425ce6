package org.maillage.exchange.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.kernel.problem.MaillageException;

/**
 * Checks of the parts of a shapefile (ESRI Shapefile Technical Description, 1998) that H2GIS's reader takes on trust: on
 * a short index it reads for ever, and a record that lies beyond its file ends in an error of its own.
 */
final class ShapeParts {

    private static final int MAGIC = 9994;
    private static final int HEADER_BYTES = 100;
    private static final int INDEX_ENTRY_BYTES = 8;
    private static final int TABLE_HEADER_BYTES = 32;

    private ShapeParts() {}

    /** @throws MaillageException naming the part that is not what its ending says, or does not fit the others */
    static void require(Path shp, Path shx, Path dbf) throws IOException {
        requireMagic(shp);
        requireMagic(shx);
        int shapes = requireIndex(ByteBuffer.wrap(Files.readAllBytes(shx)), Files.size(shp), shx);
        int rows = rows(dbf);
        if (rows != shapes) {
            throw broken(dbf, "il a " + rows + " lignes pour " + shapes + " formes");
        }
    }

    private static void requireMagic(Path part) throws IOException {
        ByteBuffer header = start(part, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES || header.getInt() != MAGIC) {
            throw broken(part, "il n'en a pas l'en-tête");
        }
    }

    /** Offsets and lengths are counted in words of two bytes. */
    private static int requireIndex(ByteBuffer index, long bytesOfShapes, Path shx) {
        int shapes = (index.limit() - HEADER_BYTES) / INDEX_ENTRY_BYTES;
        index.position(HEADER_BYTES);
        for (int i = 0; i < shapes; i++) {
            long start = 2L * index.getInt();
            long length = 2L * index.getInt();
            if (start < HEADER_BYTES || length < 0 || start + 8 + length > bytesOfShapes) {
                throw broken(shx, "la forme " + (i + 1) + " sort du .shp");
            }
        }
        return shapes;
    }

    private static int rows(Path dbf) throws IOException {
        ByteBuffer header = start(dbf, TABLE_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < TABLE_HEADER_BYTES) {
            throw broken(dbf, "il n'en a pas l'en-tête");
        }
        int rows = header.getInt(4);
        int headerBytes = Short.toUnsignedInt(header.getShort(8));
        int rowBytes = Short.toUnsignedInt(header.getShort(10));
        if (rows < 0 || headerBytes + (long) rows * rowBytes > Files.size(dbf)) {
            throw broken(dbf, "ses lignes dépassent sa fin");
        }
        return rows;
    }

    private static ByteBuffer start(Path part, int bytes) throws IOException {
        try (var stream = Files.newInputStream(part)) {
            return ByteBuffer.wrap(stream.readNBytes(bytes));
        }
    }

    private static MaillageException broken(Path part, String why) {
        return MaillageException.parameter(
                "file", "« " + part.getFileName() + " » n'est pas un morceau de shapefile : " + why + ".");
    }
}
