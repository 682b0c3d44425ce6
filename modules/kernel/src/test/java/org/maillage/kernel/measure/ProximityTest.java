package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Proximity.Nearest;

class ProximityTest {

    /** The same points as JTS finds, for made-up lines, areas and points side by side, also across the antimeridian. */
    @ParameterizedTest
    @CsvSource({"3, 3.05, 44", "-61, -60.97, 14.6", "25, 25.05, 70", "179.96, -179.99, -17", "-100, -99.96, 85"})
    void theNearestPointsAreThoseOfThePlane(double longitude, double otherLongitude, double latitude) {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            Geometry place = shape(random, longitude, latitude);
            Geometry other = shape(random, otherLongitude, latitude);
            LocalPlane plane = LocalPlane.around(place);
            double metres = new DistanceOp(plane.toPlane(place), plane.toPlane(other)).distance();
            Nearest nearest = new Proximity(place, 10_000).nearest(other).orElseThrow();
            assertThat(nearest.distanceMetres())
                    .as("seed %d, pair %d", seed, i)
                    .isCloseTo(metres, within(1e-3 + metres * 1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"802, false", "803, true"})
    void whatIsFartherThanAskedIsNotFound(double metres, boolean found) {
        // 0.01 degrees of longitude at 44 degrees north are 802.56 m.
        assertThat(new Proximity(Geometries.point(3, 44), metres).nearest(Geometries.point(3.01, 44)))
                .matches(nearest -> nearest.isPresent() == found);
    }

    /** Paris and La Réunion: the plane between them stretches distances across it. */
    @ParameterizedTest
    @CsvSource({"0", "45", "90", "200"})
    void whatIsNearOnePartIsFoundHoweverFarTheOtherPartIs(double azimuth) {
        Geometry parts = Geometries.fromWkt("MULTIPOINT((2.35 48.85), (55.45 -20.9))");
        var there = Geodesy.ELLIPSOID.Direct(-20.9, 55.45, azimuth, 4_900);
        Nearest nearest = new Proximity(parts, 5_000)
                .nearest(Geometries.point(there.lon2, there.lat2))
                .orElseThrow();
        assertThat(nearest.distanceMetres()).isCloseTo(4_900, within(0.01));
    }

    /** A side of a degree and more bulges towards the pole by hundreds of metres. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(2.5 48.0101) | MULTILINESTRING((2.4 48.02, 2.6 48.02), (2 48, 3 48))",
                "POLYGON((2 48, 3 48, 3 48.5, 2 48.5, 2 48)) | MULTIPOINT((2.02 48.5036), (2.5 48.5040))",
                "POLYGON((2 -48, 2 -47, 4 -47, 4 -48, 2 -48)) | MULTIPOINT((2.02 -48.0036), (3 -48.0058))",
            })
    void longSidesAreWhereThePlaneHasThem(String place, String other) {
        Geometry here = Geometries.fromWkt(place);
        Geometry there = Geometries.fromWkt(other);
        LocalPlane plane = LocalPlane.around(here);
        double metres = new DistanceOp(plane.toPlane(here), plane.toPlane(there)).distance();
        assertThat(new Proximity(here, 5_000).nearest(there).orElseThrow().distanceMetres())
                .isCloseTo(metres, within(1e-3 + metres * 1e-4));
    }

    @Test
    void nothingIsNearWhatIsEmpty() {
        assertThat(new Proximity(Geometries.point(3, 44), 5_000).nearest(Geometries.fromWkt("MULTIPOINT EMPTY")))
                .isEmpty();
        assertThat(new Proximity(Geometries.point(3, 44), 5_000).nearest(Geometries.fromWkt("LINESTRING EMPTY")))
                .isEmpty();
    }

    /** Two kilometres wide, so that shapes of neighbouring centres do not meet. */
    private static Geometry shape(SplittableRandom random, double longitude, double latitude) {
        Geometry points = Geometries.FACTORY.createMultiPointFromCoords(random.ints(20)
                .mapToObj(n -> new org.locationtech.jts.geom.Coordinate(
                        longitude + 0.02 * random.nextDouble(), latitude + 0.02 * random.nextDouble()))
                .toArray(org.locationtech.jts.geom.Coordinate[]::new));
        return switch (random.nextInt(3)) {
            case 0 -> points;
            case 1 -> points.convexHull();
            default -> Geometries.FACTORY.createLineString(points.getCoordinates());
        };
    }
}
