package org.maillage.app.person;

import java.time.Clock;
import org.maillage.app.MaillageSettings;
import org.maillage.domain.account.AccountErasure;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.AccountTraces;
import org.maillage.domain.account.OwnPassword;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.person.PersonCounts;
import org.maillage.domain.person.PersonErasure;
import org.maillage.domain.person.PersonPurge;
import org.maillage.domain.person.Persons;
import org.maillage.domain.record.Records;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The use cases of personal data. The service purges by itself, the command line when it is told to. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    PersonErasure personErasure(Records records, Persons persons, Journal journal) {
        return new PersonErasure(records, persons, journal);
    }

    @Bean
    PersonPurge personPurge(Records records, Persons persons, PersonErasure erasure, Clock clock) {
        return new PersonPurge(records, persons, erasure, clock);
    }

    @Bean
    PersonCounts personCounts(Persons persons, MaillageSettings settings) {
        return new PersonCounts(persons, settings.smallestGroup());
    }

    @Bean
    AccountErasure accountErasure(
            AccountTraces traces, AccountKeeping keeping, OwnPassword password, Journal journal, Clock clock) {
        return new AccountErasure(traces, keeping, password, journal, clock);
    }

    /** Nights, where somebody is there at night. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnWebApplication
    static class Nights {

        @Bean
        NightlyPurge nightlyPurge(PersonPurge purge, MaillageSettings settings, Clock clock) {
            return new NightlyPurge(purge, settings.purge().cron(), clock.getZone());
        }
    }
}
