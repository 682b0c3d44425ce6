package org.maillage.domain.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * A record as a write left it.
 *
 * @param place EPSG:4326, longitude first; null without one, and for those who may not see the true one
 * @param importedImage what the last import had said of it by then
 */
public record Snapshot<D extends Details>(
        Change change, D details, Validity validity, @Nullable Geometry place, @Nullable String importedImage) {

    /** What the place is called among the facts. */
    public static final String PLACE = "geometry";

    /**
     * All of what the record was, of what it is called as it is now.
     *
     * @throws MaillageException (forbidden) when the caller may not see the place it had
     */
    public Draft<D> whole(TrackedRecord<D> now) {
        return new Draft<>(details, seenPlace(), validity, now.provenance(), null);
    }

    /**
     * What the record is, with some facts as they were.
     *
     * @param type of the facts
     * @param facts their names, {@link #PLACE} for the place
     * @throws MaillageException naming a fact that there is not; (forbidden) when the caller may not see the place it had
     */
    public Draft<D> some(Class<D> type, TrackedRecord<D> now, Set<String> facts) {
        return new Draft<>(
                mixed(type, now.details(), facts),
                facts.contains(PLACE) ? seenPlace() : now.geometry(),
                now.validity(),
                now.provenance(),
                null);
    }

    /** Who brings back a place that is hidden from them would take the record's own away. */
    private @Nullable Geometry seenPlace() {
        if (!change.placeSeen()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN, "not-allowed", "Ce compte ne voit pas le lieu que cette version avait.");
        }
        return place;
    }

    private D mixed(Class<D> type, D now, Set<String> facts) {
        RecordComponent[] components = type.getRecordComponents();
        for (String fact : facts) {
            if (!fact.equals(PLACE)
                    && Arrays.stream(components).noneMatch(one -> one.getName().equals(fact))) {
                throw MaillageException.parameter("facts", "Une telle fiche n'a pas de « " + fact + " ».");
            }
        }
        Object[] values = Arrays.stream(components)
                .map(one -> value(one, facts.contains(one.getName()) ? details : now))
                .toArray();
        return make(type, components, values);
    }

    private static @Nullable Object value(RecordComponent fact, Details of) {
        try {
            return fact.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fact.getName(), e);
        }
    }

    private static <D extends Details> D make(Class<D> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof MaillageException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
