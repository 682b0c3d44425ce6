package org.maillage.layers.filter.cql2;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Literals from their characters, in either language. */
public final class Literals {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Literals() {}

    /** A text that every database can keep: without U+0000 and half characters. */
    public static Node.Text text(String value, String where) {
        if (value.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw Mistake.at(where, "ce texte a un caractère qu'aucun texte ne peut avoir.");
        }
        return new Node.Text(value, where);
    }

    public static Node.Numeric number(String digits, String where) {
        double number = Double.parseDouble(digits);
        if (!Double.isFinite(number)) {
            throw Mistake.at(where, "le nombre " + digits + " est trop grand.");
        }
        boolean whole = digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
        return whole && new BigDecimal(digits).abs().compareTo(LONGEST) <= 0
                ? new Node.Numeric(Long.valueOf(digits), where)
                : new Node.Numeric(number, where);
    }

    public static Node.Date date(String text, String where) {
        if (!DATE.matcher(text).matches()) {
            throw Mistake.at(where, "« " + text + " » n'est pas une date ; écrire 2026-11-21.");
        }
        try {
            return new Node.Date(LocalDate.parse(text), where);
        } catch (DateTimeException e) {
            throw Mistake.at(where, "il n'y a pas de jour « " + text + " ».").causedBy(e);
        }
    }

    /** To the microsecond: what databases keep. */
    static Node.Timestamp timestamp(String text, String where) {
        if (!TIMESTAMP.matcher(text).matches()) {
            throw Mistake.at(where, "« " + text + " » n'est pas un instant ; écrire 2026-11-21T10:00:00Z.");
        }
        try {
            return new Node.Timestamp(Instant.parse(text).truncatedTo(ChronoUnit.MICROS), where);
        } catch (DateTimeException e) {
            throw Mistake.at(where, "il n'y a pas d'instant « " + text + " ».").causedBy(e);
        }
    }

    /** One end of an interval written as a text: a date, a timestamp or {@code ..}. */
    static Node bound(String text, String where) {
        if (text.equals("..")) {
            return new Node.Open(where);
        }
        return text.length() > 10 ? timestamp(text, where) : date(text, where);
    }

    static Node.Box box(List<Double> numbers, String where) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw Mistake.at(where, "une BBOX a quatre nombres, ou six avec les altitudes.");
        }
        return new Node.Box(numbers, where);
    }
}
