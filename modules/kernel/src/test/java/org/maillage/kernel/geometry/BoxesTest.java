package org.maillage.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoxesTest {

    @Test
    void farPartsKeepTheirOwnBox() {
        Envelope west = new Envelope(0, 1, 0, 1);
        Envelope east = new Envelope(9, 10, 0, 1);
        assertThat(new Boxes(8).add(west).add(east).list()).containsExactly(west, east);
    }

    @Test
    void whatIsHeldOrCostsNothingIsJoined() {
        assertThat(new Boxes(8)
                        .add(new Envelope(0, 2, 0, 2))
                        .add(new Envelope(0.5, 1, 0.5, 1))
                        .add(new Envelope(1, 3, 0, 2))
                        .list())
                .containsExactly(new Envelope(0, 3, 0, 2));
    }

    @Test
    void theTwoThatAddTheLeastAreJoinedWhenThereAreTooMany() {
        assertThat(new Boxes(2)
                        .add(new Envelope(0, 1, 0, 1))
                        .add(new Envelope(50, 51, 0, 1))
                        .add(new Envelope(2, 3, 0, 1))
                        .list())
                .containsExactlyInAnyOrder(new Envelope(50, 51, 0, 1), new Envelope(0, 3, 0, 1));
    }

    @Test
    void whatIsEmptyIsInNoBox() {
        assertThat(new Boxes(2).add(new Envelope()).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyBoxIsHeldByOneOfAFew(int most) {
        SplittableRandom random = new SplittableRandom(most);
        List<Envelope> given = Stream.generate(() -> box(random)).limit(500).toList();
        Boxes boxes = new Boxes(most);
        given.forEach(boxes::add);
        assertThat(boxes.list()).hasSizeBetween(1, most);
        assertThat(given).allMatch(box -> boxes.list().stream().anyMatch(few -> few.contains(box)));
    }

    private static Envelope box(SplittableRandom random) {
        double x = random.nextDouble(100);
        double y = random.nextDouble(50);
        return new Envelope(x, x + random.nextDouble(2), y, y + random.nextDouble(2));
    }
}
