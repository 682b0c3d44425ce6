package org.maillage.exchange.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.maillage.layers.layer.Layer;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;
import tools.jackson.databind.json.JsonMapper;

/** What stands before the features of a FlatGeobuf. The library's own header has no place for a title, a licence and whom to name. */
final class FlatGeobufHeader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 14);
    private final Target target;

    private FlatGeobufHeader(Target target) {
        this.target = target;
    }

    /**
     * @param geometryType of {@link FlatGeobufGeometry}
     * @param nodeSize of the index, 0 for none
     */
    static void write(
            Target target,
            List<ColumnMeta> columns,
            byte geometryType,
            Envelope extent,
            long count,
            int nodeSize,
            OutputStream out)
            throws IOException {
        new FlatGeobufHeader(target).write(columns, geometryType, extent, count, nodeSize, out);
    }

    private void write(
            List<ColumnMeta> columns, byte geometryType, Envelope extent, long count, int nodeSize, OutputStream out)
            throws IOException {
        Layer layer = target.layer();
        int described = Header.createColumnsVector(
                builder, columns.stream().mapToInt(this::column).toArray());
        int name = builder.createString(layer.id());
        int title = builder.createString(layer.title().fr());
        int description = builder.createString(target.told());
        int metadata = builder.createString(JSON.writeValueAsString(terms(layer)));
        double[] box = {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
        int envelope = extent.isNull() ? 0 : Header.createEnvelopeVector(builder, box);
        int crs = crs();
        Header.startHeader(builder);
        Header.addName(builder, name);
        if (envelope != 0) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, geometryType);
        Header.addColumns(builder, described);
        Header.addFeaturesCount(builder, count);
        Header.addIndexNodeSize(builder, nodeSize);
        Header.addCrs(builder, crs);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.addMetadata(builder, metadata);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        out.write(builder.sizedByteArray());
    }

    private int column(ColumnMeta column) {
        int name = builder.createString(column.name);
        int title = builder.createString(column.title);
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addType(builder, column.type);
        Column.addTitle(builder, title);
        Column.addNullable(builder, column.nullable);
        return Column.endColumn(builder);
    }

    private int crs() {
        Crs.startCrs(builder);
        Crs.addCode(builder, target.crs().crs().epsg());
        return Crs.endCrs(builder);
    }

    /** The format calls them metadata in JSON, and says no more of it: named as OGC API's collections name them. */
    private static Map<String, String> terms(Layer layer) {
        Map<String, String> terms = new LinkedHashMap<>();
        if (layer.attribution() != null) {
            terms.put("attribution", layer.attribution());
        }
        if (layer.licence() != null) {
            terms.put("license", layer.licence());
        }
        return terms;
    }
}
