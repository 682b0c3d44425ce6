package org.maillage.app.security;

import java.util.List;
import org.maillage.app.MaillageSettings;
import org.maillage.app.guard.RateLimits;
import org.maillage.app.sample.Sample;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.OwnPassword;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.source.Sources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring Security, with what this service adds to it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
public class SecurityConfiguration {

    @Bean
    SessionLogins sessionLogins() {
        return new SessionLogins();
    }

    /** Our own pages read the cookie and send it back as a header, which pages elsewhere cannot. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Each filter of the chain would be timed for each request, for which nobody has a use. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Of all that tells data; pages and their files are the same for everyone. */
    @Bean
    WebMvcConfigurer callerHeaders(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new CallerHeaders(callers)).addPathPatterns("/ogc/**", "/dcat/**", "/api/**");
            }
        };
    }

    /** A method that there is not is told by the table of problems, as for who is known. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /**
     * The token for forms is made when it is asked for, at {@code /api/session}, so that reading sets no cookie; for the same
     * reason no request is kept for after a login.
     */
    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionLogins sessions,
            CookieCsrfTokenRepository csrfTokens,
            Visitors visitors,
            TokenKeeping keeping,
            Accounts accounts,
            Logins logins,
            RateLimits limits) {
        Door door = new Door(visitors);
        // No bean: Spring Security would ask it about every other way to log in too.
        TokenLogin tokenLogin = new TokenLogin(keeping, accounts, logins);
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .addFilterBefore(tokens(tokenLogin, limits), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(Door::needsCsrfToken))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, denied) -> {
                    throw Door.forged();
                }))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(door))
                .build();
    }

    private static AuthenticationFilter tokens(TokenLogin tokens, RateLimits limits) {
        AuthenticationFilter filter = new AuthenticationFilter(tokens, tokens);
        filter.setSuccessHandler((request, response, shown) -> {
            if (shown.getPrincipal() instanceof SignedIn who && who.token() != null) {
                limits.token(who.token(), request, response);
            }
        });
        filter.setFailureHandler((request, response, refusal) -> {
            throw Door.badToken(request, response);
        });
        return filter;
    }

    /** Once the sample is there, and before the first request is answered. */
    @Bean
    FirstStart firstStart(
            Sample sample,
            Sources sources,
            AccountKeeping keeping,
            MaillageSettings settings,
            Environment environment) {
        boolean fictional =
                sources.list().stream().anyMatch(source -> source.title().equals(Sources.SAMPLE));
        boolean demo = AccountConfiguration.isDemo(settings, environment.getProperty("server.address", ""));
        return new FirstStart(keeping, settings, fictional && demo);
    }

    /** Whoever logs in gets another session and another token than the one that someone may have given them before. */
    @Bean
    SessionStart sessionStart(
            SessionLogins logins, Visitors visitors, Looks looks, CookieCsrfTokenRepository csrfTokens) {
        return new SessionStart(
                logins,
                visitors,
                looks,
                new CompositeSessionAuthenticationStrategy(List.of(
                        new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
    }

    @Bean
    SessionResource sessionResource(
            Logins logins,
            AccountKeeping keeping,
            OwnPassword password,
            Visitors visitors,
            SessionStart sessions,
            SessionAnswers answers,
            Looks looks,
            ObjectProvider<ProviderLogout> elsewhere) {
        return new SessionResource(
                logins, keeping, password, visitors, sessions, answers, looks, elsewhere.getIfAvailable());
    }

    @Bean
    SessionAnswers sessionAnswers(
            Visitors visitors, Accounts accounts, Logins logins, ObjectProvider<Provider> providers) {
        return new SessionAnswers(visitors, accounts, logins, providers.stream().toList());
    }

    @Bean
    Looks looks(Journal journal) {
        return new Looks(journal);
    }

    @Bean
    SeeAsResource seeAsResource(
            Visitors visitors, SessionLogins sessions, Accounts accounts, Looks looks, SessionAnswers answers) {
        return new SeeAsResource(visitors, sessions, accounts, looks, answers);
    }
}
