package org.maillage.layers.encode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One layer of a vector tile, read by the letter of the specification 2.1, apart from the code that writes it. */
record DecodedTile(String name, long version, long extent, List<Object> values, List<Feature> features) {

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
        ProtobufReader whole = new ProtobufReader(ByteBuffer.wrap(tile));
        return layer(whole.fields().get(3).get(0).message());
    }

    private static DecodedTile layer(ProtobufReader layer) {
        Map<Integer, List<ProtobufReader.Field>> fields = layer.fields();
        List<String> keys =
                all(fields, 3).stream().map(ProtobufReader.Field::text).toList();
        List<Object> values =
                all(fields, 4).stream().map(field -> value(field.message())).toList();
        List<Feature> features = all(fields, 2).stream()
                .map(field -> feature(field.message(), keys, values))
                .toList();
        return new DecodedTile(
                fields.get(1).get(0).text(),
                fields.get(15).get(0).number(),
                fields.get(5).get(0).number(),
                values,
                features);
    }

    private static Object value(ProtobufReader value) {
        Map<Integer, List<ProtobufReader.Field>> fields = value.fields();
        int kind = fields.keySet().iterator().next();
        ProtobufReader.Field field = fields.get(kind).get(0);
        return switch (kind) {
            case 1 -> field.text();
            case 3 -> Double.longBitsToDouble(field.number());
            case 4 -> field.number();
            case 7 -> field.number() == 1;
            default -> throw new IllegalArgumentException("Unknown kind of value " + kind);
        };
    }

    private static Feature feature(ProtobufReader feature, List<String> keys, List<Object> values) {
        Map<Integer, List<ProtobufReader.Field>> fields = feature.fields();
        ProtobufReader tags = fields.get(2).get(0).message();
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

    private static List<List<int[]>> parts(ProtobufReader commands, long type) {
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

    private static List<int[]> positions(ProtobufReader commands, int count, int[] cursor) {
        require(count > 0, "a command moves at least once");
        List<int[]> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cursor[0] += commands.zigzag();
            cursor[1] += commands.zigzag();
            positions.add(cursor.clone());
        }
        return positions;
    }

    private static List<ProtobufReader.Field> all(Map<Integer, List<ProtobufReader.Field>> fields, int number) {
        return fields.getOrDefault(number, List.of());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Not so: " + rule);
        }
    }
}
