package org.maillage.app.provider;

import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageSettings.Oidc;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What the provider says of itself, asked for when someone first wants to log in by it and again until it answers: the service
 * starts, and lets in who has a password, whether the provider is there or not.
 */
final class LazyRegistration implements ClientRegistrationRepository {

    /** There is one provider, and its addresses here have no other name. */
    static final String ID = "oidc";

    private final Oidc settings;
    private final String answers;
    private volatile @Nullable ClientRegistration known;

    /** @param answers path that people come back to */
    LazyRegistration(Oidc settings, String answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return get();
    }

    /** Two who come first at the same time both ask, which does no harm. */
    ClientRegistration get() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    /** The library tells what it could not read by exceptions of several kinds, none of them its own. */
    private ClientRegistration discovered() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.name())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + answers)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static AuthenticationServiceException unavailable(RuntimeException cause) {
        MaillageException problem = MaillageException.of(
                ProblemKind.UNAVAILABLE, "provider-unavailable", "Le fournisseur d'identité ne répond pas.");
        return new AuthenticationServiceException("discovery", problem.causedBy(cause));
    }
}
