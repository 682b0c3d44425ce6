package org.maillage.domain.person;

import java.util.Arrays;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;

/** What persons are counted by. */
public enum Grouping {
    STRUCTURE("structure", true),
    LEGAL_BASIS("legalBasis", true),
    FUNCTION("function", false),
    ACTOR("actor", false);

    private final String code;
    private final boolean known;

    Grouping(String code, boolean known) {
        this.code = code;
        this.known = known;
    }

    /** As addresses say it. */
    public String code() {
        return code;
    }

    /** Whether all values are known to everyone, and so tell nothing of the persons that have them. */
    boolean isKnown() {
        return known;
    }

    /** @throws MaillageException naming {@code by} and what it may be */
    public static Grouping of(String code) {
        List<String> codes = Arrays.stream(values()).map(Grouping::code).toList();
        return Arrays.stream(values())
                .filter(grouping -> grouping.code.equals(code))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                                "by", "Les personnes se comptent par " + String.join(", ", codes) + ".")
                        .with("codes", codes));
    }
}
