package org.maillage.store.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.store.right.Owner;

/**
 * Who sees something of a write: everyone, or the members of some structures.
 *
 * @param structures {@link Owner#idOf} of those it belongs or belonged to, and those it is or was shared with
 */
record Reach(boolean isPublic, Set<UUID> structures) {

    static Reach of(List<ChangeLog.Entry> entries) {
        boolean isPublic = false;
        Set<UUID> structures = new HashSet<>();
        for (ChangeLog.Entry entry : entries) {
            isPublic |= add(entry.record(), structures);
            isPublic |= entry.before() != null && add(entry.before(), structures);
        }
        return new Reach(isPublic, structures);
    }

    private static boolean add(TrackedRecord<?> record, Set<UUID> structures) {
        Access access = record.access();
        structures.add(Owner.idOf(access.structure()));
        if (access.level() == Confidentiality.PARTNERS) {
            structures.addAll(access.partners());
        }
        return access.level() == Confidentiality.PUBLIC;
    }

    Reach and(Reach other) {
        Set<UUID> both = new HashSet<>(structures);
        both.addAll(other.structures);
        return new Reach(isPublic || other.isPublic, both);
    }
}
