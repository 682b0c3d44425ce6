package org.maillage.store.right;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose records are, where a column must say it and no structure is one too. */
public final class Owner {

    /** Stands for no structure, which is the operator's. */
    public static final UUID NONE = new UUID(0, 0);

    private Owner() {}

    public static UUID idOf(@Nullable UUID structure) {
        return structure == null ? NONE : structure;
    }
}
