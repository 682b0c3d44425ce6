package org.maillage.layers.style.sld;

import org.maillage.kernel.problem.MaillageException;

/** Numbers as XML writes them. */
final class Numbers {

    private Numbers() {}

    /** @throws MaillageException naming what should have been one */
    static double read(String text, String name) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, name).causedBy(e);
        }
        throw wrong(text, name);
    }

    private static MaillageException wrong(String text, String name) {
        return MaillageException.parameter("style", "« " + text + " » n'est pas un nombre pour " + name + ".");
    }
}
