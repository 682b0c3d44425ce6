package org.maillage.layers.publication;

import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Told;

/**
 * What people and catalogues are told of a layer.
 *
 * @param licence its name, and its address where it has one; null when nothing is said
 * @param attribution whom a map that shows it must name; null when nothing is said
 */
public record Description(
        LocalText title, LocalText description, @Nullable String licence, @Nullable String attribution) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_LICENCE = 200;
    private static final int LONGEST_ATTRIBUTION = 500;

    /** @throws MaillageException naming the member at fault */
    public Description {
        title = both("title", title, LONGEST_TITLE);
        description = both("description", description, LONGEST_DESCRIPTION);
        licence = Told.line("licence", licence, LONGEST_LICENCE);
        attribution = Told.line("attribution", attribution, LONGEST_ATTRIBUTION);
    }

    /** A portal shows either language, so neither may be missing. */
    private static LocalText both(String member, LocalText text, int longest) {
        return new LocalText(
                Told.required(member + ".fr", text.fr(), longest), Told.required(member + ".en", text.en(), longest));
    }
}
