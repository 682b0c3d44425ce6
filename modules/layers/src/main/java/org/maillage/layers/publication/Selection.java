package org.maillage.layers.publication;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/**
 * What of a layer is published, and how exactly.
 *
 * @param filter CQL2 text; null for all of it
 * @param near features that those published must meet, or come near
 * @param properties by name, at least one, in no order: theirs is the layer's
 * @param toleranceMetres of generalisation; 0 for none
 */
public record Selection(
        @Nullable String filter, List<Reference> near, List<String> properties, double toleranceMetres) {

    /** Beyond this a commune is a triangle. */
    public static final double LARGEST_TOLERANCE_METRES = 5000;

    private static final int LONGEST_FILTER = 20_000;

    /** @param metres from that feature of the layer */
    public record Reference(String layer, UUID feature, double metres) {

        /** As the parameter {@code within} says it. */
        public String code() {
            String id = layer + "/" + feature;
            return metres == 0 ? id : id + "," + (metres == Math.rint(metres) ? String.valueOf((long) metres) : metres);
        }
    }

    /** @throws MaillageException naming the member at fault */
    public Selection {
        String asked = Objects.requireNonNullElse(filter, "").strip();
        filter = asked.isEmpty() ? null : asked;
        near = List.copyOf(near);
        properties = List.copyOf(properties);
        if (asked.length() > LONGEST_FILTER) {
            throw MaillageException.parameter("filter", "Un filtre a au plus " + LONGEST_FILTER + " caractères.");
        }
        if (properties.isEmpty()) {
            throw MaillageException.parameter("properties", "Une publication montre au moins une propriété.");
        }
        if (!(toleranceMetres >= 0 && toleranceMetres <= LARGEST_TOLERANCE_METRES)) {
            throw MaillageException.parameter(
                    "toleranceMetres", "La généralisation va de 0 à " + (int) LARGEST_TOLERANCE_METRES + " mètres.");
        }
    }
}
