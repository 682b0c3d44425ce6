package org.maillage.app.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Administration;
import org.maillage.domain.account.ApiTokens;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.OwnPassword;
import org.maillage.domain.account.PasswordHasher;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.domain.audit.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts and tokens, for the service and for the command line. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    /** Each hash says how it was made, so that another can take its place one day without anyone choosing a new password. */
    @Bean
    PasswordHasher passwordHasher() {
        PasswordEncoder encoder =
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
        return new PasswordHasher() {
            @Override
            public String hash(String password) {
                return String.valueOf(encoder.encode(password));
            }

            @Override
            public boolean matches(String password, String hash) {
                return encoder.matches(password, hash);
            }
        };
    }

    @Bean
    AccountKeeping accountKeeping(Accounts accounts, PasswordHasher hasher, Journal journal) {
        return new AccountKeeping(accounts, hasher, journal);
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, PasswordHasher hasher, Journal journal, Clock clock) {
        return new OwnPassword(accounts, hasher, journal, clock);
    }

    @Bean
    Logins logins(
            Accounts accounts, PasswordHasher hasher, Clock clock, MaillageSettings settings, Environment environment) {
        return new Logins(accounts, hasher, clock, isDemo(settings, environment.getProperty("server.address", "")));
    }

    /** Passwords that everyone knows are for where nobody else comes. */
    static boolean isDemo(MaillageSettings settings, String listening) {
        return settings.demo() && !settings.empty() && settings.address() == null && isLoopback(listening);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Bean
    TokenKeeping tokenKeeping(ApiTokens tokens, Clock clock, Journal journal) {
        return new TokenKeeping(tokens, clock, journal);
    }

    @Bean
    Administration administration(
            AccountKeeping keeping,
            Accounts accounts,
            TokenKeeping tokens,
            Callers callers,
            MaillageSettings settings) {
        return new Administration(keeping, accounts, tokens, callers, structuresOfGroups(settings));
    }

    private static Set<String> structuresOfGroups(MaillageSettings settings) {
        MaillageSettings.Oidc oidc = settings.oidc();
        return oidc == null
                ? Set.of()
                : oidc.groups().stream()
                        .map(MaillageSettings.Oidc.Group::structure)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Also {@link org.maillage.domain.account.Callers}, for all who ask who asks. */
    @Bean
    Visitors visitors(Accounts accounts, Logins logins) {
        return new Visitors(accounts, logins);
    }
}
