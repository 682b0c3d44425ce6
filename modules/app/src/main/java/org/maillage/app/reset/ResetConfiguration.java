package org.maillage.app.reset;

import java.time.Clock;
import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.PasswordHasher;
import org.maillage.domain.account.PasswordResets;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.domain.audit.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.mail.javamail.JavaMailSender;

/** Lost passwords, with mail where the settings name a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ResetConfiguration {

    @Bean
    ResetKeeping resetKeeping(
            Accounts accounts, PasswordResets resets, PasswordHasher hasher, Journal journal, Clock clock) {
        return new ResetKeeping(accounts, resets, hasher, journal, clock);
    }

    @Bean
    ResetLinks resetLinks(ObjectProvider<JavaMailSender> mail, MaillageSettings settings) {
        JavaMailSender sender = mail.getIfAvailable();
        return sender == null ? new LinksInLog() : new LinksByMail(sender, from(settings));
    }

    private static String from(MaillageSettings settings) {
        String from = settings.mail().from();
        if (from == null) {
            throw new IllegalArgumentException("spring.mail.host demande maillage.mail.from, l'adresse qui écrit");
        }
        return from;
    }

    @Bean
    ResetResource resetResource(
            ResetKeeping keeping,
            ResetLinks links,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor later,
            MaillageSettings settings) {
        return new ResetResource(keeping, links, later, settings.address());
    }
}
