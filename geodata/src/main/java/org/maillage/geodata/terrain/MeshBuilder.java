package org.maillage.geodata.terrain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Builds the mesh as the Voronoi diagram of a jittered triangular lattice: regular enough for even detail, irregular enough to look natural. */
final class MeshBuilder {
    /** Half sizes of the meshed rectangle, metres: wider than the territory, so that rivers come from and go beyond it. */
    private static final double HALF_WIDTH = 22_000;

    private static final double HALF_HEIGHT = 25_000;

    /** Sets the grain of rivers and boundaries: their bends are a few times this. */
    private static final double SPACING = 420;

    private static final double JITTER = 0.36;

    private final Map<Coordinate, Integer> vertexIndexes = new LinkedHashMap<>();
    private final Map<Long, Mesh.Edge> edges = new LinkedHashMap<>();

    private MeshBuilder() {}

    static Mesh build(SplittableRandom random) {
        return new MeshBuilder().meshOf(lattice(random));
    }

    private static List<Coordinate> lattice(SplittableRandom random) {
        List<Coordinate> points = new ArrayList<>();
        double rowHeight = SPACING * StrictMath.sqrt(3) / 2;
        int rows = (int) (HALF_HEIGHT / rowHeight);
        int columns = (int) (HALF_WIDTH / SPACING);
        for (int row = -rows; row <= rows; row++) {
            double shift = row % 2 == 0 ? 0 : SPACING / 2;
            for (int column = -columns; column <= columns; column++) {
                double x = column * SPACING + shift + jitter(random);
                points.add(new Coordinate(x, row * rowHeight + jitter(random)));
            }
        }
        return points;
    }

    private static double jitter(SplittableRandom random) {
        return (random.nextDouble() * 2 - 1) * JITTER * SPACING;
    }

    private Mesh meshOf(List<Coordinate> points) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(points);
        List<Coordinate> sites = new ArrayList<>();
        for (Object cell : builder.getSubdivision().getVoronoiCellPolygons(LocalPlane.METRES)) {
            Polygon polygon = (Polygon) cell;
            addRing(sites.size(), polygon.getExteriorRing().getCoordinates());
            sites.add((Coordinate) polygon.getUserData());
        }
        return new Mesh(sites, List.copyOf(vertexIndexes.keySet()), List.copyOf(edges.values()));
    }

    private void addRing(int cell, Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            int a = vertexIndex(ring[i - 1]);
            int b = vertexIndex(ring[i]);
            if (a != b) {
                addEdge(cell, StrictMath.min(a, b), StrictMath.max(a, b));
            }
        }
    }

    private int vertexIndex(Coordinate vertex) {
        return vertexIndexes.computeIfAbsent(new Coordinate(vertex.x, vertex.y), key -> vertexIndexes.size());
    }

    private void addEdge(int cell, int from, int to) {
        edges.merge(
                ((long) from << 32) | to,
                new Mesh.Edge(from, to, cell, Mesh.NONE),
                (first, second) -> new Mesh.Edge(from, to, first.cell(), cell));
    }
}
