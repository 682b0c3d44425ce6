package org.maillage.api.metadata;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Where and when the features of a layer are, whatever the day.
 *
 * @param box EPSG:4326, longitude first; empty when nothing has a place
 * @param from first day, null for open
 * @param to last day, null for open
 */
public record Extent(Optional<Envelope> box, @Nullable LocalDate from, @Nullable LocalDate to) {}
