package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON as UTF-8 bytes through one buffer of 64 KiB. Ours, because numbers of coordinates are most of the bytes:
 * with a fixed number of decimals they are written three times faster than by a general generator (speed.md B).
 */
public final class JsonOutput {

    private static final int CAPACITY = 1 << 16;
    /** The longest number written at once: sign, 19 digits, point. */
    private static final int LONGEST_NUMBER = 24;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[CAPACITY];
    private int length;

    public JsonOutput(OutputStream out) {
        this.out = out;
    }

    /** JSON as it is: punctuation, or a value already written elsewhere. */
    public JsonOutput raw(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > CAPACITY - length) {
            flushBuffer();
            if (bytes.length > CAPACITY) {
                out.write(bytes);
                return this;
            }
        }
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** One ASCII character of punctuation. */
    public JsonOutput raw(char punctuation) throws IOException {
        ensure(1);
        buffer[length++] = (byte) punctuation;
        return this;
    }

    /** A quoted, escaped string. */
    public JsonOutput string(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw('"');
        for (byte b : utf8) {
            ensure(6);
            escape(b);
        }
        return raw('"');
    }

    /**
     * A number with at most so many decimals, zeros at the end left out. Not-a-number and infinities, which JSON has not,
     * are null.
     *
     * @param decimals 0 to 8
     */
    public JsonOutput fixed(double number, int decimals) throws IOException {
        if (!(Math.abs(number) < 9e9)) {
            return number(number);
        }
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
        return this;
    }

    /** A number in its shortest form that reads back the same. */
    public JsonOutput number(double number) throws IOException {
        if (!Double.isFinite(number)) {
            return raw("null");
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return raw(whole ? Long.toString((long) number) : Double.toString(number));
    }

    /** Hands everything to the stream below; does not flush that one. */
    public void flushBuffer() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void escape(byte b) {
        if (b == '"' || b == '\\') {
            buffer[length++] = '\\';
            buffer[length++] = b;
        } else if (b >= 0 && b < 0x20) {
            System.arraycopy("\\u00".getBytes(StandardCharsets.US_ASCII), 0, buffer, length, 4);
            buffer[length + 4] = HEX[b >> 4];
            buffer[length + 5] = HEX[b & 15];
            length += 6;
        } else {
            buffer[length++] = b;
        }
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
            flushBuffer();
        }
    }
}
