package org.maillage.domain.account;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Who someone is at a provider that vouches for them (OpenID Connect Core 2 and 5.7: the two together are the only thing that
 * stays the same and is never given to another; an address of e-mail is neither).
 *
 * @param issuer address of the provider
 * @param subject what the provider calls them
 */
public record Identity(String issuer, String subject) {

    /** What is kept; OpenID Connect has 255 characters at most. */
    private static final int LONGEST = 300;

    public Identity {
        if (subject.isEmpty() || subject.length() > LONGEST) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED, "provider-refused", "Le fournisseur ne dit pas qui se connecte.");
        }
    }
}
