package org.maillage.exchange.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.generated.ColumnType;

/**
 * The columns of a FlatGeobuf, {@code id} before the properties, and their values as its schema has them: for each that is not null
 * the number of its column, then itself, little endian.
 */
final class FlatGeobufColumns {

    private final List<Property> properties;

    FlatGeobufColumns(List<Property> properties) {
        this.properties = properties;
    }

    List<ColumnMeta> described() {
        List<ColumnMeta> columns = new ArrayList<>();
        columns.add(column("id", "Identifiant", ColumnType.String));
        properties.forEach(
                property -> columns.add(column(property.name(), property.title().fr(), type(property))));
        return columns;
    }

    private static ColumnMeta column(String name, String title, int type) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.title = title;
        column.type = (byte) type;
        column.nullable = true;
        return column;
    }

    private static int type(Property property) {
        return switch (property.type()) {
            case STRING, STRINGS -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, TIMESTAMP -> ColumnType.DateTime;
        };
    }

    byte[] values(FeatureStream feature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        write(out, 0, feature.id().toString());
        for (int i = 0; i < properties.size(); i++) {
            Object value = Target.flat(feature.value(i));
            if (value != null) {
                write(out, i + 1, value);
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int column, Object value) {
        if (value instanceof Long number) {
            out.writeBytes(bytes(Long.BYTES, column).putLong(number).array());
        } else if (value instanceof Double number) {
            out.writeBytes(bytes(Double.BYTES, column).putDouble(number).array());
        } else if (value instanceof Boolean flag) {
            out.writeBytes(bytes(1, column).put((byte) (flag ? 1 : 0)).array());
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeBytes(bytes(Integer.BYTES + text.length, column)
                    .putInt(text.length)
                    .put(text)
                    .array());
        }
    }

    private static ByteBuffer bytes(int size, int column) {
        return ByteBuffer.allocate(Short.BYTES + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) column);
    }
}
