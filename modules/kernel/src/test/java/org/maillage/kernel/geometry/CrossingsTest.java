package org.maillage.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.problem.MaillageException;

class CrossingsTest {

    private static Geometry line(int positions, IntFunction<Coordinate> at) {
        return Geometries.FACTORY.createLineString(
                IntStream.range(0, positions).mapToObj(at).toArray(Coordinate[]::new));
    }

    @Test
    void aScribbleIsRefused() {
        Random random = new Random(1);
        Geometry scribble = line(2000, i -> new Coordinate(random.nextDouble(), random.nextDouble()));
        assertThatThrownBy(() -> Crossings.requireFew(scribble, "filter"))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("se recoupe");
    }

    @Test
    void backAndForthBetweenTwoPlacesIsRefused() {
        Geometry shuttle = line(2000, i -> new Coordinate(i % 2, 0));
        assertThatThrownBy(() -> Crossings.requireFew(shuttle, "filter")).isInstanceOf(MaillageException.class);
    }

    @Test
    void aWayThereAndBackIsNot() {
        Geometry way = line(3000, i -> new Coordinate(Math.min(i, 2999 - i), Math.min(i, 2999 - i) % 7));
        assertThatCode(() -> Crossings.requireFew(way, "filter")).doesNotThrowAnyException();
    }

    @Test
    void aLargeOutlineIsNot() {
        Geometry circle = Geometries.FACTORY.createPoint(new Coordinate(3, 44)).buffer(1, 5000);
        assertThatCode(() -> Crossings.requireFew(circle, "filter")).doesNotThrowAnyException();
    }
}
