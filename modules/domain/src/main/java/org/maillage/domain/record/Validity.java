package org.maillage.domain.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/**
 * The days on which something holds: from the first day, to the day before {@code validTo}. A null bound is open.
 *
 * @param validFrom first day, included
 * @param validTo first day on which it no longer holds
 */
@Embeddable
public record Validity(
        @Nullable @Column(name = "valid_from") LocalDate validFrom,
        @Nullable @Column(name = "valid_to") LocalDate validTo) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        Facts.requireOnCalendars(validFrom, "validFrom");
        Facts.requireOnCalendars(validTo, "validTo");
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw MaillageException.parameter("validTo", "La validité finit (" + validTo + ") avant de commencer.");
        }
    }
}
