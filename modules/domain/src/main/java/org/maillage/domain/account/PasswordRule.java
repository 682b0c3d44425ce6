package org.maillage.domain.account;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.text.TextFolding;

/**
 * What a password must be: one of the three examples that the CNIL gives for a password alone (80 bits) in its
 * recommendation of 21 July 2022 (délibération 2022-100, section 3): twelve characters with upper and lower case, digits and
 * special characters; fourteen with upper and lower case and digits; a phrase of seven words. And nothing that is known
 * of its owner, for the login and the name are what is tried first.
 */
final class PasswordRule {

    private static final int SHORT = 12;
    private static final int LONG = 14;
    private static final int WORDS = 7;

    /** A word of one letter adds next to nothing; nor does one that is said again. */
    private static final int WORD = 2;

    /** BCrypt reads no more: its key is 18 words of 32 bits. */
    private static final int MOST_BYTES = 72;

    /** A part of a name that is shorter is in many passwords by chance. */
    private static final int TELLING = 4;

    private PasswordRule() {}

    /** @throws MaillageException (invalid, naming the parameter) saying what is missing */
    static void check(String parameter, String password, Account owner) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw weak(parameter, "Un mot de passe n'a pas plus de " + MOST_BYTES + " octets.");
        }
        if (!isStrong(password)) {
            throw weak(
                    parameter,
                    "Il faut au moins 12 caractères avec majuscule, minuscule, chiffre et signe, ou 14 avec majuscule,"
                            + " minuscule et chiffre, ou une phrase de 7 mots.");
        }
        if (tellsOf(owner, password)) {
            throw weak(parameter, "Un mot de passe ne contient ni l'identifiant ni le nom.");
        }
    }

    private static boolean isStrong(String password) {
        boolean mixed = has(password, Character::isUpperCase)
                && has(password, Character::isLowerCase)
                && has(password, Character::isDigit);
        int length = password.codePointCount(0, password.length());
        return mixed && length >= LONG
                || mixed && length >= SHORT && has(password, PasswordRule::isSpecial)
                || isPhrase(password);
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character);
    }

    private static boolean isPhrase(String password) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                        .splitAsStream(password)
                        .filter(word -> word.length() >= WORD)
                        .distinct()
                        .count()
                >= WORDS;
    }

    private static boolean tellsOf(Account owner, String password) {
        String folded = TextFolding.fold(password);
        return Stream.concat(
                        Stream.of(owner.login()),
                        Stream.of(TextFolding.fold(owner.name()).split("[^a-z0-9]+")))
                .anyMatch(part -> part.length() >= TELLING && folded.contains(part));
    }

    private static MaillageException weak(String parameter, String why) {
        return MaillageException.of(ProblemKind.INVALID, "weak-password", why).with("parameter", parameter);
    }
}
