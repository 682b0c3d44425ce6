package org.maillage.domain.account;

import java.util.Locale;

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

    /** As addresses, files and screens say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
