package org.maillage.geodata.terrain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Nodes numbered from 0 with costed links, and the cheapest way from some of them to all the others (Dijkstra). */
record Graph(List<List<Link>> links) {
    /** A step to another node. */
    record Link(int node, double cost) {}

    private record Visit(int node, double cost) {}

    /** For each node: which source reaches it first and through which node; -1 where none does. */
    static final class Reach {
        private final int[] sources;
        private final int[] previous;

        private Reach(int nodes) {
            sources = filled(nodes);
            previous = filled(nodes);
        }

        /** The position of the source of each node in the list asked for. */
        int[] sources() {
            return sources.clone();
        }

        /** The nodes from the source to {@code node}, both included. */
        List<Integer> pathTo(int node) {
            Deque<Integer> path = new ArrayDeque<>();
            for (int at = node; at >= 0; at = previous[at]) {
                path.addFirst(at);
            }
            return List.copyOf(path);
        }
    }

    /** Spreads from all sources at once; {@link Reach#sources} gives the position in {@code sources}. */
    Reach reachFrom(List<Integer> sources) {
        Reach reach = new Reach(links.size());
        double[] costs = new double[links.size()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        // the node number breaks ties, so that the order of equal costs never depends on the queue
        PriorityQueue<Visit> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Visit::cost).thenComparingInt(Visit::node));
        for (int i = 0; i < sources.size(); i++) {
            costs[sources.get(i)] = 0;
            reach.sources[sources.get(i)] = i;
            queue.add(new Visit(sources.get(i), 0));
        }
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            if (visit.cost() <= costs[visit.node()]) {
                relax(visit, costs, reach, queue);
            }
        }
        return reach;
    }

    private void relax(Visit visit, double[] costs, Reach reach, PriorityQueue<Visit> queue) {
        for (Link link : links.get(visit.node())) {
            double cost = visit.cost() + link.cost();
            if (cost < costs[link.node()]) {
                costs[link.node()] = cost;
                reach.sources[link.node()] = reach.sources[visit.node()];
                reach.previous[link.node()] = visit.node();
                queue.add(new Visit(link.node(), cost));
            }
        }
    }

    private static int[] filled(int nodes) {
        int[] values = new int[nodes];
        Arrays.fill(values, -1);
        return values;
    }
}
