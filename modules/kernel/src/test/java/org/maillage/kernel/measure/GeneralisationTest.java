package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;

class GeneralisationTest {

    private static final Geometry LAKE = Geometries.point(3, 45).buffer(0.1, 200);

    @ParameterizedTest
    @ValueSource(doubles = {10, 100, 1000})
    void linesStayWithinTheToleranceAndPositionsWhereTheyWere(double metres) {
        Geometry fewer = Generalisation.of(LAKE, metres);
        assertThat(fewer.getNumPoints()).isLessThan(LAKE.getNumPoints());
        assertThat(fewer.isValid()).isTrue();
        assertThat(fewer.getSRID()).isEqualTo(Geometries.WGS84);
        Set<Coordinate> before = Arrays.stream(LAKE.getCoordinates()).collect(Collectors.toSet());
        assertThat(before).containsAll(Arrays.asList(fewer.getCoordinates()));
        LocalPlane plane = LocalPlane.around(LAKE);
        double off = DiscreteHausdorffDistance.distance(
                plane.toPlane(LAKE).getBoundary(), plane.toPlane(fewer).getBoundary(), 0.1);
        assertThat(off).isLessThan(metres * 1.01);
    }

    @Test
    void nothingVanishes() {
        Geometry small = Geometries.fromWkt(
                "MULTIPOLYGON (((3 45, 3.0001 45, 3.0001 45.0001, 3 45)), ((3.1 45, 3.2 45, 3.2 45.1, 3.1 45.1, 3.1 45),"
                        + " (3.15 45.05, 3.1501 45.05, 3.1501 45.0501, 3.15 45.05)))");
        Geometry fewer = Generalisation.of(small, 5000);
        assertThat(fewer.getNumGeometries()).isEqualTo(2);
        assertThat(fewer.getGeometryN(1).getNumPoints()).isGreaterThanOrEqualTo(8);
        assertThat(fewer.isValid()).isTrue();
    }

    @Test
    void pointsStay() {
        Geometry point = Geometries.point(3, 45);
        assertThat(Generalisation.of(point, 1000)).isSameAs(point);
    }

    @Test
    void acrossTheAntimeridianToo() {
        Geometry islands = Geometries.fromWkt(
                "MULTIPOLYGON (((179.9 -17, 180 -17, 180 -16.9, 179.95 -16.9001, 179.9 -16.9, 179.9 -17)), ((-180 -17, -179.9 -17,"
                        + " -179.9 -16.9, -180 -16.9, -180 -17)))");
        Geometry fewer = Generalisation.of(islands, 100);
        assertThat(fewer.getNumPoints()).isEqualTo(10);
        assertThat(fewer.getEnvelopeInternal()).isEqualTo(islands.getEnvelopeInternal());
    }
}
