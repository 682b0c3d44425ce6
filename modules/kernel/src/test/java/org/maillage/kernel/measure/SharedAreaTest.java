package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.SharedArea.Shared;

/** Against overlays that build the intersection: made-up areas that cross, share edges, have holes and parts. */
class SharedAreaTest {

    private static final String SQUARE = "POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))";
    private static final String RING =
            "POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44),(3.02 44.02, 3.02 44.08, 3.08 44.08, 3.08 44.02, 3.02 44.02))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((3.1 44, 3.2 44, 3.2 44.1, 3.1 44.1, 3.1 44))              | true  | false",
                "POLYGON((3.1 44.1, 3.2 44.1, 3.2 44.2, 3.1 44.2, 3.1 44.1))        | true  | false",
                "POLYGON((3.2 44, 3.3 44, 3.3 44.1, 3.2 44.1, 3.2 44))              | false | false",
                "POLYGON((3.02 44.02, 3.04 44.02, 3.04 44.04, 3.02 44.04, 3.02 44.02)) | true | true",
                "POLYGON((3 44, 3.04 44, 3.04 44.04, 3 44.04, 3 44))                | true  | false",
                "POLYGON((2 43, 4 43, 4 45, 2 45, 2 43))                            | true  | false",
                "POLYGON((2 43, 4 43, 4 45, 2 45, 2 43),(2.9 43.9, 2.9 44.2, 3.2 44.2, 3.2 43.9, 2.9 43.9)) | false | false",
            })
    void meetingAndHolding(String wkt, boolean meets, boolean holds) {
        Shared shared = new SharedArea(Geometries.fromWkt(SQUARE)).with(Geometries.fromWkt(wkt));
        assertThat(shared.meets()).isEqualTo(meets);
        assertThat(shared.holds()).isEqualTo(holds);
    }

    @Test
    void whatLiesInAHoleSharesNothing() {
        Geometry island = Geometries.fromWkt("POLYGON((3.04 44.04, 3.06 44.04, 3.06 44.06, 3.04 44.06, 3.04 44.04))");
        assertThat(new SharedArea(Geometries.fromWkt(RING)).with(island).meets())
                .isFalse();
        assertThat(new SharedArea(island).with(Geometries.fromWkt(RING)).meets())
                .isFalse();
    }

    @Test
    void anAreaSharesAllOfItselfWithItself() {
        Geometry area = Geometries.fromWkt(RING);
        SharedArea shared = new SharedArea(area);
        assertThat(shared.with(area.copy()).squareMetres()).isCloseTo(Geodesy.area(area), within(1e-3));
        assertThat(shared.with(area.copy()).boundaryMetres()).isZero();
    }

    @Test
    void anAreaAroundAPoleIsMeasuredToo() {
        Geometry pole = Geometries.point(20, 89.9);
        Geometry circle = LocalPlane.around(pole).buffer(pole, 50_000);
        SharedArea shared = new SharedArea(circle);
        assertThat(shared.with(circle.copy()).squareMetres()).isCloseTo(Geodesy.area(circle), within(1.0));
        Geometry half = Geometries.fromWkt("POLYGON((0 80, 180 80, 180 90, 0 90, 0 80))");
        double overlaid = Geodesy.area(OverlayNGRobust.overlay(circle, half, OverlayNG.INTERSECTION));
        assertThat(overlaid).isPositive();
        assertThat(shared.with(half).squareMetres()).isCloseTo(overlaid, within(1.0));
        assertThat(new SharedArea(half).with(circle).squareMetres()).isCloseTo(overlaid, within(1.0));
    }

    /** One side of the strip lies in the square, 8 km long; the others lie outside or on its boundary. */
    @Test
    void theBoundaryInsideIsTheOthersAlone() {
        Shared strip = new SharedArea(Geometries.fromWkt(SQUARE))
                .with(Geometries.fromWkt("POLYGON((3 44, 3.2 44, 3.2 44.05, 3 44.05, 3 44))"));
        assertThat(strip.boundaryMetres()).isCloseTo(Geodesy.distance(3, 44.05, 3.1, 44.05), within(0.01));
    }

    /** On a coarse grid sides coincide, corners touch and lie on sides all the time; without a grid boundaries just cross. */
    @ParameterizedTest
    @ValueSource(doubles = {0.00025, 0.0001, 0})
    void sharesWhatTheOverlayHas(double grid) {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 400; i++) {
            Geometry one = area(random, grid);
            Geometry other = area(random, grid);
            Geometry overlay = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
            Shared shared = new SharedArea(one).with(other);
            double squareMetres = shared.holds() ? Geodesy.area(other) : shared.squareMetres();
            assertThat(squareMetres)
                    .as("seed %d, grid %s, pair %d", seed, grid, i)
                    .isCloseTo(Geodesy.area(overlay), within(1e-5 * Geodesy.area(one)));
            assertThat(shared.meets()).isEqualTo(RelateNG.relate(one, other, RelatePredicate.intersects()));
        }
    }

    /** The same border digitised again a hair beside: nearly coincident all along. */
    @Test
    void bordersThatDifferInTheLastDigitsShareNoMoreThanASliver() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 200; i++) {
            Geometry one = area(random, 0);
            double hair = 1e-15 * (1 + random.nextInt(20));
            Geometry other =
                    AffineTransformation.translationInstance(hair, -hair).transform(one);
            double area = Geodesy.area(one);
            assertThat(new SharedArea(one).with(other).squareMetres()).isCloseTo(area, within(1e-6 * area));
        }
    }

    /** About a hundred metres wide, so that it matters nothing on which side of a straight line its geodesic lies (of a side of a kilometre, ten square metres): stars of up to forty points, on the grid where there is one, as unions of two so that they get parts and holes. */
    private static Geometry area(SplittableRandom random, double grid) {
        Geometry union = OverlayNGRobust.overlay(star(random, grid), star(random, grid), OverlayNG.SYMDIFFERENCE);
        return union instanceof Polygonal && union.getArea() > 1e-8 ? union : area(random, grid);
    }

    private static Geometry star(SplittableRandom random, double grid) {
        int points = 3 + random.nextInt(37);
        Coordinate centre = new Coordinate(3 + 0.001 * random.nextDouble(), 44 + 0.001 * random.nextDouble());
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 0.0001 + 0.001 * random.nextDouble();
            ring.add(new Coordinate(
                    snapped(centre.x + radius * Math.cos(angle), grid),
                    snapped(centre.y + radius * Math.sin(angle), grid)));
        }
        ring.add(ring.get(0).copy());
        return Geometries.FACTORY.createPolygon(ring.toArray(new Coordinate[0])).buffer(0);
    }

    private static double snapped(double value, double grid) {
        return grid == 0 ? value : Math.rint(value / grid) * grid;
    }
}
