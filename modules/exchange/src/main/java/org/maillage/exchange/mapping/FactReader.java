package org.maillage.exchange.mapping;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as files have them (text mostly) into the facts of a record, whose constructor checks them. */
public final class FactReader<D extends Details> {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The days a record holds are its own, not its details'. */
    private static final List<String> DAYS = List.of("validFrom", "validTo");

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Class<D> details;
    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    public FactReader(Class<D> details) {
        this.details = details;
        Arrays.stream(details.getRecordComponents())
                .forEach(component -> types.put(component.getName(), component.getType()));
    }

    /** What every record of the kind has: the facts that may not be null. A list may be empty, and left out. */
    public Set<String> required() {
        return Arrays.stream(details.getRecordComponents())
                .filter(component -> component.getType() != List.class
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws MaillageException naming one that is no fact, and those that are */
    public void requireKnown(Collection<String> names) {
        Set<String> known = new TreeSet<>(types.keySet());
        known.addAll(DAYS);
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw MaillageException.parameter("set", "Il n'y a pas de fait « " + name + " » à remplir.")
                    .with("facts", known);
        });
    }

    /** The facts as {@link #read} takes them, each by its name. */
    public Map<String, @Nullable Object> factsOf(D facts) {
        return mapper.convertValue(facts, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    }

    /** The facts of one row and the days they hold. */
    public record Row<D>(D details, Validity validity) {}

    /** @throws MaillageException naming the fact that is missing or wrong */
    public Row<D> read(Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        types.forEach((name, type) -> facts.put(name, fitting(name, type, row.get(name))));
        Validity validity = new Validity(day("validFrom", row.get("validFrom")), day("validTo", row.get("validTo")));
        try {
            return new Row<>(mapper.convertValue(facts, details), validity);
        } catch (JacksonException | IllegalArgumentException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof MaillageException mistake) {
                    throw mistake;
                }
            }
            throw MaillageException.parameter("row", "les valeurs de la ligne n'ont pas la forme attendue")
                    .causedBy(e);
        }
    }

    private static @Nullable Object fitting(String name, Class<?> type, @Nullable Object value) {
        if (value == null || type.isRecord()) {
            return value;
        }
        if (type == LocalDate.class) {
            LocalDate day = day(name, value);
            return day == null ? null : day.toString();
        }
        if (type == List.class) {
            return value instanceof List<?> ? value : List.of(value.toString().split("\\s*[,;|]\\s*"));
        }
        if (type == Integer.class || type == Double.class) {
            return number(name, type, value);
        }
        return text(value);
    }

    /** Codes that a spreadsheet took for numbers come back without the decimals it gave them. */
    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static @Nullable Number number(String name, Class<?> type, Object value) {
        String text = value.toString().strip().replace(",", ".").replaceAll("[\\s\\u00A0\\u202F]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            return type == Integer.class ? (Number) (int) Math.round(number) : (Number) number;
        } catch (NumberFormatException e) {
            throw MaillageException.parameter(name, "« " + value + " » n'est pas un nombre, pour « " + name + " ».")
                    .causedBy(e);
        }
    }

    /** ISO dates, dates with a time behind, and French ones; years alone and placeholders are no date. */
    private static @Nullable LocalDate day(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/")
                    ? LocalDate.parse(text, FRENCH)
                    : LocalDate.parse(
                            text.substring(0, Math.min(10, text.length())).replace("Z", ""));
        } catch (DateTimeException e) {
            throw MaillageException.parameter(name, "« " + text + " » n'est pas une date, pour « " + name + " ».")
                    .causedBy(e);
        }
    }
}
