package org.maillage.app.provider;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What this service asks of the provider itself, past the browser: tokens, keys, and what it tells of someone. With limits of time,
 * which the library's own calls have not: a provider that hangs would hold a thread for each login that waits.
 */
final class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    /** Those with a public key: a provider chooses one for each service, and names it in each token. */
    private static final Set<SignatureAlgorithm> SIGNATURES = Set.of(SignatureAlgorithm.values());

    private ProviderCalls() {}

    private static ClientHttpRequestFactory limited() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return requests;
    }

    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(limited())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** Who someone is, checked as the library checks it. */
    static JwtDecoder idToken(ClientRegistration registration) {
        NimbusJwtDecoder decoder = signed(registration).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /**
     * What the provider tells of someone, as JSON or signed, and whatever the scopes are called: what groups someone is in is
     * often told there alone.
     */
    static OidcUserService userInfo(Supplier<ClientRegistration> registration) {
        RestTemplate calls = new RestTemplate(limited());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        calls.getMessageConverters().add(0, new SignedUserInfo(() -> signedUserInfo(registration.get())));
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(calls);
        OidcUserService service = new OidcUserService();
        service.setOauth2UserService(plain);
        service.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        return service;
    }

    /** Who signed it and for whom should be in it (OpenID Connect Core 5.3.2); whom it is about the library compares. */
    private static JwtDecoder signedUserInfo(ClientRegistration registration) {
        String issuer = registration.getProviderDetails().getIssuerUri();
        NimbusJwtDecoder decoder = signed(registration).validateType(false).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtClaimValidator<@Nullable String>(JwtClaimNames.ISS, told -> told == null || told.equals(issuer)),
                new JwtClaimValidator<@Nullable Collection<String>>(
                        JwtClaimNames.AUD, told -> told == null || told.contains(registration.getClientId())))));
        return decoder;
    }

    private static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder signed(ClientRegistration registration) {
        return NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(limited()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES));
    }
}
