package org.maillage.api.question;

import java.util.List;
import java.util.UUID;
import org.maillage.domain.place.Place;
import org.maillage.kernel.problem.MaillageException;

/**
 * One value of {@code within}: {@code layer/id} for what meets that feature, {@code layer/id,metres} for what comes at
 * most so near it.
 *
 * @param feature the feature's id, not checked yet
 * @param metres from the feature, 0 when it must be met
 */
public record Within(String layer, String feature, double metres) {

    /** Places in one question: each is read and grown for every request, tiles included. */
    private static final int MOST = 5;

    public static Within parse(String text) {
        String[] parts = text.split(",", -1);
        String[] reference = parts[0].split("/", -1);
        if (parts.length > 2 || reference.length != 2) {
            throw wrong("Écrire within=couche/id, ou within=couche/id,mètres.");
        }
        return new Within(reference[0], reference[1], parts.length == 1 ? 0 : metres(parts[1]));
    }

    /** @throws MaillageException for what is no id of ours */
    public UUID id() {
        try {
            return UUID.fromString(feature);
        } catch (IllegalArgumentException e) {
            throw wrong("« " + feature + " » n'est pas l'identifiant d'un objet.")
                    .causedBy(e);
        }
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

    /** @throws MaillageException for more places than a question has */
    public static void requireFew(List<String> places) {
        if (places.size() > MOST) {
            throw wrong("Une question a au plus " + MOST + " lieux.");
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
