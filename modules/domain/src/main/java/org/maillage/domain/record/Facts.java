package org.maillage.domain.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/** Checks shared by the constructors of {@link Details}. */
public final class Facts {

    /** Longer names break lists and labels; the longest official name in the COG has 45 characters. */
    public static final int LONGEST_NAME = 300;

    private Facts() {}

    /** The text without outer blanks. Null, blank or too long is the caller's mistake, said with the fact's name. */
    public static String required(@Nullable String text, String fact) {
        String trimmed = optional(text);
        if (trimmed != null && trimmed.chars().anyMatch(Character::isISOControl)) {
            throw MaillageException.parameter(fact, "« " + fact + " » contient un caractère de contrôle.");
        }
        if (trimmed == null) {
            throw missing(fact);
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw MaillageException.parameter(fact, "« " + fact + " » dépasse " + LONGEST_NAME + " caractères.");
        }
        return trimmed;
    }

    /** The text without outer blanks, null when nothing is left. */
    public static @Nullable String optional(@Nullable String text) {
        String trimmed = text == null ? "" : text.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** The id of another record. Absent is the caller's mistake. */
    public static UUID required(@Nullable UUID id, String fact) {
        if (id == null) {
            throw missing(fact);
        }
        return id;
    }

    /** A day. Absent is the caller's mistake. */
    public static LocalDate required(@Nullable LocalDate day, String fact) {
        if (day == null) {
            throw missing(fact);
        }
        return day;
    }

    /** Days of the years 1 to 9999, which both databases and all formats have. */
    public static void requireOnCalendars(@Nullable LocalDate day, String fact) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw MaillageException.parameter(fact, "« " + fact + " » est une date des années 1 à 9999.");
        }
    }

    private static MaillageException missing(String fact) {
        return MaillageException.parameter(fact, "Il manque une valeur pour « " + fact + " ».");
    }

    /** Those that are neither null nor blank. */
    public static List<String> present(@Nullable String... texts) {
        List<String> present = new ArrayList<>();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                present.add(text);
            }
        }
        return present;
    }

    /** A list of its own, empty for none, with nothing twice; an element that is null is the caller's mistake. */
    public static List<String> copy(@Nullable List<String> values, String fact) {
        if (values != null && values.stream().anyMatch(Objects::isNull)) {
            throw MaillageException.parameter(fact, "Un élément de « " + fact + " » n'a pas de valeur.");
        }
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    public static @Nullable Double positive(@Nullable Double number, String fact) {
        if (number != null && !(number >= 0 && Double.isFinite(number))) {
            throw MaillageException.parameter(
                    fact, "« " + fact + " » est un nombre positif ou nul, et non " + number + ".");
        }
        return number;
    }

    /** A share, from 0 to 1. */
    public static @Nullable Double share(@Nullable Double number, String fact) {
        if (number != null && !(number >= 0 && number <= 1)) {
            throw MaillageException.parameter(fact, "« " + fact + " » est une part de 0 à 1, et non " + number + ".");
        }
        return number;
    }

    public static void requireOrder(@Nullable LocalDate starts, @Nullable LocalDate ends, String fact) {
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw MaillageException.parameter(fact, "La fin (" + ends + ") vient avant le début.");
        }
    }
}
