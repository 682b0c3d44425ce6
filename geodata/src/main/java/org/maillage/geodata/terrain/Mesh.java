package org.maillage.geodata.terrain;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** An irregular mesh of the plane: cells around their sites, edges between two cells, vertices between three. All in metres. */
record Mesh(List<Coordinate> sites, List<Coordinate> vertices, List<Edge> edges) {
    /** A cell index where there is no cell. */
    static final int NONE = -1;

    /** From one vertex to another, between two cells; {@code from < to}; the second cell is {@link #NONE} on the rim. */
    record Edge(int from, int to, int cell, int otherCell) {}

    Mesh {
        sites = List.copyOf(sites);
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
    }

    /** Cell to cell, across edges. */
    Graph cellGraph(EdgeCost cost) {
        List<List<Graph.Link>> links = emptyLinks(sites.size());
        for (Edge edge : edges) {
            if (edge.otherCell() != NONE) {
                double length = sites.get(edge.cell()).distance(sites.get(edge.otherCell()));
                double value = cost.of(edge, length);
                links.get(edge.cell()).add(new Graph.Link(edge.otherCell(), value));
                links.get(edge.otherCell()).add(new Graph.Link(edge.cell(), value));
            }
        }
        return new Graph(links);
    }

    /** Vertex to vertex, along edges. */
    Graph vertexGraph(EdgeCost cost) {
        List<List<Graph.Link>> links = emptyLinks(vertices.size());
        for (Edge edge : edges) {
            double value = cost.of(edge, vertices.get(edge.from()).distance(vertices.get(edge.to())));
            links.get(edge.from()).add(new Graph.Link(edge.to(), value));
            links.get(edge.to()).add(new Graph.Link(edge.from(), value));
        }
        return new Graph(links);
    }

    int nearestSite(Coordinate point) {
        return nearest(sites, point);
    }

    int nearestVertex(Coordinate point) {
        return nearest(vertices, point);
    }

    /** What a step costs, given its edge and its length in metres. */
    interface EdgeCost {
        double of(Edge edge, double lengthMetres);
    }

    private static int nearest(List<Coordinate> points, Coordinate point) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).distance(point) < points.get(best).distance(point)) {
                best = i;
            }
        }
        return best;
    }

    private static List<List<Graph.Link>> emptyLinks(int size) {
        List<List<Graph.Link>> links = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            links.add(new ArrayList<>());
        }
        return links;
    }
}
