package org.maillage.domain.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Who asks, with all that decides what they get.
 *
 * @param account null for who has not said who they are, and for the service itself
 * @param name as the history shows it
 * @param memberships of the account; empty without one
 * @param unlimited whether nothing is hidden from them: the service itself and the administrators of its operator
 * @param layers the only ones that their token reads, by their ids; null for all
 * @param program whether a program speaks for the account, with a token
 */
public record Caller(
        @Nullable UUID account,
        String name,
        List<Membership> memberships,
        boolean unlimited,
        @Nullable Set<String> layers,
        boolean program) {

    /** Who has not said who they are: the public. */
    public static final Caller ANONYMOUS = new Caller(null, "anonyme", List.of(), false, null, false);

    public Caller {
        memberships = List.copyOf(memberships);
        layers = layers == null ? null : Set.copyOf(layers);
    }

    /** The service itself: its command line, its sample. */
    public static Caller service(String name) {
        return new Caller(null, name, List.of(), true, null, true);
    }

    public static Caller of(UUID account, String name, List<Membership> memberships) {
        return new Caller(account, name, memberships, administerAll(memberships), null, false);
    }

    private static boolean administerAll(List<Membership> memberships) {
        return memberships.stream()
                .anyMatch(membership -> membership.structure().operator() && membership.isAtLeast(Role.ADMINISTRATOR));
    }

    /** The same, for whom a program speaks, with a token that reads these layers alone; null for all. */
    public Caller byProgram(@Nullable Set<String> only) {
        return new Caller(account, name, memberships, unlimited, only, true);
    }

    /** The same account, with what these memberships give alone. */
    Caller as(List<Membership> others) {
        return new Caller(account, name, others, administerAll(others), layers, program);
    }

    /** Whether what is in the layer may be told at all; what of it is for the policy to say. */
    public boolean mayRead(String layer) {
        return layers == null || layers.contains(layer);
    }

    /** Who belongs to no structure sees what is public, and knows of nothing else. */
    public boolean isPublic() {
        return !unlimited && memberships.isEmpty();
    }

    /** @throws MaillageException (unauthenticated) for who belongs to no structure */
    public void requireMember() {
        if (isPublic()) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED,
                    "login-needed",
                    "Il faut se connecter, et appartenir à une structure.");
        }
    }

    /** Whether there is a structure in which the caller writes; what of it is for the policy to say. */
    public boolean writes() {
        return unlimited || !atLeast(Role.CONTRIBUTOR).isEmpty();
    }

    /** Whether the caller keeps the accounts of the structure. */
    public boolean administers(UUID structure) {
        return isAtLeast(Role.ADMINISTRATOR, structure);
    }

    /** Whether the caller publishes for the structure. */
    public boolean manages(UUID structure) {
        return isAtLeast(Role.MANAGER, structure);
    }

    /** Whether the caller is one of the structure's members, or nothing is hidden from them. */
    public boolean belongsTo(UUID structure) {
        return isAtLeast(Role.READER, structure);
    }

    private boolean isAtLeast(Role role, UUID structure) {
        return unlimited
                || atLeast(role).stream()
                        .anyMatch(membership -> membership.structure().id().equals(structure));
    }

    /** The structures in which the caller has at least this role. */
    public List<Membership> atLeast(Role role) {
        return memberships.stream()
                .filter(membership -> membership.isAtLeast(role))
                .toList();
    }

    /** Equal for callers who see the same; part of what answers are kept by. */
    public String sight() {
        return (layers == null ? "" : new TreeSet<>(layers) + " ")
                + (unlimited
                        ? "all"
                        : memberships.stream().map(Caller::sight).sorted().collect(Collectors.joining(",")));
    }

    private static String sight(Membership membership) {
        Area area = membership.readArea();
        return membership.id() + ":" + membership.role() + (area == null ? "" : ":" + area.digest());
    }
}
