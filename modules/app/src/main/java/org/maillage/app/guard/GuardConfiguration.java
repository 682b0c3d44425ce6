package org.maillage.app.guard;

import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard at the door. */
@Configuration(proxyBeanMethods = false)
public class GuardConfiguration {

    @Bean
    PublicAddress publicAddress(MaillageSettings settings) {
        return new PublicAddress(settings.address());
    }

    /** Until people can say who they are. */
    @Bean
    Callers callers() {
        return () -> Caller.service("anonyme");
    }

    @Bean
    LocalWrites localWrites() {
        return new LocalWrites();
    }

    @Bean
    BodyLimit bodyLimit(MaillageSettings settings) {
        return new BodyLimit(settings.largestBody());
    }
}
