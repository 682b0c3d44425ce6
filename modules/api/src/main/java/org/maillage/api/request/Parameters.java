package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/**
 * The query parameters of one request. Each is read by name and kind; what nobody reads is refused by
 * {@link #refuseOthers}, so a misspelt parameter is told and never silently ignored (OGC 17-069r4, 7.8).
 */
public final class Parameters {

    /** Declared on every resource, as the format is. */
    private static final Set<String> EVERYWHERE = Set.of("lang");

    private static final String[] ABSENT = {};

    private static final String FORMAT = "f";
    private static final String JSON = "json";

    /** Zeros before a number are never tried twice: a form has room for millions of them. */
    private static final Pattern INTEGER = Pattern.compile("([+-]?)(?=[0-9])0*+([0-9]*+)");

    /** Of an integer: what has more is larger, and is not worth the time of reading it. */
    private static final int MOST_DIGITS = 10;

    private final Map<String, String[]> given;
    private final Set<String> read = new HashSet<>(EVERYWHERE);

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    public static Parameters of(HttpServletRequest request) {
        try {
            return new Parameters(request.getParameterMap());
        } catch (IllegalStateException e) {
            // Servlet 6.1: what cannot be decoded, or is too much
            throw undecodable().causedBy(e);
        }
    }

    /** Of an address or a form. */
    public static MaillageException undecodable() {
        return MaillageException.parameter(
                "query",
                "L'adresse ou le formulaire a une suite de % qui n'est pas de l'UTF-8, ou a plus de 4 Mo ou de 1 000 paramètres.");
    }

    /** The value, empty when absent or blank; a parameter given twice is refused. */
    public Optional<String> text(String name) {
        if (values(name).length > 1) {
            throw MaillageException.parameter(name, "Le paramètre « " + name + " » est donné plusieurs fois.");
        }
        return texts(name).stream().findFirst();
    }

    private String[] values(String name) {
        return given.getOrDefault(name, ABSENT);
    }

    /** The values of a parameter that may be given more than once, blank ones left out. */
    public List<String> texts(String name) {
        read.add(name);
        String[] values = values(name);
        if (values.length == 0) {
            // as most are: a tile is asked for some twenty
            return List.of();
        }
        return Arrays.stream(values)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** @throws MaillageException when it is absent */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> MaillageException.parameter(name, "Il manque le paramètre « " + name + " »."));
    }

    /** A whole number of at least {@code lowest}; what exceeds {@code highest} is taken to it. */
    public int integer(String name, int absent, int lowest, int highest) {
        return text(name)
                .map(value -> {
                    int number = parseInteger(name, value);
                    if (number < lowest) {
                        throw MaillageException.parameter(name, "« " + name + " » vaut au moins " + lowest + ".");
                    }
                    return Math.min(number, highest);
                })
                .orElse(absent);
    }

    public double number(String name, double absent) {
        return text(name).map(value -> parseNumber(name, value)).orElse(absent);
    }

    /** {@code true} or {@code false}, which is also what its absence means. */
    public boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw MaillageException.parameter(name, "« " + name + " » vaut true ou false.");
        }
        return value.equals("true");
    }

    /** Numbers between commas. */
    public Optional<double[]> numbers(String name) {
        return text(name).map(value -> Arrays.stream(value.split(",", -1))
                .mapToDouble(part -> parseNumber(name, part))
                .toArray());
    }

    /** Parameters whose name starts with the prefix, without it; each with its values between commas. */
    public Map<String, List<String>> startingWith(String prefix) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String name : given.keySet()) {
            if (name.startsWith(prefix)) {
                text(name)
                        .ifPresent(value -> found.put(name.substring(prefix.length()), List.of(value.split(",", -1))));
            }
        }
        return found;
    }

    /** Texts between commas, none when it is absent; given without any it is refused, for it may have been meant to name one. */
    public List<String> list(String name) {
        if (given.containsKey(name) && text(name).isEmpty()) {
            throw missing(name);
        }
        return text(name).map(names -> List.of(names.split(",", -1))).orElse(List.of());
    }

    /** The values of those parameters that stand under these names, between commas. */
    public Map<String, List<String>> named(List<String> names) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        names.forEach(name -> text(name).ifPresent(value -> found.put(name, List.of(value))));
        return found;
    }

    /** @throws MaillageException naming a parameter that was given and not read, or a language that is not ours */
    public void refuseOthers() {
        text("lang").ifPresent(Language::require);
        // whoever has other formats has read which
        if (read.add(FORMAT) && !text(FORMAT).orElse(JSON).equals(JSON)) {
            throw MaillageException.parameter(FORMAT, "Ici, « f » ne vaut que " + JSON + ".");
        }
        for (String name : given.keySet()) {
            if (!read.contains(name)) {
                throw MaillageException.parameter(name, "Il n'y a pas de paramètre « " + name + " » ici.")
                        .with("parameters", new TreeSet<>(read));
            }
        }
    }

    /** All that was given, for the address of the next page. */
    public Map<String, String[]> all() {
        return given;
    }

    /** The id of something that is asked about; null when absent. */
    public @Nullable UUID id(String name) {
        return text(name).map(value -> parseId(name, value)).orElse(null);
    }

    private static UUID parseId(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw MaillageException.parameter(name, "« " + value + " » n'est pas un identifiant.")
                    .causedBy(e);
        }
    }

    /**
     * A text that a body must have.
     *
     * @throws MaillageException naming the member when it is missing or blank
     */
    public static String given(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing(member);
        }
        return value;
    }

    public static MaillageException missing(String member) {
        return MaillageException.parameter(member, "Il manque « " + member + " ».");
    }

    /** @throws MaillageException (not found): what has no id of ours is not here; noun and word as there */
    public static UUID uuid(String text, String noun, String word) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw MaillageException.notFound(noun, word, text).causedBy(e);
        }
    }

    /**
     * A whole number that was given; one that no integer holds is larger than whatever is the largest, or smaller than the smallest.
     *
     * @throws MaillageException naming the parameter when it is none
     */
    public static int parseInteger(String name, String value) {
        Matcher number = INTEGER.matcher(value);
        if (!number.matches()) {
            throw MaillageException.parameter(name, "« " + value + " » n'est pas un nombre entier.");
        }
        String digits = number.group(2);
        long size = digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong("0" + digits);
        int held = (int) Math.min(Integer.MAX_VALUE, size);
        return number.group(1).equals("-") ? -held : held;
    }

    private static double parseNumber(String name, String value) {
        try {
            double number = Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
            throw MaillageException.parameter(name, "« " + value + " » n'est pas un nombre fini.");
        } catch (NumberFormatException e) {
            throw MaillageException.parameter(name, "« " + value + " » n'est pas un nombre.")
                    .causedBy(e);
        }
    }
}
