package org.maillage.domain.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * The use cases of keeping accounts and who belongs where. Who may do it is for the door that leads here to say: the command
 * line may, and screens ask for an administrator.
 */
public final class AccountKeeping {

    /** None that is taken for another when it is read from a screen or over the telephone. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** Of 32 letters: a hundred bits, 20 more than the CNIL asks of a password. */
    private static final int LENGTH = 20;

    private static final int GROUP = 5;

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final SecureRandom random = new SecureRandom();

    public AccountKeeping(Accounts accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

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

    /**
     * An account that must choose its password when it first logs in.
     *
     * @return the password for that, told this once
     */
    public String create(Account account) {
        String password = oneTimePassword();
        accounts.create(account.toChangePassword(), hasher.hash(password));
        return password;
    }

    /** @throws MaillageException (weak password, or a login that is taken) */
    public void create(Account account, String password) {
        PasswordRule.check("password", password, account);
        accounts.create(account, hasher.hash(password));
    }

    /**
     * A new password for who has lost theirs, to be changed at once.
     *
     * @return the password, told this once
     */
    public String resetPassword(String login) {
        String password = oneTimePassword();
        accounts.changePassword(get(login).id(), hasher.hash(password), true);
        return password;
    }

    /**
     * One's own, by who knows it.
     *
     * @throws MaillageException naming {@code current} when it is wrong, {@code new} when it is weak or the same
     */
    public void changePassword(Account account, String current, String chosen) {
        String hash = accounts.passwordHash(account.id());
        if (hash == null || !hasher.matches(current, hash)) {
            throw MaillageException.parameter("current", "Ce n'est pas le mot de passe actuel.");
        }
        if (account.demo()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN, "demo-account", "Le mot de passe d'un compte de démonstration est à tous.");
        }
        if (current.equals(chosen)) {
            throw MaillageException.parameter("new", "C'est le mot de passe actuel.");
        }
        PasswordRule.check("new", chosen, account);
        accounts.changePassword(account.id(), hasher.hash(chosen), false);
    }

    /** @throws MaillageException (conflict) when nobody would administer the service any more */
    public void disable(String login) {
        UUID account = get(login).id();
        keepingAnAdministrator(() -> accounts.enable(account, false));
    }

    public void enable(String login) {
        accounts.enable(get(login).id(), true);
    }

    /**
     * Adds a membership, or changes the one in that structure.
     *
     * @throws MaillageException naming the area that is empty; (conflict) when nobody would administer the service any more
     */
    public void put(UUID account, Membership membership) {
        requireSurface("readArea", membership.readArea());
        requireSurface("writeArea", membership.writeArea());
        keepingAnAdministrator(() -> accounts.put(account, membership));
    }

    /** @throws MaillageException (conflict) when nobody would administer the service any more */
    public void remove(UUID account, UUID structure) {
        keepingAnAdministrator(() -> accounts.remove(account, structure));
    }

    private static void requireSurface(String parameter, @Nullable Area area) {
        if (area != null && (area.geometry().isEmpty() || area.geometry().getArea() == 0)) {
            throw MaillageException.parameter(
                    parameter, "Le périmètre « " + area.name() + " » est vide : rien n'y est.");
        }
    }

    /** @throws MaillageException (conflict) when nobody would administer the service any more */
    void keepingAnAdministrator(Runnable change) {
        accounts.oneAtATime(() -> {
            long before = accounts.countAdministrators();
            change.run();
            if (before > 0 && accounts.countAdministrators() == 0) {
                throw MaillageException.of(
                        ProblemKind.CONFLICT,
                        "last-administrator",
                        "C'est le dernier compte qui administre le service : en nommer un autre d'abord.");
            }
            return true;
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

    public Optional<Structure> find(String structure) {
        return accounts.structures().stream()
                .filter(one -> one.name().equals(structure))
                .findFirst();
    }

    private Structure made(Structure structure) {
        accounts.create(structure);
        return structure;
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
