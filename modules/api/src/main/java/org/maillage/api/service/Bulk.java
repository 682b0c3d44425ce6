package org.maillage.api.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.query.Patch;

/** The part of the world where most things lie: islands across the sea, or one thing at 0 0, do not make a first view of oceans. */
final class Bulk {

    /**
     * Degrees of a side. Squares that touch hang together: at four degrees a few things in each part of the country make
     * metropolitan France with Corsica one group, and no overseas part is in it.
     */
    static final int SIDE = 4;

    private Bulk() {}

    /** The envelope of the group that holds more than half of all; of all where none does. */
    static Optional<Envelope> of(List<Patch> patches) {
        long half = count(patches) / 2;
        return groups(patches).stream()
                .filter(group -> count(group) > half)
                .findFirst()
                .or(() -> Optional.of(patches))
                .map(Bulk::envelope)
                .filter(envelope -> !envelope.isNull());
    }

    private static List<List<Patch>> groups(List<Patch> patches) {
        List<List<Patch>> groups = new ArrayList<>();
        List<Patch> rest = new ArrayList<>(patches);
        while (!rest.isEmpty()) {
            groups.add(groupOf(rest.remove(rest.size() - 1), rest));
        }
        return groups;
    }

    /** Takes what hangs together with the first out of the rest. */
    private static List<Patch> groupOf(Patch first, List<Patch> rest) {
        List<Patch> group = new ArrayList<>();
        Deque<Patch> edge = new ArrayDeque<>(List.of(first));
        while (!edge.isEmpty()) {
            Patch patch = edge.remove();
            group.add(patch);
            List<Patch> next = rest.stream().filter(patch::touches).toList();
            rest.removeAll(next);
            edge.addAll(next);
        }
        return group;
    }

    private static long count(List<Patch> patches) {
        return patches.stream().mapToLong(Patch::count).sum();
    }

    private static Envelope envelope(List<Patch> patches) {
        return patches.stream().map(Patch::envelope).reduce(new Envelope(), Geometries::union);
    }
}
