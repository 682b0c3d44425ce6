package org.maillage.layers.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/** What someone says of a layer, as it is kept: in one line. */
public final class Told {

    private Told() {}

    /**
     * A text without the blanks around it; null for an empty one.
     *
     * @param member that it is written in
     * @throws MaillageException naming the member
     */
    public static @Nullable String line(String member, @Nullable String text, int longest) {
        String line = Objects.requireNonNullElse(text, "").strip();
        if (line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw MaillageException.parameter(
                    member, "« " + member + " » tient en une ligne d'au plus " + longest + " caractères.");
        }
        return line.isEmpty() ? null : line;
    }

    /** @throws MaillageException naming the member, also for an empty text */
    public static String required(String member, @Nullable String text, int longest) {
        String line = line(member, text, longest);
        if (line == null) {
            throw MaillageException.parameter(member, "Il manque « " + member + " ».");
        }
        return line;
    }
}
