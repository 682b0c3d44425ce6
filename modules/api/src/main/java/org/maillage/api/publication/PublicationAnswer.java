package org.maillage.api.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.Visibility;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.publication.Selection;
import org.maillage.layers.publication.Selection.Reference;

/**
 * What is published, as it is told.
 *
 * @param layer that it is made of; null for a layer of records
 * @param terms on which it may be used: what is said of it here, or else of its sources
 * @param mayChange whether the caller keeps it
 */
record PublicationAnswer(
        String id,
        @Nullable String layer,
        LocalText title,
        LocalText description,
        @Nullable String licence,
        @Nullable String attribution,
        Effective terms,
        @Nullable String filter,
        List<String> within,
        List<String> properties,
        double toleranceMetres,
        String visibility,
        @Nullable UUID structure,
        String geometryType,
        int version,
        boolean mayChange) {

    /** As everyone who reads the layer is told. */
    record Effective(@Nullable String licence, @Nullable String attribution) {

        static Effective of(Terms terms) {
            return new Effective(
                    terms.licence().orElse(null), terms.attribution().orElse(null));
        }
    }

    static PublicationAnswer of(Publication publication, Layer layer, Terms terms) {
        Selection selection = publication.selection();
        return new PublicationAnswer(
                publication.id(),
                publication.base(),
                layer.title(),
                layer.description(),
                layer.licence(),
                layer.attribution(),
                Effective.of(terms),
                selection.filter(),
                selection.near().stream().map(Reference::code).toList(),
                names(layer),
                selection.toleranceMetres(),
                publication.visibility().code(),
                publication.structure(),
                layer.geometry().code(),
                publication.version(),
                true);
    }

    static PublicationAnswer of(Layer ofRecords, Terms terms, int version, boolean mayChange) {
        return new PublicationAnswer(
                ofRecords.id(),
                null,
                ofRecords.title(),
                ofRecords.description(),
                ofRecords.licence(),
                ofRecords.attribution(),
                Effective.of(terms),
                null,
                List.of(),
                names(ofRecords),
                0,
                Visibility.PUBLIC.code(),
                null,
                ofRecords.geometry().code(),
                version,
                mayChange);
    }

    private static List<String> names(Layer layer) {
        return layer.properties().stream().map(Property::name).toList();
    }
}
