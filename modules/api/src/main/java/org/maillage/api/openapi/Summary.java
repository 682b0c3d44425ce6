package org.maillage.api.openapi;

import org.maillage.api.request.Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** What is said of operations to people, in the language of the answer. */
final class Summary {

    private Summary() {}

    static String of(String fr, String en) {
        return new LocalText(fr, en).in(Language.current());
    }

    static String of(Layer layer) {
        return layer.title().in(Language.current());
    }

    /**
     * What an operation does with something.
     *
     * @param title in the language of the answer
     */
    static String about(String title, String fr, String en) {
        return title + LocalText.COLON.in(Language.current()) + of(fr, en);
    }
}
