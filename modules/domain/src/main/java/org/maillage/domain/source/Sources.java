package org.maillage.domain.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources known. */
public interface Sources {

    /** The title of the fictional sample territory, which the screen says is fictional. */
    String SAMPLE = "Territoire fictif de démonstration";

    /** All of them, by title. */
    List<Source> list();

    /**
     * The key of the source of that title, made if it was not known. Licence and URL given later complete what was
     * missing, and never replace what was said.
     */
    long keyOf(String title, @Nullable String licence, @Nullable String url);
}
