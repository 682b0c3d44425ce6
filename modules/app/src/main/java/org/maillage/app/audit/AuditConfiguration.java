package org.maillage.app.audit;

import java.time.Clock;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the noting of confidential reads around every answer. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    RequestReads confidentialReads(Journal journal, Callers callers, Clock clock) {
        return new RequestReads(journal, callers, clock);
    }

    @Bean
    WebMvcConfigurer notedReads(RequestReads reads) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(reads);
            }
        };
    }
}
