package org.maillage.domain.account;

import java.util.UUID;
import org.maillage.kernel.text.TextFolding;

/**
 * An organisation that shares the map: a park, an EPCI, an association, a State service.
 *
 * @param operator whether it runs the service: its administrators administer all of it, and what belongs to no structure is
 *     its own
 */
public record Structure(UUID id, String name, boolean operator) {

    private static final int LONGEST_NAME = 300;

    /** Whether the name is the same to people, who see neither cases nor accents nor which blanks there are. */
    boolean isCalled(String other) {
        return folded(name).equals(folded(other));
    }

    private static String folded(String name) {
        return TextFolding.fold(name).replaceAll("(?U)\\s+", " ");
    }

    static String name(String name) {
        return Texts.line("name", "Un nom", name, LONGEST_NAME);
    }
}
