package org.maillage.domain.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's place in a structure.
 *
 * @param readArea where it reads what is not public; null for everywhere
 * @param writeArea where it writes; null for everywhere
 */
public record Membership(UUID id, Structure structure, Role role, @Nullable Area readArea, @Nullable Area writeArea) {

    boolean isLimited() {
        return readArea != null || writeArea != null;
    }

    /** Stands for what it says, so that who changes it can say what they have seen. */
    public String version() {
        return Secret.hash(String.join("\n", role.code(), told(readArea), told(writeArea)));
    }

    private static String told(@Nullable Area area) {
        return area == null ? "" : area.digest() + " " + area.name();
    }

    public boolean isAtLeast(Role other) {
        return role.isAtLeast(other);
    }
}
