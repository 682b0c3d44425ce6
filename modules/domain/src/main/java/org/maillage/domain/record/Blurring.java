package org.maillage.domain.record;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.LocalPlane;

/**
 * Places for those who may not see the true one, of the same dimension, so that they stay in their layer. EPSG:4326,
 * longitude first, in and out.
 */
public final class Blurring {

    /** Degrees: squares of 1.1 km by 0.8 km in the middle of France. */
    static final double GRID = 0.01;

    static final double NEAREST_METRES = 200;
    static final double FARTHEST_METRES = 500;

    /** The communes as they are today. */
    @FunctionalInterface
    public interface Communes {
        /** The one that the point lies in, empty where none is known. */
        Optional<Geometry> at(Point point);
    }

    private final Communes communes;
    private final RandomGenerator random;

    /** @param random not to be guessed: who knew its numbers would know the true places */
    public Blurring(Communes communes, RandomGenerator random) {
        this.communes = communes;
        this.random = random;
    }

    /**
     * The place to show.
     *
     * @param before the true and the shown place so far, or null: a place that is moved keeps its way, because places moved
     *     anew each time would lie around the true one
     */
    public @Nullable Geometry shown(@Nullable Geometry place, @Nullable Blur blur, @Nullable Shift before) {
        if (place == null || blur == null) {
            return place;
        }
        return switch (blur) {
            case COMMUNE -> inCommune(place);
            case GRID -> onGrid(place);
            case OFFSET -> (before == null ? shift(place) : before).of(place);
        };
    }

    /** By how many degrees a place is moved. */
    public record Shift(double longitude, double latitude) {

        Geometry of(Geometry place) {
            return AffineTransformation.translationInstance(longitude, latitude).transform(place);
        }
    }

    private Shift shift(Geometry place) {
        Coordinate from = LocalPlane.centre(place);
        double bearing = random.nextDouble(2 * Math.PI);
        double metres = random.nextDouble(NEAREST_METRES, FARTHEST_METRES);
        LocalPlane plane = LocalPlane.around(Geometries.point(from.x, from.y));
        Coordinate to = plane.toGeographic(Geometries.FACTORY.createPoint(
                        new Coordinate(metres * Math.sin(bearing), metres * Math.cos(bearing))))
                .getCoordinate();
        return new Shift(to.x - from.x, to.y - from.y);
    }

    /** A line is too much of itself to be a commune; where no commune is known, the grid hides as well. */
    private Geometry inCommune(Geometry place) {
        Optional<Geometry> commune =
                place.getDimension() == 1 ? Optional.empty() : communes.at(place.getInteriorPoint());
        return commune.map(area -> place.getDimension() == 0 ? area.getInteriorPoint() : area)
                .orElseGet(() -> onGrid(place));
    }

    private static Geometry onGrid(Geometry place) {
        return switch (place.getDimension()) {
            case 0 -> points(place);
            case 1 -> line(place);
            default -> Geometries.rectangle(squares(place.getEnvelopeInternal()));
        };
    }

    private static Geometry points(Geometry place) {
        Coordinate[] centres = centres(place);
        return centres.length == 1
                ? Geometries.FACTORY.createPoint(centres[0])
                : Geometries.FACTORY.createMultiPointFromCoords(centres);
    }

    /** Through the middles of its squares; all of it in one square is that square's middle line. */
    private static Geometry line(Geometry place) {
        Coordinate[] centres = centres(place);
        if (centres.length > 1) {
            return Geometries.FACTORY.createLineString(centres);
        }
        Coordinate middle = centres[0];
        return Geometries.FACTORY.createLineString(new Coordinate[] {
            new Coordinate(middle.x - GRID / 2, middle.y), new Coordinate(middle.x + GRID / 2, middle.y)
        });
    }

    private static Coordinate[] centres(Geometry place) {
        Set<Coordinate> centres = new LinkedHashSet<>();
        Arrays.stream(place.getCoordinates())
                .forEach(position -> centres.add(new Coordinate(centre(position.x), centre(position.y))));
        return centres.toArray(new Coordinate[0]);
    }

    private static Envelope squares(Envelope box) {
        return new Envelope(
                lower(box.getMinX()), lower(box.getMaxX()) + GRID, lower(box.getMinY()), lower(box.getMaxY()) + GRID);
    }

    private static double lower(double degrees) {
        return Math.floor(degrees / GRID) * GRID;
    }

    private static double centre(double degrees) {
        return lower(degrees) + GRID / 2;
    }
}
