package org.maillage.app.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real provider of OpenID Connect (Spring Authorization Server) on a port of its own. It wants the proof of RFC 7636, and tells
 * names and groups at its userinfo alone, as many do.
 */
public final class VouchingServer implements AutoCloseable {

    /** Of everyone there. */
    public static final String PASSWORD = "sesame";

    private static final String CLIENT = "maillage";

    private final ConfigurableApplicationContext context;
    private final String address;

    private VouchingServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public static VouchingServer start() {
        return new VouchingServer(new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.SERVLET)
                // Not the properties of Maillage, which are on the same class path.
                .run(
                        "--spring.config.name=vouching",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off"));
    }

    /** Someone there, or what they have become. */
    public record Person(String login, String name, String email, List<String> groups) {

        public Person {
            groups = List.copyOf(groups);
        }

        private Map<String, Object> claims() {
            return Map.of("sub", login, "name", name, "email", email, "groups", groups);
        }
    }

    /** From now on it signs what it tells at its userinfo, for that service; null: it tells it as JSON. */
    void signFor(@Nullable String service) {
        context.getBean(SignedAnswers.class).service = service;
    }

    /** It sends whoever has logged out back to that service. */
    void sendBackTo(String address) {
        RegisteredClientRepository clients = context.getBean(RegisteredClientRepository.class);
        RegisteredClient client = Objects.requireNonNull(clients.findByClientId(CLIENT));
        clients.save(RegisteredClient.from(client)
                .postLogoutRedirectUri(address + "/api/session/oidc/left")
                .build());
    }

    public void know(Person person) {
        context.getBean(People.class).known.put(person.login(), person);
    }

    String address() {
        return address;
    }

    /** What the application has to know of it. */
    public List<String> settings() {
        return settings(address);
    }

    static List<String> settings(String issuer) {
        return List.of(
                "--maillage.oidc.issuer=" + issuer,
                "--maillage.oidc.client-id=" + CLIENT,
                "--maillage.oidc.client-secret=secret",
                "--maillage.oidc.name=Annuaire des parcs");
    }

    @Override
    public void close() {
        context.close();
    }

    static final class People {

        private final Map<String, Person> known = new ConcurrentHashMap<>();

        private Person get(String login) {
            return Objects.requireNonNull(known.get(login), login);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Wiring {

        @Bean
        People people() {
            return new People();
        }

        @Bean
        UserDetailsService users(People people) {
            return login -> {
                if (!people.known.containsKey(login)) {
                    throw new UsernameNotFoundException(login);
                }
                return User.withUsername(login).password("{noop}" + PASSWORD).build();
            };
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    // Of a loopback address any port will do (RFC 8252, 7.3).
                    .redirectUri("http://127.0.0.1/api/session/oidc/code")
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        SignedAnswers signedAnswers(JWKSource<SecurityContext> keys) {
            return new SignedAnswers(new NimbusJwtEncoder(keys));
        }

        @Bean
        AuthorizationServerSettings authorizationServerSettings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tellsTheLogin() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    token.getClaims()
                            .claim("preferred_username", token.getPrincipal().getName());
                }
            };
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http, People people, SignedAnswers answers) {
            return http.oauth2AuthorizationServer(server -> server.oidc(
                            oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(asked -> new OidcUserInfo(
                                            people.get(asked.getAuthorization().getPrincipalName())
                                                    .claims()))
                                    .userInfoResponseHandler(answers))))
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }
}
