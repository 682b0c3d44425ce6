package org.maillage.layers.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.xml.XmlElement;

/**
 * Geometry from GML 2, 3.1.1 and 3.2 as it stands, in whatever space and axis order: what to make of it is the caller's.
 * Curves and surfaces are those of straight lines.
 */
public final class GmlReader {

    private static final GeometryFactory FACTORY = Geometries.FACTORY;

    private static final Set<String> NAMES = Set.of(
            "Point",
            "LineString",
            "Curve",
            "Polygon",
            "Surface",
            "MultiPoint",
            "MultiLineString",
            "MultiCurve",
            "MultiPolygon",
            "MultiSurface",
            "MultiGeometry",
            "Envelope",
            "Box");

    private final String parameter;
    private final GmlPositions positions;

    private GmlReader(String parameter, int mostPositions) {
        this.parameter = parameter;
        this.positions = new GmlPositions(parameter, mostPositions);
    }

    /** Whether the element is a geometry or an envelope. */
    public static boolean reads(XmlElement element) {
        return element.namespace().startsWith("http://www.opengis.net/gml") && NAMES.contains(element.name());
    }

    /** The first {@code srsName} on the geometry or in it. */
    public static @Nullable String srsName(XmlElement gml) {
        String here = gml.attributes().get("srsName");
        for (int i = 0; here == null && i < gml.children().size(); i++) {
            here = srsName(gml.children().get(i));
        }
        return here == null || here.isBlank() ? null : here.strip();
    }

    public static boolean isEnvelope(XmlElement gml) {
        return gml.name().equals("Envelope") || gml.name().equals("Box");
    }

    /** The corners of an envelope: the two ordinates of the lower one, then those of the upper one. */
    public static double[] envelope(XmlElement gml, String parameter) {
        GmlReader reader = new GmlReader(parameter, 2);
        List<Coordinate> corners = reader.positions.of(gml);
        if (corners.size() != 2) {
            throw reader.wrong("une enveloppe a deux coins");
        }
        return new double[] {corners.get(0).x, corners.get(0).y, corners.get(1).x, corners.get(1).y};
    }

    /**
     * Reads one geometry, or an envelope as a rectangle.
     *
     * @param parameter what to name when it is none
     * @param mostPositions more are refused, so that a body cannot fill the memory
     */
    public static Geometry read(XmlElement gml, String parameter, int mostPositions) {
        return new GmlReader(parameter, mostPositions).geometry(gml);
    }

    private Geometry geometry(XmlElement gml) {
        try {
            return ofName(gml);
        } catch (IllegalArgumentException e) {
            // JTS: a line of one position, a ring of fewer than four or one that is not closed
            throw wrong("une ligne a trop peu de positions, ou un contour n'est pas fermé")
                    .causedBy(e);
        }
    }

    private Geometry ofName(XmlElement gml) {
        return switch (gml.name()) {
            case "Point" -> point(gml);
            case "LineString", "Curve" -> line(gml);
            case "Polygon" -> polygon(gml);
            case "Surface" -> surface(gml);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(members(gml, this::point).toArray(new Point[0]));
            case "MultiLineString", "MultiCurve" ->
                FACTORY.createMultiLineString(members(gml, this::line).toArray(new LineString[0]));
            case "MultiPolygon", "MultiSurface" -> polygons(members(gml, this::geometry));
            case "MultiGeometry" ->
                FACTORY.createGeometryCollection(members(gml, this::geometry).toArray(new Geometry[0]));
            case "Envelope", "Box" -> rectangle(gml);
            default -> throw wrong("« " + gml.name() + " » n'est pas une géométrie GML comprise ici");
        };
    }

    private Point point(XmlElement gml) {
        List<Coordinate> at = positions.of(gml);
        if (at.size() != 1) {
            throw wrong("un point a une position");
        }
        return FACTORY.createPoint(at.get(0));
    }

    private LineString line(XmlElement gml) {
        return FACTORY.createLineString(path(gml).toArray(new Coordinate[0]));
    }

    /** The positions of a line, of a ring, or of the segments of a curve one after the other. */
    private List<Coordinate> path(XmlElement gml) {
        XmlElement segments = gml.child("segments").orElse(null);
        if (segments == null) {
            return positions.of(gml);
        }
        List<Coordinate> path = new ArrayList<>();
        for (XmlElement segment : segments.children()) {
            if (!segment.name().equals("LineStringSegment")) {
                throw wrong("« " + segment.name() + " » n'est pas fait de droites");
            }
            List<Coordinate> more = positions.of(segment);
            boolean joins = !path.isEmpty()
                    && !more.isEmpty()
                    && path.get(path.size() - 1).equals2D(more.get(0));
            path.addAll(joins ? more.subList(1, more.size()) : more);
        }
        return path;
    }

    private Polygon polygon(XmlElement gml) {
        List<LinearRing> rings = new ArrayList<>();
        for (XmlElement boundary : gml.children()) {
            switch (boundary.name()) {
                case "exterior", "outerBoundaryIs" -> rings.add(0, ring(boundary));
                case "interior", "innerBoundaryIs" -> rings.add(ring(boundary));
                default -> {}
            }
        }
        if (rings.isEmpty()) {
            throw wrong("un polygone a un contour");
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(XmlElement boundary) {
        return FACTORY.createLinearRing(boundary.children().stream()
                .findFirst()
                .map(ring -> ring.name().equals("Ring") ? curves(ring) : path(ring))
                .orElseThrow(() -> wrong("un contour est vide"))
                .toArray(new Coordinate[0]));
    }

    /** A ring of curves, each of which begins where the one before ends. */
    private List<Coordinate> curves(XmlElement ring) {
        List<Coordinate> path = new ArrayList<>();
        members(ring, this::path).forEach(more -> path.addAll(path.isEmpty() ? more : more.subList(1, more.size())));
        return path;
    }

    private Geometry surface(XmlElement gml) {
        XmlElement patches =
                gml.child("patches").orElseThrow(() -> wrong("une surface est faite de morceaux (gml:patches)"));
        List<Polygon> parts = patches.children().stream().map(this::polygon).toList();
        return parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    private Geometry polygons(List<Geometry> members) {
        List<Polygon> polygons = new ArrayList<>();
        for (Geometry member : members) {
            for (int i = 0; i < member.getNumGeometries(); i++) {
                if (!(member.getGeometryN(i) instanceof Polygon polygon)) {
                    throw wrong("une surface multiple est faite de surfaces");
                }
                polygons.add(polygon);
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private Geometry rectangle(XmlElement gml) {
        double[] corners = envelope(gml, parameter);
        return FACTORY.toGeometry(new Envelope(corners[0], corners[2], corners[1], corners[3]));
    }

    /** What stands in the elements {@code …Member} and {@code …Members}. */
    private <T> List<T> members(XmlElement gml, Function<XmlElement, T> reading) {
        return gml.children().stream()
                .filter(member ->
                        member.name().endsWith("Member") || member.name().endsWith("Members"))
                .flatMap(member -> member.children().stream())
                .map(reading)
                .toList();
    }

    private MaillageException wrong(String why) {
        return MaillageException.parameter(parameter, "La géométrie est illisible : " + why + ".");
    }
}
