package org.maillage.app;

import java.time.Clock;
import java.time.ZoneId;
import org.maillage.api.ApiConfiguration;
import org.maillage.app.audit.AuditConfiguration;
import org.maillage.app.command.CommandLineInterface;
import org.maillage.app.database.DatabaseConfiguration;
import org.maillage.app.guard.GuardConfiguration;
import org.maillage.app.page.PageConfiguration;
import org.maillage.app.person.PersonConfiguration;
import org.maillage.app.provider.ProviderConfiguration;
import org.maillage.app.reset.ResetConfiguration;
import org.maillage.app.sample.SampleConfiguration;
import org.maillage.app.security.AccountConfiguration;
import org.maillage.app.security.SecurityConfiguration;
import org.maillage.app.server.ServerConfiguration;
import org.maillage.exchange.ExchangeConfiguration;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.store.StoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole wiring, one line a module. Requests are not timed, which nobody is told: that took an eighth of what a small tile does. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            ErrorMvcAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            WebMvcObservationAutoConfiguration.class
        })
@EnableConfigurationProperties(MaillageSettings.class)
@Import({
    DatabaseConfiguration.class,
    StoreConfiguration.class,
    ExchangeConfiguration.class,
    ApiConfiguration.class,
    SampleConfiguration.class,
    PageConfiguration.class,
    GuardConfiguration.class,
    AuditConfiguration.class,
    AccountConfiguration.class,
    SecurityConfiguration.class,
    ProviderConfiguration.class,
    ResetConfiguration.class,
    PersonConfiguration.class,
    ServerConfiguration.class
})
public class MaillageApplication {

    public static void main(String[] arguments) {
        CommandLineInterface.run(arguments);
    }

    /** Days begin at midnight in Paris. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }

    @Bean
    Reprojection reprojection() {
        return new Reprojection();
    }
}
