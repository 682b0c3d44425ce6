package org.maillage.domain.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.place.Answer.Group;
import org.maillage.kernel.measure.LocalPlane;

/** The place question: everything that lies at a place or near it, with shares and distances. */
public final class PlaceAnalysis {

    /** The kinds, in the order of the answer. */
    public static final List<String> KINDS = List.of("territory", "site", "fund", "actor", "action", "zone");

    /**
     * How far a published boundary may be from the true one. 25 m is what the IGN gives as the precision of
     * communes in its 1:25 000 products (BDCARTO, ADMIN EXPRESS), the base most perimeters were drawn on.
     */
    public static final double TOLERANCE_METRES = 25;

    /** What is told although it does not meet the place: an hour's walk. */
    public static final double NEAR_METRES = 5_000;

    /** Findings that meet the place told of each kind; totals count all. */
    public static final int MOST_FINDINGS = 500;

    /** Findings near the place told of each kind, the nearest: a list of neighbours longer than this is not read. */
    public static final int MOST_NEAR = 50;

    private static final Comparator<Finding> ORDER = Comparator.comparingDouble(Finding::distanceMetres)
            .thenComparing(
                    finding -> Objects.requireNonNullElse(finding.shareOfPlace(), 1.0), Comparator.reverseOrder())
            .thenComparing(finding -> Objects.requireNonNullElse(finding.thing().areaSquareMetres(), 0.0))
            .thenComparing(finding -> finding.thing().name())
            .thenComparing(finding -> finding.thing().id());

    private final Surroundings surroundings;

    public PlaceAnalysis(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public Answer answer(Place place, Day day) {
        Envelope box = LocalPlane.expand(place.geometry().getEnvelopeInternal(), NEAR_METRES);
        Comparison comparison = new Comparison(place);
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        KINDS.forEach(kind -> found.put(kind, new ArrayList<>()));
        surroundings.visit(box, day, thing -> comparison.with(thing).ifPresent(finding -> found.computeIfAbsent(
                        thing.kind(), kind -> new ArrayList<>())
                .add(finding)));
        List<Group> groups = found.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        return new Answer(place, day.date(), TOLERANCE_METRES, NEAR_METRES, groups);
    }

    /** Who is here by one of its places is not near by another, and counts once. */
    private static Group group(String kind, List<Finding> findings) {
        List<Finding> ordered = findings.stream().sorted(ORDER).toList();
        List<Finding> here =
                ordered.stream().filter(finding -> !finding.isNear()).toList();
        Set<UUID> subjectsHere = subjects(here);
        List<Finding> near = ordered.stream()
                .filter(finding -> finding.isNear()
                        && !subjectsHere.contains(finding.thing().subject()))
                .toList();
        List<Finding> told = Stream.concat(
                        here.stream().limit(MOST_FINDINGS), near.stream().limit(MOST_NEAR))
                .toList();
        return new Group(kind, subjectsHere.size(), subjects(near).size(), told);
    }

    private static Set<UUID> subjects(List<Finding> findings) {
        return findings.stream().map(finding -> finding.thing().subject()).collect(Collectors.toSet());
    }
}
