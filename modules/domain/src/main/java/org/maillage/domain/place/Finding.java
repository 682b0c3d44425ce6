package org.maillage.domain.place;

import org.jspecify.annotations.Nullable;

/**
 * One thing found at a place, or near it.
 *
 * @param sharedSquareMetres area that both have, null when one of them has none
 * @param sharedMetres length that both have, null unless one of them is a line
 * @param shareOfPlace 0 to 1, by area or by length as the place is; null for a point
 * @param shareOfThing 0 to 1, by area or by length as the thing is; null for a point
 * @param tolerance half the width of the doubt about {@code shareOfPlace}: the thing's boundary inside the place times the
 *     tolerance, over the place; null without a share
 * @param distanceMetres 0 for what meets the place
 * @param bearingDegrees from the place to it, clockwise from north; null for what meets it
 */
public record Finding(
        Thing thing,
        Relation relation,
        @Nullable Double sharedSquareMetres,
        @Nullable Double sharedMetres,
        @Nullable Double shareOfPlace,
        @Nullable Double shareOfThing,
        @Nullable Double tolerance,
        double distanceMetres,
        @Nullable Double bearingDegrees) {

    /** How the thing stands to the place. */
    public enum Relation {
        /** The whole place is in it. */
        CONTAINS,
        /** It is wholly in the place. */
        WITHIN,
        /** Each has a part outside the other. */
        OVERLAPS,
        /** They meet without sharing anything that can be measured. */
        TOUCHES,
        /** They do not meet. */
        NEAR
    }

    public boolean isNear() {
        return relation == Relation.NEAR;
    }

    /** Whether the share is so small that the boundary's own uncertainty could make it nothing. */
    public boolean isAtLimit() {
        return relation == Relation.TOUCHES
                || relation == Relation.OVERLAPS
                        && shareOfPlace != null
                        && tolerance != null
                        && tolerance > 0
                        && shareOfPlace <= tolerance;
    }
}
