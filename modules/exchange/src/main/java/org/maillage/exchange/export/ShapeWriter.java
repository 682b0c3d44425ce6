package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.maillage.layers.layer.GeometryFamily;

/**
 * The shapes of a shapefile and their index (ESRI Shapefile Technical Description, July 1998). Ours, because the writer of H2GIS
 * counts the positions of shapes of several parts wrongly, and its files end in the middle of them.
 */
final class ShapeWriter implements Closeable {

    private static final int MAGIC = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int NOTHING = 0;
    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;

    private final Path shapesFile;
    private final Path indexFile;
    private final OutputStream shapes;
    private final OutputStream index;
    private final int type;
    private final Envelope extent = new Envelope();
    private long length = HEADER;
    private int records;

    ShapeWriter(Path shapesFile, Path indexFile, GeometryFamily family) throws IOException {
        this.shapesFile = shapesFile;
        this.indexFile = indexFile;
        this.type = switch (family) {
            case POINT -> POINT;
            case LINE -> LINE;
            case POLYGON -> POLYGON;
        };
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shapesFile));
        this.index = new BufferedOutputStream(Files.newOutputStream(indexFile));
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    /** @param shape a point, or lines or areas of any number of parts, outer rings clockwise; null for no place */
    void write(@Nullable Geometry shape) throws IOException {
        byte[] content = content(shape);
        ByteBuffer header = ByteBuffer.allocate(RECORD_HEADER);
        header.putInt(++records).putInt(content.length / 2);
        shapes.write(header.array());
        shapes.write(content);
        index.write(ByteBuffer.allocate(RECORD_HEADER)
                .putInt((int) (length / 2))
                .putInt(content.length / 2)
                .array());
        length += RECORD_HEADER + content.length;
    }

    private byte[] content(@Nullable Geometry shape) {
        if (shape == null) {
            return little(Integer.BYTES).putInt(NOTHING).array();
        }
        extent.expandToInclude(shape.getEnvelopeInternal());
        if (type == POINT) {
            Coordinate at = shape.getCoordinate();
            return little(Integer.BYTES + 2 * Double.BYTES)
                    .putInt(POINT)
                    .putDouble(at.x)
                    .putDouble(at.y)
                    .array();
        }
        return parts(shape, partsOf(shape));
    }

    private byte[] parts(Geometry shape, List<Coordinate[]> parts) {
        int positions = parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer out = little(Integer.BYTES * (3 + parts.size()) + Double.BYTES * (4 + 2 * positions))
                .putInt(type);
        box(out, shape.getEnvelopeInternal());
        out.putInt(parts.size()).putInt(positions);
        int start = 0;
        for (Coordinate[] part : parts) {
            out.putInt(start);
            start += part.length;
        }
        for (Coordinate[] part : parts) {
            for (Coordinate position : part) {
                out.putDouble(position.x).putDouble(position.y);
            }
        }
        return out.array();
    }

    private static List<Coordinate[]> partsOf(Geometry shape) {
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry one = shape.getGeometryN(i);
            if (one instanceof Polygon polygon) {
                parts.add(polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(polygon.getInteriorRingN(hole).getCoordinates());
                }
            } else if (one instanceof LineString line) {
                parts.add(line.getCoordinates());
            }
        }
        return parts;
    }

    private static void box(ByteBuffer out, Envelope box) {
        out.putDouble(box.getMinX()).putDouble(box.getMinY());
        out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The headers stand first, and say how long the files are and where the shapes lie. */
    void finish() throws IOException {
        close();
        header(shapesFile, length);
        header(indexFile, HEADER + (long) RECORD_HEADER * records);
    }

    private void header(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MAGIC).position(24);
        header.putInt((int) (bytes / 2))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VERSION)
                .putInt(type);
        box(header, extent.isNull() ? new Envelope(0, 0, 0, 0) : extent);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(header.rewind());
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
    }
}
