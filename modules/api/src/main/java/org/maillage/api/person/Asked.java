package org.maillage.api.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.domain.person.Persons;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.text.TextFolding;

/**
 * Which personal data: those that meet everything given.
 *
 * @param q words of names, functions and addresses
 * @param purgeBefore first day that is too late
 */
record Asked(
        @Nullable String q,
        @Nullable UUID structure,
        @Nullable String legalBasis,
        @Nullable LocalDate purgeBefore,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** A table is read whole by who keeps watch over it: a thousand persons are 200 kB. */
    static final int MOST = 10_000;

    /** Addresses stay in the logs of proxies and in the histories of browsers, where no person's name belongs. */
    static Asked in(Parameters parameters) {
        if (parameters.text("q").isPresent()) {
            throw MaillageException.parameter(
                    "q", "Un nom ne s'écrit pas dans une adresse : l'envoyer par POST, en JSON ({\"q\": …}).");
        }
        return new Asked(
                null,
                parameters.id("structure"),
                parameters.text("legalBasis").orElse(null),
                parameters
                        .text("purgeBefore")
                        .map(text -> Moments.day(text, "purgeBefore"))
                        .orElse(null),
                parameters.integer("limit", MOST, 1, MOST),
                parameters.text("cursor").orElse(null));
    }

    /** The same, from a place in the list on. */
    Asked from(String next) {
        return new Asked(q, structure, legalBasis, purgeBefore, limit, next);
    }

    List<String> words() {
        return q == null || q.isBlank()
                ? List.of()
                : Arrays.asList(TextFolding.fold(q).strip().split("\\s+"));
    }

    int most() {
        if (limit != null && limit < 1) {
            throw MaillageException.parameter("limit", "« limit » vaut au moins 1.");
        }
        return limit == null ? MOST : Math.min(limit, MOST);
    }

    /** Whether it is only asked for what accounts have too. */
    boolean concernsAccounts() {
        return legalBasis == null && purgeBefore == null && cursor == null;
    }

    Persons.HeldQuery query() {
        return new Persons.HeldQuery(words(), structure, legalBasis, purgeBefore, after(), most());
    }

    private Persons.@Nullable Position after() {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.split("\\.", 2);
        try {
            return new Persons.Position(Moments.day(parts[0], "cursor"), Long.parseLong(parts[parts.length - 1]));
        } catch (NumberFormatException e) {
            throw MaillageException.parameter("cursor", "Ce n'est pas le « next » d'une page.")
                    .causedBy(e);
        }
    }

    static String cursor(Persons.Position last) {
        return last.purgeOn() + "." + last.key();
    }
}
