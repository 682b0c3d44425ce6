package org.maillage.domain.account;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.text.TextFolding;

/**
 * A login; neither a person nor an organisation.
 *
 * @param login what is typed to log in, folded, unique
 * @param name as the history shows it
 * @param enabled whether it may log in
 * @param demo whether its password is known to everyone, as those of the sample are
 * @param changePassword whether the password was given by someone else and must be changed first
 * @param identity who they are at the provider that vouches for them; null for an account with a password
 * @param generation changes with the password and when the account is disabled: what began before is over
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable String email,
        boolean enabled,
        boolean demo,
        boolean changePassword,
        @Nullable Identity identity,
        int generation,
        @Nullable Instant lastSeen) {

    /** What a login may be once folded: it is typed, told in lists, and part of HTTP's Basic scheme, which ends it at a colon. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private static final int LONGEST_NAME = 200;

    /** A new one, which has never logged in. */
    public static Account of(String login, String name) {
        return new Account(UUID.randomUUID(), checked(login), name(name), null, true, false, false, null, 0, null);
    }

    static String name(String name) {
        return Texts.line("name", "Un nom", name, LONGEST_NAME);
    }

    /** One that a provider vouches for, without a password here. */
    Account vouchedFor(Identity who) {
        return new Account(id, login, name, email, enabled, demo, changePassword, who, generation, lastSeen);
    }

    /** One with an address where its owner is written to, or without. */
    public Account withEmail(@Nullable String address) {
        return new Account(
                id, login, name, Email.checked(address), enabled, demo, changePassword, identity, generation, lastSeen);
    }

    /** The login as it is kept and compared: « Éloïse » and « eloise » are the same person. */
    public static String folded(String login) {
        return TextFolding.fold(login.strip());
    }

    private static String checked(String login) {
        String folded = folded(login);
        if (!LOGIN.matcher(folded).matches()) {
            throw MaillageException.parameter(
                    "login",
                    "Un identifiant commence par une lettre ou un chiffre, et n'a ensuite que des lettres, des chiffres et . _ @ + -");
        }
        return folded;
    }

    /** Whether its owner was forgotten. */
    public boolean isErased() {
        return login.equals(erased().login());
    }

    /** What is left when its owner is forgotten: that there was one, who may not come back. */
    Account erased() {
        String whole = id.toString();
        String mark = whole.substring(0, whole.indexOf('-'));
        return new Account(
                id, "efface-" + whole, "Compte effacé " + mark, null, false, demo, false, null, generation + 1, null);
    }

    /** One whose password is known to everyone. */
    public Account asDemo() {
        return new Account(id, login, name, email, enabled, true, changePassword, identity, generation, lastSeen);
    }

    /** One whose password must be changed before anything else. */
    public Account toChangePassword() {
        return new Account(id, login, name, email, enabled, demo, true, identity, generation, lastSeen);
    }
}
