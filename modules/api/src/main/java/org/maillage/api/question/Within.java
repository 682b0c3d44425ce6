package org.maillage.api.question;

import org.maillage.domain.place.Place;
import org.maillage.kernel.problem.MaillageException;

/**
 * One value of {@code within}: {@code layer/id} for what meets that feature, {@code layer/id,metres} for what comes at
 * most so near it.
 *
 * @param feature the feature's id, not checked yet
 * @param metres from the feature, 0 when it must be met
 */
record Within(String layer, String feature, double metres) {

    /** Places in one question: each is read and grown for every request, tiles included. */
    static final int MOST = 5;

    static Within parse(String text) {
        String[] parts = text.split(",", -1);
        String[] reference = parts[0].split("/", -1);
        if (parts.length > 2 || reference.length != 2) {
            throw wrong("Écrire within=couche/id, ou within=couche/id,mètres.");
        }
        return new Within(reference[0], reference[1], parts.length == 1 ? 0 : metres(parts[1]));
    }

    private static double metres(String text) {
        try {
            double metres = Double.parseDouble(text.strip());
            Place.requireDistance(metres, "within");
            return metres;
        } catch (NumberFormatException e) {
            throw wrong("« " + text + " » n'est pas un nombre de mètres.").causedBy(e);
        }
    }

    static MaillageException wrong(String detail) {
        return MaillageException.parameter("within", detail);
    }

    @Override
    public String toString() {
        return layer + "/" + feature;
    }
}
