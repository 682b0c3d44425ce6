package org.maillage.domain.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, with all that decides what they get.
 *
 * @param account null for who has not said who they are, and for the service itself
 * @param name as the history shows it
 * @param memberships of the account; empty without one
 * @param unlimited whether nothing is hidden from them: the service itself and the administrators of its operator
 */
public record Caller(@Nullable UUID account, String name, List<Membership> memberships, boolean unlimited) {

    /** Who has not said who they are: the public. */
    public static final Caller ANONYMOUS = new Caller(null, "anonyme", List.of(), false);

    public Caller {
        memberships = List.copyOf(memberships);
    }

    /** The service itself: its command line, its sample. */
    public static Caller service(String name) {
        return new Caller(null, name, List.of(), true);
    }

    public static Caller of(UUID account, String name, List<Membership> memberships) {
        boolean administers = memberships.stream()
                .anyMatch(membership -> membership.structure().operator() && membership.isAtLeast(Role.ADMINISTRATOR));
        return new Caller(account, name, memberships, administers);
    }

    /** Who belongs to no structure sees what is public, and knows of nothing else. */
    public boolean isPublic() {
        return !unlimited && memberships.isEmpty();
    }

    /** The structures in which the caller has at least this role. */
    public List<Membership> atLeast(Role role) {
        return memberships.stream()
                .filter(membership -> membership.isAtLeast(role))
                .toList();
    }

    /** Equal for callers who see the same; part of what answers are kept by. */
    public String sight() {
        return unlimited
                ? "all"
                : memberships.stream()
                        .map(membership -> membership.id() + ":" + membership.role() + ":"
                                + (membership.readArea() == null
                                        ? ""
                                        : membership.readArea().geometry().hashCode()))
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
