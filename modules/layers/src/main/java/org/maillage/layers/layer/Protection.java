package org.maillage.layers.layer;

/** Who is given a property of a feature that they see. */
public enum Protection {
    /** Everyone who sees the feature. */
    PUBLIC,
    /** Who sees its true place: what tells it. */
    PLACE,
    /** The members of its structure and of those it is shared with. */
    PARTNERS,
    /** The members of its structure. */
    STRUCTURE;

    /** Whether someone without any structure may never be given it, and so need not know that it exists. */
    public boolean isForMembers() {
        return this == PARTNERS || this == STRUCTURE;
    }
}
