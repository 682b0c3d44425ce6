package org.maillage.api.wmts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;

/**
 * The parts of the capabilities that a client asks for (OGC 06-121r3, 7.3.3; OGC 07-057r7, 7.1.1.1).
 *
 * @param wanted in small letters; empty for the whole document
 */
record Sections(Set<String> wanted) {

    private static final String NAME = "Sections";
    private static final String ALL = "all";
    private static final Set<String> KNOWN =
            Set.of(ALL, "serviceidentification", "serviceprovider", "operationsmetadata", "contents", "themes");

    static Sections of(OwsParameters parameters) {
        List<String> names = parameters.list(NAME);
        for (String name : names) {
            if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                throw MaillageException.parameter(NAME, "Il n'y a pas de partie « " + name + " ».");
            }
        }
        Set<String> wanted =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new Sections(wanted.contains(ALL) ? Set.of() : wanted);
    }

    boolean isWhole() {
        return wanted.isEmpty();
    }

    boolean has(String name) {
        return isWhole() || isNamed(name);
    }

    /** Asked for by its name. */
    boolean isNamed(String name) {
        return wanted.contains(name.toLowerCase(Locale.ROOT));
    }
}
