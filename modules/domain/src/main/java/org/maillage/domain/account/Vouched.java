package org.maillage.domain.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of someone who logs in there. All but the identity is as others wrote it, and is made to fit.
 *
 * @param login what they would like to be called here; another account may have it
 * @param groups that they belong to at the provider
 */
public record Vouched(Identity identity, String login, String name, @Nullable String email, Set<String> groups) {

    private static final Pattern NOT_OF_LOGINS = Pattern.compile("[^a-z0-9._@+-]+");
    private static final Pattern NOT_FIRST = Pattern.compile("^[^a-z0-9]+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** Of 200 that are kept: characters beyond the basic plane count as two on H2. */
    private static final int LONGEST_NAME = 100;

    /** Leaves room in a login for the number that tells it from another. */
    private static final int LONGEST_LOGIN = 90;

    private static final String NAMELESS = "compte";

    public Vouched {
        login = fitting(login);
        String said = CONTROLS.matcher(name).replaceAll(" ").strip();
        name = said.isEmpty() ? login : cut(said, LONGEST_NAME);
        email = email != null && Email.isAddress(email) ? email : null;
        groups = Set.copyOf(groups);
    }

    private static String fitting(String wished) {
        String folded = NOT_OF_LOGINS.matcher(Account.folded(wished)).replaceAll("-");
        String begun = NOT_FIRST.matcher(folded).replaceFirst("");
        return begun.isEmpty() ? NAMELESS : cut(begun, LONGEST_LOGIN);
    }

    private static String cut(String text, int longest) {
        return text.codePoints()
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
