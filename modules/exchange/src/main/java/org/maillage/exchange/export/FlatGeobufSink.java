package org.maillage.exchange.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.maillage.layers.query.FeatureStream;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.PackedRTree.FeatureItem;
import org.wololo.flatgeobuf.generated.Feature;

/**
 * A FlatGeobuf with its index. How many features there are and where stands before them, so they are first written aside, with 80
 * bytes of memory for each, and then copied in the order of the index. A file in which a feature has no place has no index: a tree holds
 * no such thing.
 */
final class FlatGeobufSink implements FeatureSink {

    /** As the format's own writers have it: a few features for each read over HTTP. */
    private static final short NODE_SIZE = 16;

    private static final int BUFFER = 1 << 16;

    private final Target target;
    private final Path aside;
    private final OutputStream out;
    private final FlatGeobufColumns columns;
    private final List<FeatureItem> items = new ArrayList<>();
    private final Envelope extent = new Envelope();
    private long written;
    private boolean placed = true;
    private boolean several;

    private FlatGeobufSink(Target target) throws IOException {
        this.target = target;
        this.aside = target.file().resolveSibling(target.file().getFileName() + ".aside");
        this.out = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER);
        this.columns = new FlatGeobufColumns(target.properties());
    }

    static FeatureSink open(Target target) throws IOException {
        return new FlatGeobufSink(target);
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        Geometry place = target.place(feature);
        ByteBuffer bytes = serialized(feature, place);
        FeatureItem item = new FeatureItem();
        Envelope box = place == null ? new Envelope() : place.getEnvelopeInternal();
        item.nodeItem = new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), written);
        item.offset = written;
        item.size = bytes.remaining();
        items.add(item);
        extent.expandToInclude(box);
        placed &= place != null;
        several |= place instanceof MultiPoint;
        written += item.size;
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private ByteBuffer serialized(FeatureStream feature, @Nullable Geometry place) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder(BUFFER / 16);
        int properties = Feature.createPropertiesVector(builder, columns.values(feature));
        int geometry = place == null ? 0 : FlatGeobufGeometry.write(builder, Target.multiple(place));
        Feature.startFeature(builder);
        if (place != null) {
            Feature.addGeometry(builder, geometry);
        }
        Feature.addProperties(builder, properties);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        return builder.dataBuffer();
    }

    @Override
    public void finish() throws IOException {
        out.close();
        try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(target.file()), BUFFER)) {
            whole.write(Constants.MAGIC_BYTES);
            boolean indexed = placed && !items.isEmpty();
            byte type = FlatGeobufGeometry.type(target.layer().geometry(), several);
            int nodeSize = indexed ? NODE_SIZE : 0;
            FlatGeobufHeader.write(target, columns.described(), type, extent, items.size(), nodeSize, whole);
            List<FeatureItem> ordered = indexed ? indexed(whole) : items;
            copy(ordered, whole);
        }
    }

    /** Sorts along a Hilbert curve, tells each feature where it will stand, and writes the tree. */
    @SuppressWarnings("unchecked") // the library gives back the list that it was given
    private List<FeatureItem> indexed(OutputStream whole) throws IOException {
        NodeItem box = PackedRTree.calcExtent(items);
        List<FeatureItem> ordered = (List<FeatureItem>) PackedRTree.hilbertSort(items, box);
        long offset = 0;
        for (FeatureItem item : ordered) {
            item.nodeItem.offset = offset;
            offset += item.size;
        }
        new PackedRTree(ordered, NODE_SIZE).write(whole);
        return ordered;
    }

    private void copy(List<FeatureItem> ordered, OutputStream whole) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.READ)) {
            for (FeatureItem item : ordered) {
                ByteBuffer bytes = ByteBuffer.allocate((int) item.size);
                long at = item.offset;
                while (bytes.hasRemaining()) {
                    at += channel.read(bytes, at);
                }
                whole.write(bytes.array());
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(aside);
    }
}
