package org.maillage.geodata.terrain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * Turns chosen edges of the mesh (boundaries and rivers together) into natural lines. Where lines meet, the vertex stays; between, the
 * honeycomb is eased away and a finer wriggle put in. An edge gives the same points to whoever follows it, so neighbours keep one line.
 */
final class NaturalLines {
    private static final int EASING_PASSES = 2;

    /** Half the width of the wriggle, as a share of the edge's length: small enough for lines never to touch. */
    private static final double WRIGGLE = 0.17;

    private static final int WRIGGLE_LEVELS = 2;

    private final List<Coordinate> vertices;
    private final Noise noise;

    NaturalLines(Mesh mesh, Set<Long> edges, Noise noise) {
        this.vertices = new ArrayList<>(mesh.vertices());
        this.noise = noise;
        Map<Integer, List<Integer>> neighbours = neighbours(edges);
        for (int pass = 0; pass < EASING_PASSES; pass++) {
            ease(neighbours);
        }
    }

    /** The points along a chain of vertices, in degrees, both ends included. */
    List<Coordinate> along(List<Integer> chain) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            points.addAll(edge(chain.get(i - 1), chain.get(i)));
        }
        points.add(LocalPlane.toDegrees(vertices.get(chain.get(chain.size() - 1))));
        return points;
    }

    /** The points from one vertex to the next, the last left out. */
    private List<Coordinate> edge(int from, int to) {
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        List<Coordinate> points = new ArrayList<>(List.of(vertices.get(low)));
        wriggle(vertices.get(low), vertices.get(high), RiverNetwork.edgeKey(low, high), WRIGGLE_LEVELS, points);
        if (from != low) {
            Collections.reverse(points);
        }
        return points.subList(0, points.size() - 1).stream()
                .map(LocalPlane::toDegrees)
                .toList();
    }

    private void wriggle(Coordinate a, Coordinate b, long key, int level, List<Coordinate> points) {
        if (level > 0) {
            double push = (noise.of(key, level, points.size()) * 2 - 1) * WRIGGLE;
            Coordinate middle =
                    new Coordinate((a.x + b.x) / 2 - push * (b.y - a.y), (a.y + b.y) / 2 + push * (b.x - a.x));
            wriggle(a, middle, key, level - 1, points);
            wriggle(middle, b, key, level - 1, points);
        } else {
            points.add(b);
        }
    }

    private static Map<Integer, List<Integer>> neighbours(Set<Long> edges) {
        Map<Integer, List<Integer>> neighbours = new TreeMap<>();
        for (long edge : edges) {
            int from = (int) (edge >>> 32);
            int to = (int) edge;
            neighbours.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
            neighbours.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
        }
        return neighbours;
    }

    private void ease(Map<Integer, List<Integer>> neighbours) {
        List<Coordinate> before = List.copyOf(vertices);
        neighbours.forEach((vertex, others) -> {
            if (others.size() == 2) {
                Coordinate a = before.get(others.get(0));
                Coordinate b = before.get(others.get(1));
                Coordinate self = before.get(vertex);
                vertices.set(
                        vertex, new Coordinate(0.5 * self.x + 0.25 * (a.x + b.x), 0.5 * self.y + 0.25 * (a.y + b.y)));
            }
        });
    }
}
