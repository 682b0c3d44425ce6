package org.maillage.app.provider;

import java.time.Clock;
import org.maillage.app.MaillageSettings;
import org.maillage.app.MaillageSettings.Oidc;
import org.maillage.app.guard.RateLimits;
import org.maillage.app.security.Provider;
import org.maillage.app.security.SessionStart;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.GroupPlace;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.VouchedLogins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Spring Security's login by OpenID Connect, where the settings name a provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("maillage.oidc.issuer")
public class ProviderConfiguration {

    private static final String DEPARTURE = "/api/session/oidc";
    private static final String ARRIVAL = DEPARTURE + "/code";

    private static Oidc oidc(MaillageSettings settings) {
        Oidc oidc = settings.oidc();
        if (oidc == null) {
            throw new IllegalStateException("There is no provider without its issuer");
        }
        return oidc;
    }

    @Bean
    Provider provider(MaillageSettings settings) {
        return new Provider(oidc(settings).name(), DEPARTURE);
    }

    @Bean
    VouchedLogins vouchedLogins(
            Accounts accounts, AccountKeeping keeping, Logins logins, Clock clock, MaillageSettings settings) {
        return new VouchedLogins(
                accounts,
                keeping,
                logins,
                clock,
                oidc(settings).groups().stream()
                        .map(place -> new GroupPlace(place.group(), place.structure(), place.role()))
                        .toList());
    }

    @Bean
    LazyRegistration lazyRegistration(MaillageSettings settings) {
        return new LazyRegistration(oidc(settings), ARRIVAL);
    }

    @Bean
    Farewell farewell(LazyRegistration registration) {
        return new Farewell(registration::get);
    }

    /** Spring Security looks for one. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return ProviderCalls::idToken;
    }

    /** Spring Security takes it up when it makes its chain. */
    @Bean
    Customizer<HttpSecurity> loginByProvider(
            MaillageSettings settings,
            LazyRegistration registrations,
            VouchedLogins logins,
            SessionStart sessions,
            RateLimits limits) {
        Oidc oidc = oidc(settings);
        Arrival arrival = new Arrival(logins, new Claims(oidc.issuer().toString(), oidc.groupsClaim()), sessions);
        return http -> http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new ForgottenClients())
                // Ours is the page itself; without one the library would make its own.
                .loginPage("/")
                .loginProcessingUrl(ARRIVAL)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                                new Departure(DEPARTURE, registrations, limits))
                        .authorizationRequestRepository(new Begun(registrations)))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(ProviderCalls.tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(ProviderCalls.userInfo(registrations::get)))
                .successHandler(arrival)
                .failureHandler(arrival)
                .addObjectPostProcessor(toldBy(arrival)));
    }

    /** The one filter of the login that has no setting for what it does when it fails. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldBy(Arrival arrival) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(arrival);
                return filter;
            }
        };
    }
}
