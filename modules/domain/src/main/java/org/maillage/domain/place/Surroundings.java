package org.maillage.domain.place;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/** What lies around a place, read as the caller may see it. */
public interface Surroundings {

    /**
     * Hands over everything whose envelope meets the box and that holds on the day, one after the other.
     *
     * @param box EPSG:4326 degrees, longitude first
     */
    void visit(Envelope box, Day day, Consumer<Thing> visitor);

    /** One thing of a layer that holds on the day. */
    Optional<Thing> find(String layer, UUID id, LocalDate at);
}
