package org.maillage.layers.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maillage.kernel.problem.MaillageException;

/** To whom a publication is there. What of its records they are told is for the policy to say all the same. */
public enum Visibility {
    /** Everyone. */
    PUBLIC,
    /** Who belongs to a structure. */
    MEMBERS,
    /** The members of the structure that published it. */
    STRUCTURE;

    /** As addresses say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws MaillageException naming {@code visibility} and the codes there are */
    public static Visibility of(String code) {
        List<String> codes = Arrays.stream(values()).map(Visibility::code).toList();
        return Arrays.stream(values())
                .filter(visibility -> visibility.code().equals(code))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                                "visibility",
                                "« " + code + " » n'est pas une visibilité : " + String.join(", ", codes) + ".")
                        .with("codes", codes));
    }
}
