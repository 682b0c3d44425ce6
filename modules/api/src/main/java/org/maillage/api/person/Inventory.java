package org.maillage.api.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.person.Persons;

/**
 * All personal data that someone keeps watch over.
 *
 * @param accounts with the first page of persons, for who administers them, by a session
 * @param next {@code cursor} of the next page of persons, null on the last
 */
record Inventory(List<HeldPerson> persons, List<HeldAccount> accounts, @Nullable String next) {

    /** A structure by its name. */
    record Named(UUID id, String name) {}

    /**
     * A person.
     *
     * @param structure null for the operator's own
     * @param overdue whether the day of the purge has come
     * @param deleted whether the record is deleted, and can be brought back
     */
    record HeldPerson(
            UUID id,
            String name,
            @Nullable String function,
            @Nullable Named structure,
            String legalBasis,
            String obtainedFrom,
            LocalDate purgeOn,
            boolean overdue,
            boolean deleted) {

        static HeldPerson of(Persons.Held held, @Nullable String structureName, LocalDate today) {
            LocalDate purgeOn = held.position().purgeOn();
            UUID structure = held.structure();
            return new HeldPerson(
                    held.id(),
                    held.name(),
                    held.function(),
                    structure == null || structureName == null ? null : new Named(structure, structureName),
                    held.legalBasis(),
                    held.obtainedFrom(),
                    purgeOn,
                    !purgeOn.isAfter(today),
                    held.deleted());
        }
    }

    /** An account. */
    record HeldAccount(
            UUID id, String login, String name, @Nullable String email, boolean enabled, @Nullable Instant lastSeen) {

        static HeldAccount of(Account account) {
            return new HeldAccount(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.email(),
                    account.enabled(),
                    account.lastSeen());
        }
    }
}
