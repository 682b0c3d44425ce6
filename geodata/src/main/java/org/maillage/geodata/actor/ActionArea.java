package org.maillage.geodata.actor;

import java.util.List;

/** How an actor's area of action is defined. */
public sealed interface ActionArea {
    /** The union of territories, by their codes. */
    record Composition(List<String> composition) implements ActionArea {
        public Composition {
            composition = List.copyOf(composition);
        }
    }

    /** All that lies within a distance of the seat. */
    record Radius(int radiusMetres) implements ActionArea {}
}
