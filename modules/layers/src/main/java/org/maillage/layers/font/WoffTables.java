package org.maillage.layers.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The tables of a WOFF 1.0 file (W3C Recommendation of 13 December 2012, 4 and 5), inflated; big-endian as in OpenType. */
final class WoffTables {

    private static final int SIGNATURE = 0x774F4646;
    private static final int TABLE_COUNT = 12;
    private static final int DIRECTORY = 44;
    private static final int ENTRY = 20;

    private final Map<String, byte[]> tables = new HashMap<>();

    /** @throws IllegalArgumentException when it is no WOFF file: ours are on the class path */
    WoffTables(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("Not a WOFF file");
        }
        int count = in.getShort(TABLE_COUNT);
        for (int i = 0; i < count; i++) {
            int at = DIRECTORY + i * ENTRY;
            String tag = new String(file, at, 4, StandardCharsets.US_ASCII);
            tables.put(tag, inflated(file, in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)));
        }
    }

    ByteBuffer get(String tag) {
        byte[] table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("No table " + tag);
        }
        return ByteBuffer.wrap(table);
    }

    /** A table that would not be smaller is stored as it is. */
    private static byte[] inflated(byte[] file, int offset, int stored, int length) {
        byte[] table = new byte[length];
        if (stored == length) {
            System.arraycopy(file, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(file, offset, stored);
        try {
            int read = inflater.inflate(table);
            if (read != length) {
                throw new IllegalArgumentException("A table of the font is cut");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table of the font is broken", e);
        } finally {
            inflater.end();
        }
    }
}
