package org.maillage.layers.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Protocol buffers read by the letter of their encoding, apart from the code that writes them. */
record ProtobufReader(ByteBuffer bytes) {

    /** One field: a number, or the bytes of a text or message. */
    record Field(long number, ByteBuffer bytes) {

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        ProtobufReader message() {
            return new ProtobufReader(bytes.duplicate());
        }
    }

    Map<Integer, List<Field>> fields() {
        Map<Integer, List<Field>> fields = new LinkedHashMap<>();
        while (bytes.hasRemaining()) {
            long tag = varint();
            fields.computeIfAbsent((int) (tag >> 3), number -> new ArrayList<>())
                    .add(field((int) (tag & 7)));
        }
        return fields;
    }

    private Field field(int wire) {
        return switch (wire) {
            case 0 -> new Field(varint(), ByteBuffer.allocate(0));
            case 1 -> new Field(bytes.order(ByteOrder.LITTLE_ENDIAN).getLong(), ByteBuffer.allocate(0));
            case 2 -> new Field(0, slice((int) varint()));
            default -> throw new IllegalArgumentException("Unknown wire type " + wire);
        };
    }

    private ByteBuffer slice(int length) {
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return slice;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    int zigzag() {
        long coded = varint();
        return (int) (coded >>> 1 ^ -(coded & 1));
    }
}
