package org.maillage.api.ows;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * The key-value pairs of one OWS request (OGC 06-121r9, 11.5): names in any case, values as they are, and what nobody
 * knows left alone, because clients send parameters of their own ({@code DPI}, {@code MAP_RESOLUTION}).
 */
public final class OwsParameters {

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private OwsParameters() {}

    /** A parameter given twice, in whatever case, counts once: its first value that is not blank. */
    public static OwsParameters of(HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        Parameters.of(request).all().forEach((name, values) -> given.put(name, List.of(values)));
        return ofLists(given);
    }

    /** The same of pairs that were read elsewhere. */
    static OwsParameters ofLists(Map<String, List<String>> pairs) {
        OwsParameters parameters = new OwsParameters();
        pairs.forEach((name, given) -> {
            for (String value : given) {
                if (!value.isBlank()) {
                    parameters.values.putIfAbsent(name, value);
                }
            }
        });
        return parameters;
    }

    /** Of a request that came in another form. */
    public static OwsParameters of(Map<String, String> values) {
        OwsParameters parameters = new OwsParameters();
        parameters.values.putAll(values);
        return parameters;
    }

    /** All of them, for the address of the next page: names in any case, here too. */
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }

    /** The value without blanks around it; empty when it is absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip);
    }

    /** @throws MaillageException {@code missing-parameter} */
    public String required(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** Texts between commas, blank ones kept as empty: a place in a list may mean something. None when it is absent. */
    public List<String> list(String name) {
        List<String> parts = new ArrayList<>();
        text(name).ifPresent(value -> {
            for (String part : value.split(",", -1)) {
                parts.add(part.strip());
            }
        });
        return parts;
    }

    /**
     * One that no integer holds is the largest: more than whatever may be asked.
     *
     * @throws MaillageException ({@code missing-parameter}, {@code invalid-parameter}) when it is absent or no whole number
     */
    public int integer(String name) {
        return Parameters.parseInteger(name, required(name));
    }

    /** The same, with what its absence means. */
    public int integer(String name, int absent) {
        return text(name).isPresent() ? integer(name) : absent;
    }

    private static MaillageException missing(String name) {
        return MaillageException.of(
                        ProblemKind.INVALID, "missing-parameter", "Il manque le paramètre « " + name + " ».")
                .with("parameter", name);
    }
}
