package org.maillage.domain.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Logging in by way of a provider that vouches for people. The first time makes the account; each time its memberships of
 * the structures that groups are mapped to become what its groups say. An account with a password that has the same address
 * of e-mail stays another one: providers let people choose addresses, and whoever chose an administrator's would be them.
 */
public final class VouchedLogins {

    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final Logins logins;
    private final Clock clock;
    private final List<GroupPlace> places;

    /** @param places what groups are worth; structures that none names are left to those who keep accounts */
    public VouchedLogins(
            Accounts accounts, AccountKeeping keeping, Logins logins, Clock clock, List<GroupPlace> places) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.logins = logins;
        this.clock = clock;
        this.places = List.copyOf(places);
    }

    /**
     * Someone who has entered.
     *
     * @param keptAsLast whether their groups would have taken away the last administrator, who stays
     */
    public record Entered(Account account, boolean keptAsLast) {}

    /** @throws MaillageException (unauthenticated) for an account that is disabled */
    public Entered enter(Vouched who) {
        Account account = accounts.oneAtATime(() -> called(who));
        boolean followed = follow(account.id(), who.groups());
        accounts.welcome(account.id(), clock.instant());
        return new Entered(accounts.find(account.id()).orElse(account), !followed);
    }

    /** Their account, with what the provider calls them now: in one go, because an account that is erased meanwhile has no name. */
    private Account called(Vouched who) {
        Account account = accounts.findByIdentity(who.identity()).orElseGet(() -> made(who));
        if (!logins.mayEnter(account)) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED,
                    "account-disabled",
                    "Ce compte est désactivé ; s'adresser à qui tient le service.");
        }
        accounts.describe(account.id(), who.name(), who.email());
        return account;
    }

    private Account made(Vouched who) {
        Account account = Account.of(free(who.login()), who.name()).vouchedFor(who.identity());
        keeping.insert(account, null);
        return account;
    }

    private String free(String login) {
        return Stream.concat(Stream.of(login), IntStream.iterate(2, n -> n + 1).mapToObj(n -> login + "-" + n))
                .filter(one -> accounts.findByLogin(one).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** @return false when the account stays an administrator that its groups do not make it, being the last */
    private boolean follow(UUID account, Set<String> groups) {
        List<Membership> held = accounts.membershipsOf(account);
        List<GroupPlace> due = placesByName();
        return due.stream()
                .map(GroupPlace::structure)
                .distinct()
                .map(structure -> follow(account, structure, of(held, structure), role(due, structure, groups)))
                .reduce(true, Boolean::logicalAnd);
    }

    /** The settings may name a structure by its id, which stays when it is given another name. */
    private List<GroupPlace> placesByName() {
        return places.stream()
                .map(place -> keeping.find(place.structure())
                        .map(structure -> new GroupPlace(place.group(), structure.name(), place.role()))
                        .orElse(place))
                .toList();
    }

    private static Optional<Membership> of(List<Membership> held, String structure) {
        return held.stream()
                .filter(membership -> membership.structure().name().equals(structure))
                .findFirst();
    }

    /** The highest of what the groups give. */
    private static Optional<Role> role(List<GroupPlace> places, String structure, Set<String> groups) {
        return places.stream()
                .filter(place -> place.structure().equals(structure) && groups.contains(place.group()))
                .map(GroupPlace::role)
                .max(Comparator.naturalOrder());
    }

    private boolean follow(UUID account, String structure, Optional<Membership> held, Optional<Role> due) {
        if (held.map(Membership::role).equals(due)) {
            return true;
        }
        try {
            due.ifPresentOrElse(
                    role -> keeping.put(account, held(structure, held, role)),
                    () -> keeping.remove(account, held.orElseThrow().structure().id()));
            return true;
        } catch (MaillageException e) {
            if (e.code().equals(AccountKeeping.LAST_ADMINISTRATOR)) {
                return false;
            }
            throw e;
        }
    }

    /** Areas are drawn here, and stay, but for who administers: they have none. */
    private Membership held(String structure, Optional<Membership> before, Role role) {
        return before.filter(one -> role != Role.ADMINISTRATOR || !one.isLimited())
                .map(one -> new Membership(one.id(), one.structure(), role, one.readArea(), one.writeArea()))
                .orElseGet(() -> new Membership(UUID.randomUUID(), keeping.structure(structure), role, null, null));
    }
}
