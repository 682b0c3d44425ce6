package org.maillage.layers.filter;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;

/**
 * A box of numbers as a place: the {@code bbox} of OGC API Features (OGC 17-069r4, 7.15.3; OGC 18-058r1, 6.3) and the
 * {@code BBOX} of CQL2 (OGC 21-065r2, 7.5.2).
 */
public final class BoundingBox {

    /** Positions along the sides of a box in another CRS, whose sides are curves in degrees. */
    private static final int SIDE_POINTS = 33;

    private BoundingBox() {}

    /**
     * The box as geometries in EPSG:4326, two of them when it crosses the antimeridian.
     *
     * @param numbers four, or six with heights, which are ignored; in the axis order of the CRS
     * @param parameter what to name when they are no box
     */
    public static List<Geometry> parse(double[] numbers, Crs crs, Reprojection reprojection, String parameter) {
        if (numbers.length != 4 && numbers.length != 6) {
            throw MaillageException.parameter(parameter, "Une bbox a quatre nombres, ou six avec les altitudes.");
        }
        int upper = numbers.length / 2;
        if (crs.equals(Crs.CRS84)) {
            return degrees(numbers[0], numbers[1], numbers[upper], numbers[upper + 1], parameter);
        }
        double[] corners = {numbers[0], numbers[1], numbers[upper], numbers[upper + 1]};
        return List.of(reprojection.toStorage(rectangle(corners, parameter), crs));
    }

    /**
     * The same in coordinates as the name of their CRS orders them. What lies beyond the poles, the antimeridian and where the CRS is
     * meant to be used is cut off: GIS ask for what their window shows. None when nothing is left.
     */
    public static List<Geometry> parse(double[] numbers, SrsName name, Reprojection reprojection, String parameter) {
        double[] box = numbers.length == 6 ? new double[] {numbers[0], numbers[1], numbers[3], numbers[4]} : numbers;
        boolean northingFirst = name.isNorthingFirst(reprojection);
        if (box.length != 4) {
            return parse(box, name.crs(), reprojection, parameter);
        }
        if (name.crs().epsg() == Geometries.WGS84) {
            double[] degrees = northingFirst ? exchanged(box) : box;
            return degrees(
                    within(degrees[0], 180),
                    within(degrees[1], 90),
                    within(degrees[2], 180),
                    within(degrees[3], 90),
                    parameter);
        }
        boolean exchange = reprojection.isNorthingFirst(name.crs()) != northingFirst;
        double[] ordered = exchange ? exchanged(box) : box;
        return name.crs().equals(Crs.CRS84)
                ? parse(ordered, name.crs(), reprojection, parameter)
                : reprojection.inUse(rectangle(ordered, parameter), name.crs()).stream()
                        .toList();
    }

    private static double[] exchanged(double[] box) {
        return new double[] {box[1], box[0], box[3], box[2]};
    }

    private static double within(double degrees, double most) {
        return Math.max(-most, Math.min(most, degrees));
    }

    private static List<Geometry> degrees(double west, double south, double east, double north, String parameter) {
        boolean within = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
        if (within && south > north) {
            throw MaillageException.parameter(
                    parameter, "Le sud de la bbox, " + south + ", est plus au nord que son nord, " + north + ".");
        }
        if (!within) {
            throw MaillageException.parameter(
                    parameter,
                    "Une bbox est ouest,sud,est,nord en degrés : longitudes jusqu'à 180, latitudes jusqu'à 90.");
        }
        return west <= east
                ? List.of(box(west, east, south, north))
                : List.of(box(west, 180, south, north), box(-180, east, south, north));
    }

    private static Geometry box(double west, double east, double south, double north) {
        return Geometries.FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Geometry rectangle(double[] corners, String parameter) {
        if (corners[0] > corners[2] || corners[1] > corners[3]) {
            throw MaillageException.parameter(parameter, "Le coin inférieur de la bbox vient en premier.");
        }
        GeometricShapeFactory shapes = new GeometricShapeFactory(Geometries.FACTORY);
        shapes.setEnvelope(new Envelope(corners[0], corners[2], corners[1], corners[3]));
        shapes.setNumPoints(4 * (SIDE_POINTS - 1));
        return shapes.createRectangle();
    }
}
