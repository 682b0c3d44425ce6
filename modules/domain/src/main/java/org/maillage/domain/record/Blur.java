package org.maillage.domain.record;

/** How a place is shown to those who may not see the true one. */
public enum Blur {
    /** As the commune that it lies in. */
    COMMUNE,
    /** As the square of a grid of about a kilometre that it lies in. */
    GRID,
    /** Moved by some hundred metres, each record its own way. */
    OFFSET
}
