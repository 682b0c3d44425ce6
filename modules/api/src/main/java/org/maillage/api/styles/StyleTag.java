package org.maillage.api.styles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.maillage.api.publication.LayerStyling;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;

/** The tag of a style as it is told in one language: the state of the document that was sent, and what the bytes are. */
final class StyleTag {

    /** Of a style that nobody sent. */
    private static final String OURS = "0";

    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]+)-[0-9a-f]+\"");

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

    /**
     * The state that a tag of ours names, in whatever language the style was told; {@link LayerStyling#ANY} for any that there is, null
     * when none is given.
     *
     * @throws MaillageException (stale) for a tag that is none of ours
     */
    static @Nullable String state(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        if (ifMatch.strip().equals(LayerStyling.ANY)) {
            return LayerStyling.ANY;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw MaillageException.of(
                    ProblemKind.STALE,
                    "stale-version",
                    "If-Match n'est pas l'ETag d'un état de ce style : « " + ifMatch + " ».");
        }
        return tag.group(1);
    }
}
