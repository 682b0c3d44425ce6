package org.maillage.api.styles;

import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;

/** The tag of a style as it is told in one language: the state of the document that was sent, and what the bytes are. */
final class StyleTag {

    /** Of a style that nobody sent. */
    private static final String OURS = "0";

    /** Names the state in whatever language the style was told. */
    static final Pattern TAG = Pattern.compile("\"([0-9a-f]+)-[0-9a-f]+\"");

    private StyleTag() {}

    static String of(Layer layer, Style style, byte[] document) {
        CRC32C sum = new CRC32C();
        sum.update(document);
        String state = layer.styles().stream()
                .filter(given -> given.id().equals(style.id()))
                .map(GivenStyle::state)
                .findFirst()
                .orElse(OURS);
        return "\"" + state + "-" + Long.toHexString(sum.getValue()) + "\"";
    }
}
