package org.maillage.domain.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Keeping accounts as far as who asks may. The administrators of a structure keep who belongs to it; the account itself (its
 * name, its password, its tokens) only when they administer all that it belongs to, for who holds an account has all its
 * rights. The administrators of the operator keep everything.
 */
public final class Administration {

    private final AccountKeeping keeping;
    private final Accounts accounts;
    private final TokenKeeping tokens;
    private final Callers callers;
    private final Set<String> named;

    /** @param named structures that the settings give to groups of a provider, as they are written there */
    public Administration(
            AccountKeeping keeping, Accounts accounts, TokenKeeping tokens, Callers callers, Set<String> named) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.tokens = tokens;
        this.callers = callers;
        this.named = Set.copyOf(named);
    }

    /**
     * An account as the caller may know it.
     *
     * @param memberships in the structures that the caller administers
     * @param tokens how many of its tokens hold
     */
    public record Kept(Account account, List<Membership> memberships, long tokens) {}

    /** The structures there are. For members: who shares records says with whom. */
    public List<Structure> structures() {
        if (callers.current().isPublic()) {
            throw refused("Les structures se disent à leurs membres.");
        }
        return accounts.structures();
    }

    /** How many accounts belong to each structure that the caller administers. */
    public Map<UUID, Long> memberCounts() {
        Caller caller = callers.current();
        Map<UUID, Long> counts = accounts.memberCounts();
        counts.keySet().removeIf(structure -> !caller.administers(structure));
        return counts;
    }

    public Structure createStructure(String name) {
        requireOperator();
        return keeping.create(name);
    }

    /** @throws MaillageException (conflict) when groups are given its name: who comes next would make it anew, and be put there */
    public Structure renameStructure(UUID structure, String name) {
        requireOperator();
        if (named.stream().anyMatch(keeping.structure(structure)::isCalled)) {
            throw MaillageException.of(
                            ProblemKind.CONFLICT,
                            "structure-in-settings",
                            "Les réglages (maillage.oidc.groups) donnent des groupes à cette structure par son nom :"
                                    + " y écrire d'abord son identifiant.")
                    .with("id", structure);
        }
        return keeping.rename(structure, name);
    }

    /** By login. */
    public List<Kept> list() {
        Caller caller = requireAdministrator();
        Map<UUID, List<Membership>> memberships = accounts.memberships();
        Map<UUID, Long> holding = tokens.countHolding();
        return accounts.list().stream()
                .map(account -> kept(caller, account, memberships.getOrDefault(account.id(), List.of()), holding))
                .filter(isKnown(caller))
                .toList();
    }

    private static Kept kept(Caller caller, Account account, List<Membership> memberships, Map<UUID, Long> holding) {
        return new Kept(
                account,
                memberships.stream()
                        .filter(membership ->
                                caller.administers(membership.structure().id()))
                        .toList(),
                holding.getOrDefault(account.id(), 0L));
    }

    private static Predicate<Kept> isKnown(Caller caller) {
        return kept -> caller.unlimited() || !kept.memberships().isEmpty();
    }

    /** @throws MaillageException (not found) also for an account that the caller may not know */
    public Kept get(UUID account) {
        Caller caller = requireAdministrator();
        Kept kept = kept(caller, keeping.get(account), accounts.membershipsOf(account), tokens.countHolding());
        if (!isKnown(caller).test(kept)) {
            throw MaillageException.notFound("account", "compte", account);
        }
        return kept;
    }

    /**
     * A new account, which belongs to a structure.
     *
     * @return its one-time password
     */
    public String create(Account account, UUID structure, Role role) {
        requireStructure(structure);
        Membership membership = new Membership(UUID.randomUUID(), keeping.structure(structure), role, null, null);
        return accounts.oneAtATime(() -> {
            String password = keeping.create(account);
            keeping.put(account.id(), membership);
            return password;
        });
    }

    /**
     * What is to be of an account; null for what stays.
     *
     * @param email blank for none
     */
    public record Changed(@Nullable String name, @Nullable String email, @Nullable Boolean enabled) {}

    /** All of it, or nothing when a part of it is refused. */
    public void change(UUID account, Changed changed) {
        whole(account, known -> {
            describe(known, changed.name(), changed.email());
            enable(known.login(), changed.enabled());
            return known;
        });
    }

    private void describe(Account known, @Nullable String name, @Nullable String email) {
        if (name != null || email != null) {
            keeping.describe(known.id(), name == null ? known.name() : name, email == null ? known.email() : email);
        }
    }

    private void enable(String login, @Nullable Boolean enabled) {
        if (enabled != null && enabled) {
            keeping.enable(login);
        } else if (enabled != null) {
            keeping.disable(login);
        }
    }

    /** @return the one-time password */
    public String resetPassword(UUID account) {
        return whole(account, known -> keeping.resetPassword(known.login()));
    }

    /**
     * Adds the account to the structure, or changes how it belongs to it.
     *
     * @param seen the version of the membership that is changed; null for a new one
     * @throws MaillageException (version required, stale) when there is one that was not seen, or another by now
     */
    public void put(
            UUID account,
            UUID structure,
            Role role,
            @Nullable Area readArea,
            @Nullable Area writeArea,
            @Nullable String seen) {
        ofMember(account, structure, seen, () -> {
            Structure place = keeping.structure(structure);
            keeping.put(account, new Membership(UUID.randomUUID(), place, role, readArea, writeArea));
        });
    }

    /** @param seen and thrown as above */
    public void remove(UUID account, UUID structure, @Nullable String seen) {
        ofMember(account, structure, seen, () -> keeping.remove(account, structure));
    }

    /** Nobody takes back unawares what someone else has done meanwhile. */
    private void ofMember(UUID account, UUID structure, @Nullable String seen, Runnable change) {
        requireStructure(structure);
        accounts.oneAtATime(() -> {
            get(account);
            requireSeen(version(account, structure), seen);
            change.run();
            return true;
        });
    }

    private @Nullable String version(UUID account, UUID structure) {
        return accounts.membershipsOf(account).stream()
                .filter(membership -> membership.structure().id().equals(structure))
                .map(Membership::version)
                .findFirst()
                .orElse(null);
    }

    private static void requireSeen(@Nullable String now, @Nullable String seen) {
        if (now != null && seen == null) {
            throw MaillageException.of(
                    ProblemKind.VERSION_REQUIRED,
                    "version-required",
                    "Dire par If-Match quelle version de ce droit a été vue, telle que le compte la donne.");
        }
        if (seen != null && !seen.equals(now)) {
            throw MaillageException.of(
                    ProblemKind.STALE, "stale-version", "Quelqu'un d'autre a changé ce droit entre-temps.");
        }
    }

    public List<ApiToken> tokensOf(UUID account) {
        return whole(account, known -> tokens.listOf(known.id()));
    }

    public void revoke(UUID account, UUID token) {
        whole(account, known -> {
            tokens.revokeOfOther(known.id(), token);
            return known;
        });
    }

    private Caller requireAdministrator() {
        Caller caller = callers.current();
        if (!caller.unlimited() && caller.atLeast(Role.ADMINISTRATOR).isEmpty()) {
            throw refused("Les comptes se tiennent par qui administre une structure.");
        }
        return caller;
    }

    /** @throws MaillageException (forbidden) */
    public void requireOperator() {
        if (!callers.current().unlimited()) {
            throw refused("Cela revient à qui administre le service.");
        }
    }

    private void requireStructure(UUID structure) {
        if (!requireAdministrator().administers(structure)) {
            throw refused("Les membres d'une structure se tiennent par qui l'administre.");
        }
    }

    /** With an account that is the caller's to keep, until the work is done: nobody adds it to another structure meanwhile. */
    private <T> T whole(UUID account, Function<Account, T> work) {
        return accounts.oneAtATime(() -> work.apply(requireWhole(account)));
    }

    private Account requireWhole(UUID account) {
        Caller caller = requireAdministrator();
        Account known = get(account).account();
        boolean all = accounts.membershipsOf(account).stream()
                .allMatch(
                        membership -> caller.administers(membership.structure().id()));
        if (!all) {
            throw refused("Ce compte appartient aussi à une structure que celui-ci n'administre pas.");
        }
        return known;
    }

    private MaillageException refused(String why) {
        return callers.current().account() == null
                ? MaillageException.of(ProblemKind.UNAUTHENTICATED, "login-needed", "Il faut se connecter.")
                : MaillageException.of(ProblemKind.FORBIDDEN, "not-allowed", why);
    }
}
