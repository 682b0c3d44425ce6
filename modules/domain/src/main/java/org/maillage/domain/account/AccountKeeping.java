package org.maillage.domain.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * The use cases of keeping accounts and who belongs where, each with its line in the journal. Who may do it is for
 * {@link Administration} to say; the command line may do all of it.
 */
public final class AccountKeeping {

    static final String LAST_ADMINISTRATOR = "last-administrator";

    /** None that is taken for another when it is read from a screen or over the telephone. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** Of 32 letters: a hundred bits, 20 more than the CNIL asks of a password. */
    private static final int LENGTH = 20;

    private static final int GROUP = 5;

    private static final String ACCOUNT = "account";
    private static final String STRUCTURE = "structure";

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    public AccountKeeping(Accounts accounts, PasswordHasher hasher, Journal journal) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.journal = journal;
    }

    /** By login. */
    public List<Account> list() {
        return accounts.list();
    }

    public List<Membership> membershipsOf(UUID account) {
        return accounts.membershipsOf(account);
    }

    /** @throws MaillageException (not found) */
    public Account get(String login) {
        return accounts.findByLogin(Account.folded(login))
                .orElseThrow(() -> MaillageException.notFound("account", "compte", login));
    }

    /** @throws MaillageException (not found) */
    public Account get(UUID account) {
        return accounts.find(account).orElseThrow(() -> MaillageException.notFound("account", "compte", account));
    }

    /**
     * An account that must choose its password when it first logs in.
     *
     * @return the password for that, told this once
     */
    public String create(Account account) {
        String password = oneTimePassword();
        insert(account.toChangePassword(), hasher.hash(password));
        return password;
    }

    /** @throws MaillageException (weak password, or a login that is taken) */
    public void create(Account account, String password) {
        PasswordRule.check("password", password, account);
        insert(account, hasher.hash(password));
    }

    /** @param hash of its password; null for one that others vouch for */
    void insert(Account account, @Nullable String hash) {
        together(() -> {
            accounts.create(account, hash);
            journal.append(Act.ACCOUNT_CREATED, ACCOUNT, account.id());
        });
    }

    /**
     * Another name or address.
     *
     * @throws MaillageException naming {@code name} when there is none
     */
    public void describe(UUID account, String name, @Nullable String email) {
        together(() -> {
            requireHeld(get(account));
            accounts.describe(account, Account.name(name), Email.checked(email));
            journal.append(Act.ACCOUNT_CHANGED, ACCOUNT, account);
        });
    }

    /**
     * A new password for who has lost theirs, to be changed at once.
     *
     * @return the password, told this once
     * @throws MaillageException (forbidden) when a provider vouches for the account
     */
    public String resetPassword(String login) {
        String password = oneTimePassword();
        String hash = hasher.hash(password);
        together(() -> {
            Account account = get(login);
            requirePassword(account);
            accounts.changePassword(account.id(), hash, true);
            journal.append(Act.PASSWORD_RESET, ACCOUNT, account.id());
        });
        return password;
    }

    /** Nothing is known any more of who was forgotten, and nothing is to be known again. */
    static void requireHeld(Account account) {
        if (account.isErased()) {
            throw MaillageException.of(
                    ProblemKind.CONFLICT, "erased", "Ce compte a été effacé : il n'y a plus rien à y changer.");
        }
    }

    static void requirePassword(Account account) {
        requireHeld(account);
        if (account.identity() != null) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN,
                    "no-password-here",
                    "Ce compte n'a pas de mot de passe ici : il se connecte par "
                            + account.identity().issuer() + ".");
        }
    }

    /** Where the owner of the account is written to. @throws MaillageException naming the address that is none */
    public void changeEmail(String login, String email) {
        Account account = get(login);
        describe(account.id(), account.name(), email);
    }

    /** @throws MaillageException (conflict) when nobody would administer the service any more */
    public void disable(String login) {
        UUID account = get(login).id();
        keepingAnAdministrator(() -> {
            requireHeld(get(account));
            accounts.enable(account, false);
            journal.append(Act.ACCOUNT_DISABLED, ACCOUNT, account);
        });
    }

    public void enable(String login) {
        UUID account = get(login).id();
        together(() -> {
            requireHeld(get(account));
            accounts.enable(account, true);
            journal.append(Act.ACCOUNT_ENABLED, ACCOUNT, account);
        });
    }

    /**
     * Adds a membership, or changes the one in that structure. An account that comes to another structure is handed over.
     *
     * @throws MaillageException naming the area that is empty, or that an administrator has; (conflict) when nobody would administer the service any more
     */
    public void put(UUID account, Membership membership) {
        requireSurface("readArea", membership.readArea());
        requireSurface("writeArea", membership.writeArea());
        requireEverywhere(membership);
        keepingAnAdministrator(() -> {
            Account known = get(account);
            requireHeld(known);
            List<Membership> before = accounts.membershipsOf(account);
            accounts.put(account, membership);
            if (isKeptByOthers(before) && !isIn(membership.structure().id(), before)) {
                handOver(known);
            }
            journal.append(Act.MEMBERSHIP_PUT, ACCOUNT + "/" + account, told(membership));
        });
    }

    private static Map<String, String> told(Membership membership) {
        Map<String, String> told = new TreeMap<>();
        told.put("structure", membership.structure().id().toString());
        told.put("role", membership.role().code());
        tell(told, "readArea", membership.readArea());
        tell(told, "writeArea", membership.writeArea());
        return told;
    }

    /** The area itself, by what tells it from any other, and not by what someone called it. */
    private static void tell(Map<String, String> told, String name, @Nullable Area area) {
        if (area != null) {
            told.put(name, area.digest());
        }
    }

    /** Whether others than the administrators of the operator keep an account with these memberships: those of its structures. */
    private static boolean isKeptByOthers(List<Membership> memberships) {
        return !memberships.isEmpty()
                && memberships.stream().noneMatch(one -> one.structure().operator());
    }

    private static boolean isIn(UUID structure, List<Membership> memberships) {
        return memberships.stream().anyMatch(one -> one.structure().id().equals(structure));
    }

    /**
     * Who kept the account until now and does not from now on gave it its address, and passwords: they would come in by them.
     * Not where a provider vouches for it, by whom alone one comes in.
     */
    private void handOver(Account account) {
        if (account.identity() == null) {
            accounts.handOver(account.id());
            journal.append(Act.ACCOUNT_HANDED_OVER, ACCOUNT, account.id());
        }
    }

    /**
     * Takes a membership away. With the last one the account is handed over.
     *
     * @throws MaillageException (conflict) when nobody would administer the service any more
     */
    public void remove(UUID account, UUID structure) {
        keepingAnAdministrator(() -> {
            List<Membership> before = accounts.membershipsOf(account);
            accounts.remove(account, structure);
            if (isKeptByOthers(before) && before.size() == 1 && isIn(structure, before)) {
                handOver(get(account));
            }
            journal.append(Act.MEMBERSHIP_REMOVED, ACCOUNT + "/" + account, Map.of("structure", structure.toString()));
        });
    }

    /** Who keeps all accounts of a structure could take an area off their own. */
    private static void requireEverywhere(Membership membership) {
        if (membership.role() == Role.ADMINISTRATOR && membership.isLimited()) {
            throw MaillageException.parameter(
                    membership.readArea() == null ? "writeArea" : "readArea",
                    "Qui administre une structure n'est limité à aucune aire.");
        }
    }

    private static void requireSurface(String parameter, @Nullable Area area) {
        if (area != null && (area.geometry().isEmpty() || area.geometry().getArea() == 0)) {
            throw MaillageException.parameter(parameter, "L'aire « " + area.name() + " » est vide : rien n'y est.");
        }
    }

    /** A change and its line in the journal, both or neither. */
    private void together(Runnable change) {
        accounts.oneAtATime(() -> {
            change.run();
            return true;
        });
    }

    /** @throws MaillageException (conflict) when nobody would administer the service any more */
    void keepingAnAdministrator(Runnable change) {
        together(() -> {
            long before = accounts.countAdministrators();
            change.run();
            if (before > 0 && accounts.countAdministrators() == 0) {
                throw MaillageException.of(
                        ProblemKind.CONFLICT,
                        LAST_ADMINISTRATOR,
                        "C'est le dernier compte qui administre le service : en nommer un autre d'abord.");
            }
        });
    }

    /** The structure that runs the service, made when there is none. */
    public Structure operator(String name) {
        return accounts.oneAtATime(() -> accounts.structures().stream()
                .filter(Structure::operator)
                .findFirst()
                .orElseGet(() -> made(new Structure(UUID.randomUUID(), name, true))));
    }

    /** The structure of that name, made when there is none. */
    public Structure structure(String name) {
        return accounts.oneAtATime(
                () -> find(name).orElseGet(() -> made(new Structure(UUID.randomUUID(), name, false))));
    }

    /** @param structure its id, its name, or what people take for its name */
    public Optional<Structure> find(String structure) {
        List<Structure> all = accounts.structures();
        return all.stream()
                .filter(one -> one.id().toString().equals(structure))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.isCalled(structure)).findFirst());
    }

    private Structure made(Structure structure) {
        requireDistinct(structure);
        accounts.create(structure);
        journal.append(Act.STRUCTURE_CREATED, STRUCTURE, structure.id());
        return structure;
    }

    /** @throws MaillageException (conflict) when the name is taken, or naming {@code name} when there is none */
    public Structure create(String structure) {
        return accounts.oneAtATime(() -> made(new Structure(UUID.randomUUID(), Structure.name(structure), false)));
    }

    /** @throws MaillageException (not found), (conflict) when the name is taken, or naming {@code name} when there is none */
    public Structure rename(UUID structure, String name) {
        return accounts.oneAtATime(() -> {
            Structure renamed = new Structure(
                    structure, Structure.name(name), structure(structure).operator());
            requireDistinct(renamed);
            accounts.rename(renamed);
            journal.append(Act.STRUCTURE_RENAMED, STRUCTURE, structure);
            return renamed;
        });
    }

    /** People take « Parc du Caroux » and « parc du caroux » for one. */
    private void requireDistinct(Structure wanted) {
        if (accounts.structures().stream()
                .anyMatch(other -> !other.id().equals(wanted.id()) && other.isCalled(wanted.name()))) {
            throw MaillageException.of(ProblemKind.CONFLICT, "name-taken", "Une structure a déjà ce nom.")
                    .with("parameter", "name");
        }
    }

    /** @throws MaillageException (not found) */
    public Structure structure(UUID id) {
        return accounts.structures().stream()
                .filter(structure -> structure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("structure", "structure", id));
    }

    /** At the first start of all, on whichever node: empty when there are accounts already. */
    public <T> Optional<T> whenThereAreNone(Supplier<T> work) {
        return accounts.oneAtATime(() -> accounts.list().isEmpty() ? Optional.of(work.get()) : Optional.empty());
    }

    private String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
