package org.maillage.layers.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** One font file: the outline and width of a text. Immutable; all letters are read at once (some 230 of them). */
public final class OutlineFont {

    private final Map<Integer, Integer> glyphOf = new HashMap<>();
    private final Path2D.Double[] outlines;
    private final double[] advances;

    /** @param woff the file, WOFF 1.0 with TrueType outlines */
    OutlineFont(byte[] woff) {
        WoffTables tables = new WoffTables(woff);
        double unitsPerEm = tables.get("head").getShort(18) & 0xFFFF;
        int count = tables.get("maxp").getShort(4) & 0xFFFF;
        outlines = outlines(new GlyphOutlines(tables), count, unitsPerEm);
        advances = advances(tables, count, unitsPerEm);
        readCharacters(tables.get("cmap"));
    }

    private static Path2D.Double[] outlines(GlyphOutlines glyphs, int count, double unitsPerEm) {
        AffineTransform toEm = AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm);
        Path2D.Double[] outlines = new Path2D.Double[count];
        for (int i = 0; i < count; i++) {
            outlines[i] = glyphs.outline(i);
            outlines[i].transform(toEm);
        }
        return outlines;
    }

    /** Glyphs after the last measured one are as wide as it. */
    private static double[] advances(WoffTables tables, int count, double unitsPerEm) {
        int measured = tables.get("hhea").getShort(34) & 0xFFFF;
        ByteBuffer hmtx = tables.get("hmtx");
        double[] advances = new double[count];
        for (int i = 0; i < count; i++) {
            advances[i] = (hmtx.getShort(Math.min(i, measured - 1) * 4) & 0xFFFF) / unitsPerEm;
        }
        return advances;
    }

    /** The subtable of format 4, which every font of the web has. */
    private void readCharacters(ByteBuffer cmap) {
        int subtables = cmap.getShort(2);
        for (int i = 0; i < subtables; i++) {
            int at = cmap.getInt(4 + i * 8 + 4);
            if (cmap.getShort(at) == 4) {
                readSegments(cmap, at);
                return;
            }
        }
        throw new IllegalArgumentException("The font has no cmap of format 4");
    }

    private void readSegments(ByteBuffer cmap, int table) {
        int twice = cmap.getShort(table + 6) & 0xFFFF;
        for (int i = 0; i < twice; i += 2) {
            int end = cmap.getShort(table + 14 + i) & 0xFFFF;
            int start = cmap.getShort(table + 16 + twice + i) & 0xFFFF;
            int delta = cmap.getShort(table + 16 + twice * 2 + i);
            int rangeAt = table + 16 + twice * 3 + i;
            int range = cmap.getShort(rangeAt) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c : cmap.getShort(rangeAt + range + (c - start) * 2) & 0xFFFF;
                if (range == 0 || glyph != 0) {
                    glyphOf.put(c, glyph + delta & 0xFFFF);
                }
            }
        }
    }

    /**
     * The outline of a text, its baseline beginning at 0 0, y down.
     *
     * @param size pixels of an em
     * @param spacing pixels added after each letter
     */
    public Path2D.Double outline(String text, double size, double spacing) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int point : shown(text)) {
            int glyph = glyph(point);
            AffineTransform placed = new AffineTransform(size, 0, 0, size, x, 0);
            path.append(outlines[glyph].getPathIterator(placed), false);
            x += advances[glyph] * size + spacing;
        }
        return path;
    }

    /** How wide the text is, in pixels. */
    public double width(String text, double size, double spacing) {
        double width = 0;
        for (int point : shown(text)) {
            width += advances[glyph(point)] * size + spacing;
        }
        return width;
    }

    /** Whether the font has a letter of its own for a character. */
    public boolean has(int codePoint) {
        return glyphOf.containsKey(codePoint);
    }

    /** Accents that were written apart stand on their letters. */
    private static int[] shown(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    }

    /** A letter that the font has not is its letter without accents, else the box of the glyph 0. */
    private int glyph(int point) {
        Integer known = glyphOf.get(point);
        if (known != null) {
            return known;
        }
        int plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
        return glyphOf.getOrDefault(plain == 0x202F ? 0xA0 : plain, 0);
    }
}
