package org.maillage.layers.filter.cql2;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.maillage.kernel.problem.MaillageException;

/** The encodings of CQL2 (OGC 21-065r2, 8), by their name in {@code filter-lang} (OGC 19-079r2, 7.3). */
public enum Cql2Language {
    TEXT("cql2-text"),
    JSON("cql2-json");

    private final String code;

    Cql2Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws MaillageException naming those there are */
    public static Cql2Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                        "filter-lang",
                        "« " + code + " » n'est pas un langage de filtre ici ; il y a "
                                + Arrays.stream(values())
                                        .map(Cql2Language::code)
                                        .collect(Collectors.joining(" et "))
                                + "."));
    }
}
