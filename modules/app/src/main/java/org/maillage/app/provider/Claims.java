package org.maillage.app.provider;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Identity;
import org.maillage.domain.account.Vouched;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads what a provider says of someone (OpenID Connect Core 5.1). */
final class Claims {

    private final String issuer;
    private final String groups;

    /** @param groups name of the claim that has them */
    Claims(String issuer, String groups) {
        this.issuer = issuer;
        this.groups = groups;
    }

    Vouched read(OidcUser user) {
        return new Vouched(
                new Identity(issuer, first(user.getSubject())),
                first(user.getPreferredUsername(), user.getEmail(), name(user)),
                name(user),
                user.getEmail(),
                groups(user.getClaim(groups)));
    }

    /** ProConnect has the family name under {@code usual_name}, and no whole one. */
    private static String name(OidcUser user) {
        String family = first(user.getFamilyName(), user.getClaimAsString("usual_name"));
        String parts =
                Stream.of(user.getGivenName(), family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return first(user.getFullName(), parts);
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A list for most; one text where the claim is another's, such as the SIRET of ProConnect. */
    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return claim == null ? Set.of() : Set.of(String.valueOf(claim));
    }
}
