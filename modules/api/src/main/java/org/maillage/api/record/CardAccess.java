package org.maillage.api.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Structure;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.TrackedRecord;

/** Who sees a record and who changes it, as its card says it. */
public final class CardAccess {

    private final Accounts accounts;
    private final Callers callers;

    public CardAccess(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    record Named(UUID id, String name) {}

    /**
     * Who sees a record.
     *
     * @param level and place: public, partners, structure or private
     * @param structure it belongs to, null for the operator's own; not told to the public, as the partners are not
     * @param mayWrite whether the caller may change it, and {@code mayDecide} who sees it
     */
    record Told(
            String level,
            String place,
            @Nullable String blur,
            @Nullable Named structure,
            @Nullable List<Named> partners,
            boolean mayWrite,
            boolean mayDecide) {}

    Told of(TrackedRecord<?> record) {
        Caller caller = callers.current();
        Access access = record.access();
        Map<UUID, String> names = caller.isPublic()
                ? Map.of()
                : accounts.structures().stream().collect(Collectors.toMap(Structure::id, Structure::name));
        return new Told(
                RecordForms.code(access.level()),
                RecordForms.code(access.place()),
                access.blur() == null ? null : RecordForms.code(access.blur()),
                named(access.structure(), names),
                caller.isPublic()
                        ? null
                        : access.partners().stream()
                                .map(id -> named(id, names))
                                .filter(Objects::nonNull)
                                .toList(),
                Policy.mayWrite(caller, access, record.geometry()),
                Policy.mayDecide(caller, access, record.geometry()));
    }

    private static @Nullable Named named(@Nullable UUID structure, Map<UUID, String> names) {
        String name = structure == null ? null : names.get(structure);
        return structure == null || name == null ? null : new Named(structure, name);
    }
}
