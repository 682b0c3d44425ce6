package org.maillage.domain.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * With whose eyes an administrator looks: the public's, or those of a role in a structure. Whoever looks as someone else
 * changes nothing.
 *
 * @param role null for the public
 * @param structure null for the public
 */
public record SeenAs(@Nullable Role role, @Nullable UUID structure) {

    public static final SeenAs PUBLIC = new SeenAs(null, null);

    private static final String PUBLIC_CODE = "public";

    /**
     * As {@link #code} says it.
     *
     * @throws MaillageException naming {@code as}
     */
    public static SeenAs parse(String code) {
        if (code.equals(PUBLIC_CODE)) {
            return PUBLIC;
        }
        String[] parts = code.split("@", -1);
        try {
            if (parts.length == 2) {
                return new SeenAs(Role.of(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (MaillageException | IllegalArgumentException e) {
            throw unknown().causedBy(e);
        }
        throw unknown();
    }

    private static MaillageException unknown() {
        return MaillageException.parameter(
                "as", "On voit comme « public », ou comme un rôle dans une structure : reader@identifiant.");
    }

    /** {@code public}, or the role and the structure: {@code reader@2f1c…}. */
    public String code() {
        return role == null ? PUBLIC_CODE : role.code() + "@" + structure;
    }

    /**
     * @param structures those there are
     * @throws MaillageException (forbidden) for who does not administer what they would look as, naming {@code as} for a
     *     structure that there is not
     */
    public void require(Caller administrator, List<Structure> structures) {
        if (!isAllowed(administrator)) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN,
                    "not-allowed",
                    "Voir comme quelqu'un d'autre revient à qui administre sa structure.");
        }
        if (structure != null && find(structures).isEmpty()) {
            throw MaillageException.parameter("as", "Cette structure n'est pas connue.");
        }
    }

    private boolean isAllowed(Caller administrator) {
        return structure == null
                ? administrator.unlimited()
                        || !administrator.atLeast(Role.ADMINISTRATOR).isEmpty()
                : administrator.administers(structure);
    }

    private Optional<Structure> find(List<Structure> structures) {
        return structures.stream().filter(one -> one.id().equals(structure)).findFirst();
    }

    /**
     * The account with these eyes; with the public's when it may not look so any more. The membership has the structure's own
     * id, so that who looks so again is told what is kept for them.
     */
    public Caller of(Caller administrator, List<Structure> structures) {
        return role == null || !isAllowed(administrator)
                ? administrator.as(List.of())
                : administrator.as(memberships(role, structures));
    }

    private List<Membership> memberships(Role held, List<Structure> structures) {
        return find(structures).map(found -> new Membership(found.id(), found, held, null, null)).stream()
                .toList();
    }
}
