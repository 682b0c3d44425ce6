package org.maillage.layers.encode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** The few wire types of protocol buffers that vector tiles and glyphs use, into a growing array. */
final class ProtobufOutput {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;

    /** Odd, and another in each process: nobody can choose texts that all have one hash. */
    private static final int FACTOR = ThreadLocalRandom.current().nextInt() | 1;

    private byte[] buffer;
    private int length;

    ProtobufOutput(int capacity) {
        this.buffer = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    void clear() {
        length = 0;
    }

    /** Takes away what was written from there on. */
    void cut(int from) {
        length = from;
    }

    /** Whether what begins there and goes to the end is what stands in a range before it. */
    boolean repeats(int from, int to, int there) {
        return Arrays.equals(buffer, from, to, buffer, there, length);
    }

    int hash(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + buffer[i];
        }
        // its low bits choose among few places
        return hash ^ hash >>> 15;
    }

    void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }

    void zigzag(int value) {
        varint(((value << 1) ^ (value >> 31)) & 0xFFFFFFFFL);
    }

    void number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
    }

    void signed(int field, int value) {
        varint((long) field << 3 | VARINT);
        zigzag(value);
    }

    void real(int field, double value) {
        varint((long) field << 3 | FIXED64);
        ensure(8);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            buffer[length++] = (byte) (bits >>> 8 * i);
        }
    }

    void text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes(field, utf8);
    }

    void bytes(int field, byte[] value) {
        bytes(field, value, 0, value.length);
    }

    void bytes(int field, ProtobufOutput content, int from, int to) {
        bytes(field, content.buffer, from, to);
    }

    void message(int field, ProtobufOutput content) {
        bytes(field, content.buffer, 0, content.length);
    }

    void append(ProtobufOutput other) {
        append(other, 0, other.length);
    }

    void append(ProtobufOutput other, int from, int to) {
        append(other.buffer, from, to);
    }

    private void append(byte[] bytes, int from, int to) {
        ensure(to - from);
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    private void bytes(int field, byte[] content, int from, int to) {
        varint((long) field << 3 | BYTES);
        varint(to - from);
        append(content, from, to);
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
