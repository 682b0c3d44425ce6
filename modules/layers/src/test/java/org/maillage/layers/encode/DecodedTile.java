package org.maillage.layers.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One layer of a vector tile, read by the letter of the specification 2.1, apart from the code that writes it. */
record DecodedTile(String name, long version, long extent, List<Feature> features) {

    /** @param parts for a polygon its rings, for a line its lines, for points the points of one command */
    record Feature(long id, long type, Map<String, Object> properties, List<List<int[]>> parts) {

        /** Twice the area by the surveyor's formula: positive when clockwise on the screen, where y points down. */
        static long doubleArea(List<int[]> ring) {
            long area = 0;
            for (int i = 0; i < ring.size(); i++) {
                int[] here = ring.get(i);
                int[] next = ring.get((i + 1) % ring.size());
                area += (long) here[0] * next[1] - (long) next[0] * here[1];
            }
            return area;
        }

        double area() {
            return parts.stream().mapToLong(Feature::doubleArea).sum() / 2.0;
        }
    }

    static DecodedTile of(byte[] tile) {
        Reader whole = new Reader(ByteBuffer.wrap(tile));
        return layer(whole.fields().get(3).get(0).message());
    }

    private static DecodedTile layer(Reader layer) {
        Map<Integer, List<Field>> fields = layer.fields();
        List<String> keys = all(fields, 3).stream().map(Field::text).toList();
        List<Object> values =
                all(fields, 4).stream().map(field -> value(field.message())).toList();
        List<Feature> features = all(fields, 2).stream()
                .map(field -> feature(field.message(), keys, values))
                .toList();
        return new DecodedTile(
                fields.get(1).get(0).text(),
                fields.get(15).get(0).number(),
                fields.get(5).get(0).number(),
                features);
    }

    private static Object value(Reader value) {
        Map<Integer, List<Field>> fields = value.fields();
        int kind = fields.keySet().iterator().next();
        Field field = fields.get(kind).get(0);
        return switch (kind) {
            case 1 -> field.text();
            case 3 -> Double.longBitsToDouble(field.number());
            case 4 -> field.number();
            case 7 -> field.number() == 1;
            default -> throw new IllegalArgumentException("Unknown kind of value " + kind);
        };
    }

    private static Feature feature(Reader feature, List<String> keys, List<Object> values) {
        Map<Integer, List<Field>> fields = feature.fields();
        Reader tags = fields.get(2).get(0).message();
        Map<String, Object> properties = new LinkedHashMap<>();
        while (tags.bytes().hasRemaining()) {
            properties.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
        }
        long type = fields.get(3).get(0).number();
        return new Feature(
                fields.get(1).get(0).number(),
                type,
                properties,
                parts(fields.get(4).get(0).message(), type));
    }

    private static List<List<int[]>> parts(Reader commands, long type) {
        List<List<int[]>> parts = new ArrayList<>();
        int[] cursor = {0, 0};
        while (commands.bytes().hasRemaining()) {
            long command = commands.varint();
            int count = (int) (command >> 3);
            switch ((int) (command & 7)) {
                case 1 -> parts.add(positions(commands, count, cursor));
                case 2 -> parts.get(parts.size() - 1).addAll(positions(commands, count, cursor));
                case 7 -> require(type == 3 && count == 1, "ClosePath closes one ring");
                default -> throw new IllegalArgumentException("Unknown command " + command);
            }
        }
        return parts;
    }

    private static List<int[]> positions(Reader commands, int count, int[] cursor) {
        require(count > 0, "a command moves at least once");
        List<int[]> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cursor[0] += commands.zigzag();
            cursor[1] += commands.zigzag();
            positions.add(cursor.clone());
        }
        return positions;
    }

    private static List<Field> all(Map<Integer, List<Field>> fields, int number) {
        return fields.getOrDefault(number, List.of());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Not so: " + rule);
        }
    }

    /** One field: a number, or the bytes of a text or message. */
    private record Field(long number, ByteBuffer bytes) {

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        Reader message() {
            return new Reader(bytes.duplicate());
        }
    }

    private record Reader(ByteBuffer bytes) {

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
}
