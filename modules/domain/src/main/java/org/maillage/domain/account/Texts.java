package org.maillage.domain.account;

import java.util.Set;
import org.maillage.kernel.problem.MaillageException;

/** What people type for accounts and structures. */
final class Texts {

    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private Texts() {}

    /**
     * A line without blanks around it.
     *
     * @param what as a sentence begins with it
     * @throws MaillageException naming the parameter when nothing is left, or too much
     */
    static String line(String parameter, String what, String typed, int longest) {
        String line = typed.strip();
        if (line.isEmpty() || line.length() > longest || line.codePoints().anyMatch(Texts::isUnseen)) {
            throw MaillageException.parameter(
                    parameter, what + " tient en une ligne, de 1 à " + longest + " caractères.");
        }
        return line;
    }

    /** What is not seen, or turns around what stands beside it, makes one name look like another. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) || UNSEEN.contains(Character.getType(character));
    }
}
