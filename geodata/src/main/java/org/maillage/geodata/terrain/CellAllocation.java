package org.maillage.geodata.terrain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which village each cell belongs to: the one from which it is the least effort to walk, rivers being hard to cross. */
final class CellAllocation {
    /** What crossing a river adds to a walk, in metres: makes many boundaries follow rivers without forbidding two banks. */
    private static final double CROSSING_METRES = 1_300;

    private static final double ROUGHNESS = 2.6;
    private static final double ROUGHNESS_WAVELENGTH_METRES = 1_700;

    private final Mesh mesh;
    private final Noise noise;

    CellAllocation(Mesh mesh, Noise noise) {
        this.mesh = mesh;
        this.noise = noise;
    }

    /** For each cell the position of its village in {@code villages}, or {@link Mesh#NONE} outside the territory. */
    int[] allocate(List<Integer> villages, Set<Long> wetEdges) {
        boolean[] inside = withoutHoles(villages);
        Graph graph = mesh.cellGraph((edge, length) -> {
            if (!inside[edge.cell()] || !inside[edge.otherCell()]) {
                return Double.POSITIVE_INFINITY;
            }
            var at = mesh.vertices().get(edge.from());
            double effort = length * (0.1 + ROUGHNESS * noise.at(at.x, at.y, ROUGHNESS_WAVELENGTH_METRES));
            return wetEdges.contains(RiverNetwork.edgeKey(edge.from(), edge.to())) ? effort + CROSSING_METRES : effort;
        });
        return graph.reachFrom(villages).sources();
    }

    private boolean[] withoutHoles(List<Integer> villages) {
        boolean[] outside = floodFromRim(villages);
        boolean[] inside = new boolean[outside.length];
        for (int cell = 0; cell < inside.length; cell++) {
            inside[cell] = !outside[cell];
        }
        return inside;
    }

    private boolean[] floodFromRim(List<Integer> villages) {
        Graph neighbours = mesh.cellGraph((edge, length) -> length);
        boolean[] outside = new boolean[mesh.sites().size()];
        Deque<Integer> queue = new ArrayDeque<>();
        IntStream rim = mesh.edges().stream()
                .filter(edge -> edge.otherCell() == Mesh.NONE)
                .mapToInt(Mesh.Edge::cell);
        rim.forEach(cell -> mark(cell, outside, queue));
        while (!queue.isEmpty()) {
            for (Graph.Link link : neighbours.links().get(queue.remove())) {
                if (!isInOutline(link.node()) && !isNearVillage(link.node(), villages)) {
                    mark(link.node(), outside, queue);
                }
            }
        }
        return outside;
    }

    private static void mark(int cell, boolean[] outside, Deque<Integer> queue) {
        if (!outside[cell]) {
            outside[cell] = true;
            queue.add(cell);
        }
    }

    /** A worn rectangle of about 35 × 40 km, whose rim the noise makes irregular. */
    private boolean isInOutline(int cell) {
        var site = mesh.sites().get(cell);
        double x = site.x / 17_600;
        double y = site.y / 20_300;
        double radius = x * x * x * x + y * y * y * y;
        return radius < 0.35 + 1.3 * noise.at(site.x, site.y, 4_500);
    }

    private boolean isNearVillage(int cell, List<Integer> villages) {
        var site = mesh.sites().get(cell);
        double reach = 1_800 + 2_000 * noise.at(site.x, site.y, 2_500);
        return villages.stream().anyMatch(village -> mesh.sites().get(village).distance(site) < reach);
    }
}
