package org.maillage.geodata.terrain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The invented land, in degrees: rivers by name, and one polygon and one village per commune, in the order asked. Communes share their
 * boundaries vertex for vertex; where a boundary follows a river it is the river's very line.
 */
public record Landscape(Map<String, LineString> rivers, List<Polygon> communes, List<Coordinate> villages) {
    public Landscape {
        communes = List.copyOf(communes);
        villages = List.copyOf(villages);
    }

    /** Draws the land around villages given in plane metres. */
    public static Landscape draw(List<Coordinate> wishedVillages, SplittableRandom random) {
        Mesh mesh = MeshBuilder.build(random.split());
        Noise noise = new Noise(random.nextLong());
        RiverNetwork network = RiverNetwork.lay(mesh, RiverCourse.readAll(), noise);
        List<Integer> cells = wishedVillages.stream().map(mesh::nearestSite).toList();
        int[] owners = new CellAllocation(mesh, noise).allocate(cells, network.wetEdges());

        Set<Long> boundary = boundaryEdges(mesh, owners);
        Set<Long> drawn = new HashSet<>(boundary);
        drawn.addAll(network.wetEdges());
        NaturalLines lines = new NaturalLines(mesh, drawn, noise);
        List<Coordinate> villages = cells.stream()
                .map(cell -> LocalPlane.toDegrees(mesh.sites().get(cell)))
                .toList();
        return new Landscape(rivers(network, lines), communes(boundary, lines, villages), villages);
    }

    /** A river of {@code rivers.psv}, from source to mouth. */
    public LineString river(String ref) {
        LineString river = rivers.get(ref);
        if (river == null) {
            throw new IllegalArgumentException("no river " + ref);
        }
        return river;
    }

    private static Set<Long> boundaryEdges(Mesh mesh, int[] owners) {
        Set<Long> keys = new HashSet<>();
        for (Mesh.Edge edge : mesh.edges()) {
            int other = edge.otherCell() == Mesh.NONE ? Mesh.NONE : owners[edge.otherCell()];
            if (owners[edge.cell()] != other) {
                keys.add(RiverNetwork.edgeKey(edge.from(), edge.to()));
            }
        }
        return keys;
    }

    private static Map<String, LineString> rivers(RiverNetwork network, NaturalLines lines) {
        Map<String, LineString> rivers = new LinkedHashMap<>();
        network.courses().forEach((ref, course) -> rivers.put(ref, line(lines.along(course))));
        return rivers;
    }

    private static List<Polygon> communes(Set<Long> boundary, NaturalLines lines, List<Coordinate> villages) {
        Polygonizer polygonizer = new Polygonizer();
        boundary.stream()
                .sorted()
                .map(key -> line(lines.along(List.of((int) (key >>> 32), (int) (long) key))))
                .forEach(polygonizer::add);
        @SuppressWarnings("unchecked") // declared as a raw collection by JTS
        Collection<Polygon> polygons = polygonizer.getPolygons();
        return IntStream.range(0, villages.size())
                .mapToObj(index -> around(polygons, villages.get(index)))
                .toList();
    }

    private static Polygon around(Collection<Polygon> polygons, Coordinate village) {
        return polygons.stream()
                .filter(polygon -> polygon.contains(LocalPlane.DEGREES.createPoint(village)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no commune around " + village));
    }

    private static LineString line(List<Coordinate> points) {
        return LocalPlane.DEGREES.createLineString(points.toArray(Coordinate[]::new));
    }
}
