package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes JSON as UTF-8 bytes. */
public final class JsonOutput {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Utf8Output out;

    public JsonOutput(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    /** JSON as it is: punctuation, or a value already written elsewhere. */
    public JsonOutput raw(String json) throws IOException {
        out.text(json);
        return this;
    }

    /** One ASCII character of punctuation. */
    public JsonOutput raw(char punctuation) throws IOException {
        out.put((byte) punctuation);
        return this;
    }

    /** JSON as it is, in UTF-8. */
    JsonOutput raw(byte[] json) throws IOException {
        out.bytes(json, 0, json.length);
        return this;
    }

    /** A quoted, escaped string. */
    public JsonOutput string(String text) throws IOException {
        return string(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A quoted, escaped string of UTF-8. */
    JsonOutput string(byte[] utf8) throws IOException {
        out.put((byte) '"');
        int written = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\' || b >= 0 && b < ' ') {
                out.bytes(utf8, written, i - written);
                escape(b);
                written = i + 1;
            }
        }
        out.bytes(utf8, written, utf8.length - written);
        out.put((byte) '"');
        return this;
    }

    /**
     * A number with at most so many decimals, zeros at the end left out. Not-a-number and infinities, which JSON has not,
     * are null.
     *
     * @param decimals 0 to 8
     */
    public JsonOutput fixed(double number, int decimals) throws IOException {
        if (!Utf8Output.isFixed(number)) {
            return number(number);
        }
        out.fixed(number, decimals);
        return this;
    }

    /** A number in its shortest form that reads back the same. */
    public JsonOutput number(double number) throws IOException {
        if (!Double.isFinite(number)) {
            return raw("null");
        }
        out.number(number);
        return this;
    }

    /** Hands everything to the stream below; does not flush that one. */
    public void flushBuffer() throws IOException {
        out.flush();
    }

    private void escape(byte b) throws IOException {
        if (b == '"' || b == '\\') {
            out.put((byte) '\\');
            out.put(b);
        } else {
            out.text("\\u00");
            out.put(HEX[b >> 4]);
            out.put(HEX[b & 15]);
        }
    }
}
