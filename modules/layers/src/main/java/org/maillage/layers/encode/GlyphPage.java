package org.maillage.layers.encode;

import java.awt.geom.Path2D;
import org.maillage.layers.font.DistanceField;
import org.maillage.layers.font.OutlineFont;

/**
 * The letters of 256 characters as MapLibre asks for them (Style Specification, Glyphs): distance fields of an em of 24 pixels in
 * the protocol buffer {@code glyphs.proto} of its font makers.
 */
public final class GlyphPage {

    /** Characters of a page. */
    public static final int SIZE = 256;

    private static final int EM = 24;

    /**
     * Pixels from the top of a line to its baseline. MapLibre lets lines hang so that their middle is 17 pixels below that top; with
     * this, capitals of Source Sans, 16 pixels high, stand around the middle.
     */
    private static final int ASCENT = 25;

    private GlyphPage() {}

    /**
     * @param name of the font, as it was asked for
     * @param first character of the page
     */
    public static byte[] of(String name, OutlineFont font, int first) {
        ProtobufOutput stack = new ProtobufOutput(1 << 16);
        stack.text(1, name);
        stack.text(2, range(first));
        for (int character = first; character < first + SIZE; character++) {
            if (font.has(character)) {
                stack.message(3, glyph(font, character));
            }
        }
        ProtobufOutput page = new ProtobufOutput(stack.length() + 8);
        page.message(1, stack);
        return page.toByteArray();
    }

    /** As a page is asked for. */
    public static String range(int first) {
        return first + "-" + (first + SIZE - 1);
    }

    private static ProtobufOutput glyph(OutlineFont font, int character) {
        String letter = Character.toString(character);
        Path2D.Double outline = font.outline(letter, EM, 0);
        ProtobufOutput glyph = new ProtobufOutput(1024);
        glyph.number(1, character);
        if (outline.getCurrentPoint() == null) {
            measures(glyph, 0, 0, 0, 0);
        } else {
            DistanceField field = DistanceField.of(outline);
            glyph.bytes(2, field.bytes());
            measures(glyph, field.box().width, field.box().height, field.box().x, -field.box().y - ASCENT);
        }
        glyph.number(7, Math.round(font.width(letter, EM, 0)));
        return glyph;
    }

    /** Of the letter without the border of its field; left and top from where the pen is, up. */
    private static void measures(ProtobufOutput glyph, int width, int height, int left, int top) {
        glyph.number(3, width);
        glyph.number(4, height);
        glyph.signed(5, left);
        glyph.signed(6, top);
    }
}
