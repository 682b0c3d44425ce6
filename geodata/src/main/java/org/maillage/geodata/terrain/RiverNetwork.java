package org.maillage.geodata.terrain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Rivers laid along the edges of the mesh, each a list of vertices from source to mouth. */
record RiverNetwork(Map<String, List<Integer>> courses) {
    /** How far a river strays from the straight way between its given points: 0 would be as straight as the mesh allows. */
    private static final double WANDER = 1.6;

    private static final double WANDER_WAVELENGTH_METRES = 1_300;

    static RiverNetwork lay(Mesh mesh, List<RiverCourse> rivers, Noise noise) {
        Graph graph = mesh.vertexGraph((edge, length) -> {
            var at = mesh.vertices().get(edge.from());
            return length * (0.1 + WANDER * noise.at(at.x, at.y, WANDER_WAVELENGTH_METRES));
        });
        Map<String, List<Integer>> courses = new LinkedHashMap<>();
        Set<Integer> wet = new HashSet<>();
        for (RiverCourse river : rivers) {
            List<Integer> course = untilWet(withoutLoops(course(graph, stops(mesh, river, wet))), wet);
            wet.addAll(course);
            courses.put(river.ref(), course);
        }
        return new RiverNetwork(courses);
    }

    /** The edges that carry a river, as {@link #edgeKey}. */
    Set<Long> wetEdges() {
        Set<Long> keys = new HashSet<>();
        for (List<Integer> course : courses.values()) {
            for (int i = 1; i < course.size(); i++) {
                keys.add(edgeKey(course.get(i - 1), course.get(i)));
            }
        }
        return keys;
    }

    static long edgeKey(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** The vertices nearest to the given points; a tributary's mouth is on the water already laid. */
    private static List<Integer> stops(Mesh mesh, RiverCourse river, Set<Integer> wet) {
        List<Integer> stops =
                new ArrayList<>(river.points().stream().map(mesh::nearestVertex).toList());
        if (!wet.isEmpty()) {
            Coordinate mouth = river.points().get(stops.size() - 1);
            Comparator<Integer> nearness = Comparator.comparingDouble(
                    vertex -> mesh.vertices().get(vertex).distance(mouth));
            stops.set(stops.size() - 1, wet.stream().min(nearness).orElseThrow());
        }
        return stops;
    }

    private static List<Integer> course(Graph graph, List<Integer> stops) {
        List<Integer> course = new ArrayList<>(List.of(stops.get(0)));
        for (int i = 1; i < stops.size(); i++) {
            List<Integer> leg = graph.reachFrom(List.of(stops.get(i - 1))).pathTo(stops.get(i));
            course.addAll(leg.subList(1, leg.size()));
        }
        return course;
    }

    /** Two legs may run to their common point and back along the same edges: the dead arm is cut. */
    private static List<Integer> withoutLoops(List<Integer> course) {
        List<Integer> result = new ArrayList<>();
        for (Integer vertex : course) {
            int seen = result.indexOf(vertex);
            if (seen >= 0) {
                result.subList(seen, result.size()).clear();
            }
            result.add(vertex);
        }
        return result;
    }

    private static List<Integer> untilWet(List<Integer> course, Set<Integer> wet) {
        for (int i = 1; i < course.size(); i++) {
            if (wet.contains(course.get(i))) {
                return List.copyOf(course.subList(0, i + 1));
            }
        }
        return List.copyOf(course);
    }
}
