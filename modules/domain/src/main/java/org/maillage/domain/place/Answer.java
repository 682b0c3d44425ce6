package org.maillage.domain.place;

import java.time.LocalDate;
import java.util.List;

/** What is at a place on a day, grouped by kind. */
public record Answer(Place place, LocalDate at, double toleranceMetres, double nearMetres, List<Group> groups) {

    /**
     * The things of one kind: those that meet the place by decreasing share, then those near it by distance.
     *
     * @param total how many meet the place, each counted once whatever its places, also when the findings were cut
     * @param near how many others are near it, also when the findings were cut
     */
    public record Group(String kind, long total, long near, List<Finding> findings) {}
}
