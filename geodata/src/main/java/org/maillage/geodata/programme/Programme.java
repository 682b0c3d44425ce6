package org.maillage.geodata.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A programme as written in {@code programmes.json}; a holder that is no actor of the sample has only its name. */
public record Programme(
        String ref,
        String kind,
        String name,
        String description,
        @Nullable String holder,
        String holderName,
        LocalDate starts,
        LocalDate ends,
        List<Axis> axes) {

    /** An axis of a programme. */
    public record Axis(String ref, String code, String name, List<Action> actions) {}

    /** An action; its geometry is in degrees, {@code progress} in percent. */
    public record Action(
            String ref,
            String name,
            String description,
            String status,
            List<String> themes,
            @Nullable String leader,
            List<Partner> partners,
            LocalDate starts,
            LocalDate ends,
            int progress,
            @Nullable Geometry geometry,
            @Nullable Budget budget,
            List<Indicator> indicators) {}

    /** An actor and its role in an action. */
    public record Partner(String actor, String role) {}

    /** The value an action aims at and the one reached. */
    public record Indicator(String name, String unit, double target, double value) {}
}
