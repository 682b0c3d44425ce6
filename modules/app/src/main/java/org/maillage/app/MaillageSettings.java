package org.maillage.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.unit.DataSize;

/**
 * All settings of Maillage. Each is also an environment variable: {@code maillage.database.url} is
 * {@code MAILLAGE_DATABASE_URL}.
 *
 * @param data folder of the embedded database and of what is cached; default {@code data}
 * @param empty whether to start without the sample territory; default false
 * @param address where people and partners reach the service, such as {@code https://carte.example.fr}: links begin
 *     with it, and requests to other names are refused; left out, only the names of this machine are answered to.
 *     A path in it, {@code https://example.fr/carte}, is taken away by the proxy in front and stands in links
 * @param proxies addresses or networks ({@code 10.1.0.0/16}) of proxies that are believed when they say how they were asked
 *     ({@code Forwarded}, {@code X-Forwarded-Host}, {@code -Proto}, {@code -Port}, {@code -Prefix}); default none
 * @param operator name of the structure that runs the service, given to it at the first start; default « Maillage », with
 *     the sample its park
 * @param contact address of e-mail where people write who have questions on the data: metadata and capabilities tell it to everyone;
 *     left out, they name who runs the service alone
 * @param demo whether the sample has an account for each role, with a password that everyone knows; default true, and never
 *     where others than this machine reach the service (an address, another listening address than 127.0.0.1)
 * @param largestBody what a request may send at most; default 20 MB, twice the heaviest shape that may be drawn (200,000
 *     positions)
 * @param keptFiles how much of what was downloaded is kept, in the folder of data, for who asks for the same again; default 2 GB
 * @param keptTiles how much memory tiles are kept in that everyone may see; default 64 MB, some ten thousand of them
 * @param keptAnswers how much memory pages, maps and documents are kept in that everyone may see and that were asked for twice; default
 *     64 MB
 * @param oidc the provider that people may log in by; left out, there is none
 * @param smallestGroup how many persons a figure tells of at least; default 5, and never less than 2: a group of one is a person
 */
@ConfigurationProperties("maillage")
public record MaillageSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean empty,
        @Nullable URI address,
        @DefaultValue List<String> proxies,
        @Nullable String operator,
        @Nullable String contact,
        @DefaultValue("true") boolean demo,
        @DefaultValue("20MB") DataSize largestBody,
        @DefaultValue Limits limits,
        @Nullable Oidc oidc,
        @DefaultValue Mail mail,
        @DefaultValue("5") int smallestGroup,
        @DefaultValue Purge purge,
        @DefaultValue("2GB") DataSize keptFiles,
        @DefaultValue("64MB") DataSize keptTiles,
        @DefaultValue("64MB") DataSize keptAnswers,
        @DefaultValue Database database) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public MaillageSettings {
        boolean usable = address == null
                || address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("https?")
                        && address.getPath().matches("(/[A-Za-z0-9._~-]+)*/?")
                        && address.getQuery() == null
                        && address.getFragment() == null;
        if (!usable) {
            throw new IllegalArgumentException(
                    "maillage.address s'écrit comme https://carte.example.fr ou https://example.fr/carte");
        }
        proxies = List.copyOf(proxies);
        proxies.forEach(MaillageSettings::requireNetwork);
        if (contact != null && !contact.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("maillage.contact est une adresse de courriel");
        }
        if (smallestGroup < 2) {
            throw new IllegalArgumentException("maillage.smallest-group vaut au moins 2");
        }
    }

    private static void requireNetwork(String proxy) {
        try {
            new IpAddressMatcher(proxy);
        } catch (IllegalArgumentException neither) {
            throw new IllegalArgumentException(
                    "maillage.proxies nomme des adresses (10.1.0.4) ou des réseaux (10.1.0.0/16), et non « " + proxy
                            + " »");
        }
    }

    /** The name of the structure that runs the service, if it must be made. */
    public String operatorName() {
        return operator == null ? "Maillage" : operator;
    }

    /**
     * How often one address may ask, and one token.
     *
     * @param requests in a minute; default 6000: a map that is moved asks for some fifty tiles at once, and an office of
     *     twenty people has one address
     * @param logins in ten minutes, by address alone; default 100: a room of trainees that logs in at once
     */
    public record Limits(@DefaultValue("6000") int requests, @DefaultValue("100") int logins) {}

    /**
     * Mail, which is sent by the server that {@code spring.mail.host} names, with {@code spring.mail.username}, {@code
     * spring.mail.password} and the other settings of Spring Boot; without a server what would be sent is logged.
     *
     * @param from the address that writes; needed with a server
     */
    public record Mail(@Nullable String from) {}

    /**
     * A provider that vouches for people (OpenID Connect): Keycloak, ProConnect… What it has to know of this service is the address
     * that it sends people back to, {@code …/api/session/oidc/code}.
     *
     * @param issuer its address, under which {@code /.well-known/openid-configuration} is; https, but on this machine
     * @param clientId what it calls this service
     * @param clientSecret what this service shows it; never logged
     * @param name as the button says it; default « OpenID Connect »
     * @param scopes what is asked of it; default {@code openid profile email}
     * @param groupsClaim where it says what groups someone is in: a list, or one text; default {@code groups}
     * @param groups what the groups are worth here; left out, people who come by it see what the public sees until someone
     *     gives them a place
     */
    public record Oidc(
            URI issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("OpenID Connect") String name,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue List<Group> groups) {

        private static final String OPENID = "openid";

        @SuppressWarnings("ConstantValue") // the binder gives null for what is left out
        public Oidc {
            if (issuer == null || clientId == null || clientSecret == null) {
                throw new IllegalArgumentException(
                        "maillage.oidc demande issuer, client-id et client-secret, tous les trois");
            }
            boolean here = "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost()));
            if (!here && !"https".equals(issuer.getScheme())) {
                throw new IllegalArgumentException("maillage.oidc.issuer s'écrit https://… (http sur cette machine)");
            }
            scopes = scopes.contains(OPENID)
                    ? List.copyOf(scopes)
                    : Stream.concat(Stream.of(OPENID), scopes.stream()).toList();
            groups = List.copyOf(groups);
        }

        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + "]";
        }

        /**
         * @param group as the provider writes it
         * @param structure id of the structure, or its name: made when the first of the group comes
         * @param role reader, contributor, manager or administrator
         */
        public record Group(String group, String structure, Role role) {}
    }

    /**
     * Erasing the persons whose day has come.
     *
     * @param cron when, as Spring writes it, in Europe/Paris; default every night at half past three; {@code -} for never
     */
    public record Purge(@DefaultValue("0 30 3 * * *") String cron) {}

    /**
     * The database.
     *
     * @param url {@code jdbc:postgresql://host/name?user=…&password=…} for PostGIS; left out, an H2GIS file in the data folder
     * @param user its user, when the address does not say
     * @param password its password, when the address does not say; never logged
     * @param connections most connections at once; default 10: twice what two cores keep busy, and some for slow readers
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Name("connections") @DefaultValue("10") int connections) {

        @Override
        public String toString() {
            return "Database[connections=" + connections + "]";
        }
    }
}
