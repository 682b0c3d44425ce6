package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 through one buffer of 64 KiB, for formats that are text. Ours, because numbers of coordinates are most of the bytes:
 * with a fixed number of decimals they are written three times faster than by a general generator (speed.md B).
 */
final class Utf8Output {

    private static final int CAPACITY = 1 << 16;
    /** The longest number written at once: sign, 19 digits, point. */
    private static final int LONGEST_NUMBER = 24;

    private static final double LARGEST_FIXED = 9e9;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private final OutputStream out;
    private final byte[] buffer = new byte[CAPACITY];
    private int length;

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes(bytes, 0, bytes.length);
    }

    void bytes(byte[] bytes, int from, int count) throws IOException {
        if (count > CAPACITY - length) {
            flush();
            if (count > CAPACITY) {
                out.write(bytes, from, count);
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    /** One byte: an ASCII character, or a part of another. */
    void put(byte one) throws IOException {
        ensure(1);
        buffer[length++] = one;
    }

    /** Whether {@link #fixed} writes it: finite, and small enough for its digits. */
    static boolean isFixed(double number) {
        return Math.abs(number) < LARGEST_FIXED;
    }

    /**
     * A number with at most so many decimals, zeros at the end left out.
     *
     * @param decimals 0 to 8
     */
    void fixed(double number, int decimals) throws IOException {
        ensure(LONGEST_NUMBER);
        long scaled = Math.round(number * POWERS[decimals]);
        if (scaled < 0) {
            buffer[length++] = '-';
            scaled = -scaled;
        }
        digits(scaled / POWERS[decimals], 1);
        long fraction = scaled % POWERS[decimals];
        if (fraction != 0) {
            buffer[length++] = '.';
            int places = decimals;
            while (fraction % 10 == 0) {
                fraction /= 10;
                places--;
            }
            digits(fraction, places);
        }
    }

    /** A finite number in its shortest form that reads back the same. */
    void number(double number) throws IOException {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        text(whole ? Long.toString((long) number) : Double.toString(number));
    }

    /** Hands everything to the stream below; does not flush that one. */
    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    /** Decimal digits, with zeros before them up to the number of places. */
    private void digits(long number, int places) {
        int count = places;
        while (count < POWERS.length ? number >= POWERS[count] : number >= pow10(count)) {
            count++;
        }
        long rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private static long pow10(int exponent) {
        return POWERS[8] * POWERS[exponent - 8];
    }

    private void ensure(int bytes) throws IOException {
        if (length + bytes > CAPACITY) {
            flush();
        }
    }
}
