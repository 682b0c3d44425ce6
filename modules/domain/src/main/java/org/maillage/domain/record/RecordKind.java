package org.maillage.domain.record;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Caller;
import org.maillage.kernel.problem.MaillageException;

/**
 * A kind of record: how it is called in the history, in addresses, and how one is made.
 *
 * @param name singular, stable, e.g. {@code protected-site}: what the history keeps
 * @param collection plural, e.g. {@code protected-sites}: what addresses say
 * @param layers ids of the layers that show its places; also understood in addresses
 * @param table where it is stored
 * @param dimension of its geometry, one for each layer: 0 points, 2 areas; -1 for any
 * @param placed whether it is nothing without a geometry
 * @param actors facts that name the actors it belongs to or is about: who may not know of one of them may not know of it
 */
public record RecordKind<D extends Details, R extends TrackedRecord<D>>(
        String name,
        String collection,
        List<String> layers,
        String table,
        int dimension,
        boolean placed,
        List<String> actors,
        Class<R> entity,
        Class<D> details,
        BiFunction<UUID, Draft<D>, R> factory) {

    /** In messages, by dimension. */
    private static final List<String> FORMS = List.of("un point", "une ligne", "une surface");

    /** Whether the caller may read of the kind at all: a token that is for some layers reads what they show. */
    public boolean isReadBy(Caller caller) {
        return caller.layers() == null || layers.stream().anyMatch(caller::mayRead);
    }

    /** The access of a new record when its author says nothing of it. */
    public Access usual(Caller caller) {
        Access usual = Policy.usual(caller);
        return details.isAnnotationPresent(Personal.class) ? usual.at(Confidentiality.STRUCTURE) : usual;
    }

    public boolean isCalled(String word) {
        return collection.equals(word) || layers.contains(word);
    }

    /** @throws MaillageException as {@link #requireGeometry} */
    public R create(UUID id, Draft<D> draft) {
        requireGeometry(draft);
        return factory.apply(id, draft);
    }

    /** @throws MaillageException when the geometry is missing from what needs one, or is not of the kind's dimension */
    public void requireGeometry(Draft<D> draft) {
        if (draft.geometry() == null && placed) {
            throw MaillageException.parameter(
                    "geometry", "Il manque la géométrie : sans elle, cette fiche n'a pas de lieu.");
        }
        if (draft.geometry() != null
                && draft.geometry().getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw MaillageException.parameter(
                    "geometry", "La géométrie mêle points, lignes ou surfaces ; il en faut une seule sorte.");
        }
        if (dimension >= 0 && draft.geometry() != null && draft.geometry().getDimension() != dimension) {
            throw MaillageException.parameter(
                    "geometry",
                    "La géométrie doit être " + FORMS.get(dimension) + ", et c'est "
                            + FORMS.get(draft.geometry().getDimension()) + ".");
        }
    }
}
