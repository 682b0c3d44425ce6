package org.maillage.api.wfs;

import java.util.List;
import java.util.Optional;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;

/** Lists in parentheses, {@code (a)(b)}: the values of one parameter for several queries (OGC 09-025r2, 6.2.5.3). */
final class Groups {

    private Groups() {}

    static List<String> of(String value) {
        return value.startsWith("(") && value.endsWith(")")
                ? List.of(value.substring(1, value.length() - 1).split("\\)\\s*\\(", -1))
                : List.of(value);
    }

    /** The value for one of the queries: one that is given once is for all of them. */
    static Optional<String> of(OwsParameters parameters, String name, int query) {
        return parameters
                .text(name)
                .map(value -> {
                    List<String> groups = of(value);
                    if (groups.size() > 1 && query >= groups.size()) {
                        throw MaillageException.parameter(
                                name, "« " + name + " » n'a pas de valeur pour chaque requête.");
                    }
                    return groups.get(groups.size() == 1 ? 0 : query);
                })
                .filter(value -> !value.isBlank());
    }
}
