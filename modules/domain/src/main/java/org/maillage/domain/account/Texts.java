package org.maillage.domain.account;

import org.maillage.kernel.problem.MaillageException;

/** What people type for accounts and structures. */
final class Texts {

    private Texts() {}

    /**
     * A line without blanks around it.
     *
     * @param what as a sentence begins with it
     * @throws MaillageException naming the parameter when nothing is left, or too much
     */
    static String line(String parameter, String what, String typed, int longest) {
        String line = typed.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw MaillageException.parameter(
                    parameter, what + " tient en une ligne, de 1 à " + longest + " caractères.");
        }
        return line;
    }
}
