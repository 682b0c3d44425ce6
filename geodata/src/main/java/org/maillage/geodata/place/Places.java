package org.maillage.geodata.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.maillage.geodata.terrain.Landscape;
import org.maillage.geodata.terrain.LocalPlane;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Communes;
import org.maillage.geodata.territory.Territories;

/**
 * Reads the place expressions of the tables and answers geometries in degrees. Points are kilometres east,north of the middle of the
 * territory; several places joined by {@code +} make a multi-geometry.
 *
 * <pre>
 * village chantelouve              the village                 on serene 0.2,0.5            the point of the river nearest to there
 * point 1.2,-0.4                   a point                     river serene A B             the river from near A to near B
 * path A B C                       a path through points       trail chantelouve orlac      a path from village to village
 * patch A 0.8 2 45                 0.8 km², twice as long as wide, along 45°
 * valley serene A B 250            the river's sides, at most 250 m each, villages left out
 * polygon A B C D                  straight sides              site rnr-lande-basse         a site already placed
 * ring serene>A>B C D              a polygon that follows a river between A and B
 * communes a b                     the union of communes or larger territories
 * </pre>
 */
public final class Places {
    /** Built-up ground around a village that valley sites leave out, metres. */
    private static final double VILLAGE_RADIUS = 380;

    private final Landscape landscape;
    private final Territories territories;
    private final Map<String, Geometry> sites = new HashMap<>();

    public Places(Landscape landscape, Territories territories) {
        this.landscape = landscape;
        this.territories = territories;
    }

    /** Makes a site's geometry (degrees) known to {@code site} expressions. */
    public void register(String ref, Geometry geometry) {
        sites.put(ref, geometry);
    }

    /** The geometry of an expression, in degrees rounded to six decimals. */
    public Geometry geometry(String expression) {
        List<Geometry> parts = Arrays.stream(expression.split("\\+"))
                .map(part -> single(part.strip()))
                .toList();
        return parts.size() == 1 ? parts.get(0) : LocalPlane.DEGREES.buildGeometry(parts);
    }

    private Geometry single(String expression) {
        String[] words = expression.split("\\s+");
        List<String> arguments = List.of(words).subList(1, words.length);
        return switch (words[0]) {
            case "site" -> site(arguments.get(0));
            case "communes" -> Communes.union(communes(arguments));
            default -> LocalPlane.toDegrees(drawn(words[0], arguments, new Shapes(expression.hashCode())));
        };
    }

    private Geometry drawn(String word, List<String> arguments, Shapes shapes) {
        return switch (word) {
            case "village" -> point(villages(arguments).get(0));
            case "point" -> point(points(arguments).get(0));
            case "on" -> onRiver(arguments);
            case "river" -> stretch(arguments);
            case "path" -> shapes.path(points(arguments));
            case "trail" -> shapes.path(villages(arguments));
            case "patch" -> patch(arguments, shapes);
            case "valley" -> valley(arguments, shapes);
            case "polygon" -> polygon(points(arguments));
            case "ring" -> polygon(ring(arguments));
            default -> throw new IllegalArgumentException("no place " + word + " " + arguments);
        };
    }

    private Geometry site(String ref) {
        Geometry site = sites.get(ref);
        if (site == null) {
            throw new IllegalArgumentException("no site " + ref);
        }
        return site;
    }

    private List<Commune> communes(List<String> refs) {
        return refs.stream()
                .flatMap(ref -> territories.communesOf(ref).stream())
                .distinct()
                .toList();
    }

    private Point onRiver(List<String> arguments) {
        LineString river = river(arguments.get(0));
        LengthIndexedLine along = new LengthIndexedLine(river);
        return point(
                along.extractPoint(along.project(points(arguments.subList(1, 2)).get(0))));
    }

    private LineString stretch(List<String> arguments) {
        LengthIndexedLine along = new LengthIndexedLine(river(arguments.get(0)));
        List<Coordinate> ends = points(arguments.subList(1, 3));
        return (LineString) along.extractLine(along.project(ends.get(0)), along.project(ends.get(1)));
    }

    private List<Coordinate> ring(List<String> arguments) {
        List<Coordinate> corners = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.contains(">")) {
                corners.addAll(List.of(stretch(List.of(argument.split(">"))).getCoordinates()));
            } else {
                corners.add(metres(argument));
            }
        }
        return corners;
    }

    private LineString river(String ref) {
        return (LineString) LocalPlane.toMetres(landscape.river(ref));
    }

    private static Polygon patch(List<String> arguments, Shapes shapes) {
        double elongation = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 1;
        double angle = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 0;
        double squareMetres = 1e6 * Double.parseDouble(arguments.get(1));
        return shapes.patch(points(arguments.subList(0, 1)).get(0), squareMetres, elongation, angle);
    }

    private Geometry valley(List<String> arguments, Shapes shapes) {
        Geometry valley = shapes.valley(stretch(arguments), Double.parseDouble(arguments.get(3)));
        for (Commune commune : territories.communes().all()) {
            valley = valley.difference(point(commune.village()).buffer(VILLAGE_RADIUS));
        }
        return valley;
    }

    private List<Coordinate> villages(List<String> refs) {
        return refs.stream()
                .map(ref -> territories.communes().get(ref).village())
                .toList();
    }

    private static List<Coordinate> points(List<String> pairs) {
        return pairs.stream().map(Places::metres).toList();
    }

    private static Coordinate metres(String pair) {
        String[] kilometres = pair.split(",", -1);
        return new Coordinate(1000 * Double.parseDouble(kilometres[0]), 1000 * Double.parseDouble(kilometres[1]));
    }

    private static Polygon polygon(List<Coordinate> corners) {
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return LocalPlane.METRES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Point point(Coordinate metres) {
        return LocalPlane.METRES.createPoint(metres);
    }
}
