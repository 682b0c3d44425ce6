package org.maillage.domain.record;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a record is, and who sees it.
 *
 * @param structure it belongs to; null for the operator's own, such as reference data
 * @param level who may know of the record
 * @param partners structures it is shared with, for the levels {@link Confidentiality#PARTNERS}
 * @param place who sees its true place; the others see a blurred one
 * @param blur how it is blurred, null when the true place is public
 */
public record Access(
        @Nullable UUID structure,
        Confidentiality level,
        Set<UUID> partners,
        Confidentiality place,
        @Nullable Blur blur) {

    /** Public, and nobody's in particular. */
    public static final Access OPEN = new Access(null, Confidentiality.PUBLIC, Set.of(), Confidentiality.PUBLIC, null);

    public Access {
        partners = Set.copyOf(partners);
        blur = place == Confidentiality.PUBLIC ? null : blur == null ? Blur.GRID : blur;
    }

    /** Public, and a structure's. */
    public static Access of(@Nullable UUID structure) {
        return new Access(structure, OPEN.level(), OPEN.partners(), OPEN.place(), OPEN.blur());
    }

    public Access at(Confidentiality other) {
        return new Access(structure, other, partners, place, blur);
    }

    public Access sharedWith(Set<UUID> others) {
        return new Access(structure, level, others, place, blur);
    }

    public Access withPlace(Confidentiality who, @Nullable Blur how) {
        return new Access(structure, level, partners, who, how);
    }
}
