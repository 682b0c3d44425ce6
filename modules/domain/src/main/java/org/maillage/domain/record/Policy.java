package org.maillage.domain.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Who sees and changes what: role and structure and area and confidentiality, all of them. Reads of layers and records have
 * the same rules in SQL; this is them in words, for what is in hand already, and for writes.
 *
 * <ul>
 *   <li>Public: everyone.
 *   <li>Partners: the members of its structure, and those of the structures it is shared with.
 *   <li>Structure: the members of its structure.
 *   <li>Private: the managers and administrators of its structure.
 * </ul>
 *
 * What belongs to no structure belongs to the operator's. A right that is limited to an area reaches what meets the area when
 * reading, and what lies in it when writing; what has no place is in no area. Who writes a record sees all of it: a value that
 * was hidden from them would be lost when they replace the record.
 */
public final class Policy {

    private Policy() {}

    /** Whether the caller sees what has this level, of a record with this access and place. */
    public static boolean sees(Caller caller, Confidentiality level, Access access, @Nullable Geometry place) {
        return caller.unlimited()
                || level == Confidentiality.PUBLIC
                || caller.memberships().stream()
                        .anyMatch(
                                membership -> (isOwn(membership, level, access) || isShared(membership, level, access))
                                        && reads(membership.readArea(), place));
    }

    /** Whether a caller who may know of the record is told what is not for everyone: that it is there, or where. */
    public static boolean tellsConfidential(Caller caller, Access access, @Nullable Geometry place) {
        return access.level() != Confidentiality.PUBLIC
                || access.place() != Confidentiality.PUBLIC && sees(caller, access.place(), access, place);
    }

    private static boolean isOwn(Membership membership, Confidentiality level, Access access) {
        return belongs(membership.structure(), access.structure())
                && (level != Confidentiality.PRIVATE || membership.isAtLeast(Role.MANAGER));
    }

    private static boolean belongs(Structure structure, @Nullable UUID owner) {
        return owner == null ? structure.operator() : structure.id().equals(owner);
    }

    private static boolean isShared(Membership membership, Confidentiality level, Access access) {
        return level == Confidentiality.PARTNERS
                && access.partners().contains(membership.structure().id());
    }

    private static boolean reads(@Nullable Area area, @Nullable Geometry place) {
        return area == null || place != null && area.geometry().intersects(place);
    }

    /**
     * The access of what the caller makes when they say nothing of it: public, and of the one structure they write for.
     *
     * @throws MaillageException when there are several
     */
    public static Access usual(Caller caller) {
        return Access.of(structureOf(caller));
    }

    private static @Nullable UUID structureOf(Caller caller) {
        List<UUID> writers = caller.atLeast(Role.CONTRIBUTOR).stream()
                .map(membership -> membership.structure().id())
                .toList();
        if (writers.size() > 1) {
            throw MaillageException.parameter("structure", "Dire au nom de quelle structure : il y en a plusieurs.")
                    .with("structures", writers);
        }
        return writers.isEmpty() ? null : writers.get(0);
    }

    /**
     * Before a record is replaced.
     *
     * @param before and after its access and place
     * @throws MaillageException (unauthenticated or forbidden)
     */
    public static void requireChange(
            Caller caller, Access before, @Nullable Geometry placeBefore, Access after, @Nullable Geometry placeAfter) {
        requireWrite(caller, before, placeBefore);
        requireWrite(caller, after, placeAfter);
        boolean decides = mayDecide(caller, before, placeBefore) && mayDecide(caller, after, placeAfter);
        if (!before.equals(after) && !decides) {
            throw forbidden("Qui voit une fiche, et à qui elle est, se décide par les gestionnaires de sa structure.");
        }
    }

    /** Whether the caller decides who sees such a record. */
    public static boolean mayDecide(Caller caller, Access access, @Nullable Geometry place) {
        return caller.unlimited() || isWriter(caller, access, place, Role.MANAGER);
    }

    /** Whether the caller may write such a record. */
    public static boolean mayWrite(Caller caller, Access access, @Nullable Geometry place) {
        return caller.unlimited() || isWriter(caller, access, place, writer(access));
    }

    private static Role writer(Access access) {
        boolean isPrivate = access.level() == Confidentiality.PRIVATE || access.place() == Confidentiality.PRIVATE;
        return isPrivate ? Role.MANAGER : Role.CONTRIBUTOR;
    }

    /** @throws MaillageException (unauthenticated or forbidden) when the caller may not write such a record */
    public static void requireWrite(Caller caller, Access access, @Nullable Geometry place) {
        if (mayWrite(caller, access, place)) {
            return;
        }
        if (caller.account() == null) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED, "login-needed", "Il faut se connecter pour modifier une fiche.");
        }
        throw forbidden(why(caller, access));
    }

    private static String why(Caller caller, Access access) {
        if (isWriterSomewhere(caller, access, writer(access))) {
            return "Cette fiche n'est pas dans l'aire où ce compte peut écrire.";
        }
        return isWriterSomewhere(caller, access, Role.CONTRIBUTOR)
                ? "Une fiche privée, ou dont le lieu l'est, se modifie par les gestionnaires de sa structure."
                : "Ce compte ne peut pas modifier les fiches de cette structure.";
    }

    private static boolean isWriter(Caller caller, Access access, @Nullable Geometry place, Role role) {
        return caller.atLeast(role).stream()
                .anyMatch(membership -> belongs(membership.structure(), access.structure())
                        && writes(membership.writeArea(), place)
                        && reads(membership.readArea(), place));
    }

    private static boolean isWriterSomewhere(Caller caller, Access access, Role role) {
        return caller.atLeast(role).stream()
                .anyMatch(membership -> belongs(membership.structure(), access.structure()));
    }

    private static boolean writes(@Nullable Area area, @Nullable Geometry place) {
        return area == null || place != null && area.geometry().covers(place);
    }

    private static MaillageException forbidden(String why) {
        return MaillageException.of(ProblemKind.FORBIDDEN, "not-allowed", why);
    }
}
