package org.maillage.domain.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maillage.kernel.problem.MaillageException;

/** What an account may do in a structure; each role may do all that those before it may. */
public enum Role {
    /** Sees what the structure sees. */
    READER,
    /** Writes the structure's records. */
    CONTRIBUTOR,
    /** Sees private records, decides who sees what, undoes imports. */
    MANAGER,
    /** Keeps the structure's accounts. */
    ADMINISTRATOR;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** @throws MaillageException naming {@code role} and the codes there are */
    public static Role of(String code) {
        List<String> codes = Arrays.stream(values()).map(Role::code).toList();
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                                "role", "« " + code + " » n'est pas un rôle : " + String.join(", ", codes) + ".")
                        .with("codes", codes));
    }

    /** As addresses, files and screens say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
