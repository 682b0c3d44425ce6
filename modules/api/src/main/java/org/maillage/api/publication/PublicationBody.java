package org.maillage.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Within;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Visibility;
import org.maillage.layers.publication.Description;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.publication.Selection;
import org.maillage.layers.publication.Selection.Reference;

/**
 * A publication as it is written.
 *
 * @param layer that it is made of
 * @param filter CQL2 text
 * @param within as the parameter of that name
 * @param toleranceMetres 0 when it is left out
 * @param visibility of everyone when it is left out
 * @param structure the only one that the caller publishes for when it is left out
 */
record PublicationBody(
        @Nullable String id,
        @Nullable String layer,
        @Nullable LocalText title,
        @Nullable LocalText description,
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable String filter,
        @Nullable List<String> within,
        @Nullable List<String> properties,
        @Nullable Double toleranceMetres,
        @Nullable String visibility,
        @Nullable UUID structure) {

    /** @throws MaillageException naming the member at fault */
    Publication publication(String id, Supplier<UUID> usualStructure) {
        return new Publication(
                id,
                Parameters.given("layer", layer),
                told(),
                new Selection(
                        filter,
                        near(),
                        Objects.requireNonNullElse(properties, List.of()),
                        toleranceMetres == null ? 0 : toleranceMetres),
                visibility == null ? Visibility.PUBLIC : Visibility.of(visibility),
                structure == null ? usualStructure.get() : structure,
                1);
    }

    Description told() {
        if (title == null) {
            throw Parameters.missing("title");
        }
        if (description == null) {
            throw Parameters.missing("description");
        }
        return new Description(title, description, licence, attribution);
    }

    /** Of a layer of records nothing else can be said: its features are what they are. */
    void requireToldAlone() {
        Stream.of(layer, filter, within, properties, toleranceMetres, visibility, structure)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(member -> {
                    throw MaillageException.parameter(
                            "body",
                            "D'une couche de fiches se disent title, description, licence et attribution seuls.");
                });
    }

    private List<Reference> near() {
        List<String> texts = Objects.requireNonNullElse(within, List.of());
        Within.requireFew(texts);
        return texts.stream()
                .map(text -> MaillageException.naming("within", () -> reference(Within.parse(text))))
                .toList();
    }

    private static Reference reference(Within within) {
        return new Reference(within.layer(), within.id(), within.metres());
    }
}
