package org.maillage.layers.publication;

import java.util.UUID;
import java.util.regex.Pattern;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Visibility;

/**
 * A part of a layer that people made a layer of its own.
 *
 * @param id in addresses and other people's projects: never renamed, and never given to another
 * @param base id of the layer that it is made of
 * @param structure whose managers keep it
 * @param version counts its changes, the first is 1
 */
public record Publication(
        String id,
        String base,
        Description description,
        Selection selection,
        Visibility visibility,
        UUID structure,
        int version) {

    /** Also a name in XML, a path and a file without any escape. */
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int SHORTEST_ID = 3;
    private static final int LONGEST_ID = 60;

    /** @throws MaillageException naming the member at fault */
    public Publication {
        if (id.length() < SHORTEST_ID
                || id.length() > LONGEST_ID
                || !SLUG.matcher(id).matches()) {
            throw MaillageException.parameter(
                    "id",
                    "Un identifiant a de " + SHORTEST_ID + " à " + LONGEST_ID
                            + " caractères : lettres minuscules sans accent, chiffres et tirets, une lettre d'abord.");
        }
    }

    public Publication at(int other) {
        return new Publication(id, base, description, selection, visibility, structure, other);
    }

    public Publication seenBy(Visibility others) {
        return new Publication(id, base, description, selection, others, structure, version);
    }
}
