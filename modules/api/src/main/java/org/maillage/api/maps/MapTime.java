package org.maillage.api.maps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.metadata.Extent;
import org.maillage.api.question.Period;
import org.maillage.layers.layer.Layer;

/** Of when a map is, beside of when there is something. */
final class MapTime {

    private MapTime() {}

    /** Whether nothing of an extent is in the days. */
    static boolean isOutside(Period days, Extent extent) {
        return isBefore(days.to(), extent.from()) || isBefore(extent.to(), days.from());
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** Of a map of which no time is asked: what holds today, and of what has a period of its own that of all there is. */
    static Period unasked(List<Layer> layers, LocalDate today) {
        boolean periods = layers.stream()
                .anyMatch(layer -> layer.withRole("starts").isPresent()
                        || layer.withRole("ends").isPresent());
        return periods ? new Period(null, null) : new Period(today, today);
    }

    /** As the header {@code Content-Datetime} has it: what is open at an end goes as far as there is something. */
    static String told(Period days, Extent extent) {
        String from = end(days.from(), extent.from());
        String to = end(days.to(), extent.to());
        return from.equals(to) ? from : from + "/" + to;
    }

    private static String end(@Nullable LocalDate asked, @Nullable LocalDate known) {
        LocalDate day = asked == null ? known : asked;
        return day == null ? ".." : day.toString();
    }
}
