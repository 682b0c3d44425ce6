package org.maillage.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.maillage.layers.query.Patch;

class BulkTest {

    private static final Patch BRITTANY = patch(-4, 48, 400);
    private static final Patch PARIS = patch(2, 48, 1000);
    private static final Patch LYON = patch(4.8, 45.7, 600);
    private static final Patch MARSEILLE = patch(5.4, 43.3, 500);
    private static final Patch AJACCIO = patch(8.7, 41.9, 30);
    private static final Patch REUNION = patch(55.5, -21.1, 300);
    private static final Patch GUYANE = patch(-52.3, 4.9, 100);
    private static final Patch NULL_ISLAND = patch(0, 0, 1);

    @Test
    void metropolitanFranceIsSeenWhenItHoldsMost() {
        List<Patch> france = List.of(REUNION, BRITTANY, GUYANE, LYON, PARIS, NULL_ISLAND, MARSEILLE, AJACCIO);
        assertThat(Bulk.of(france)).contains(new Envelope(-4, 8.7, 41.9, 48));
    }

    @Test
    void anOverseasPartIsSeenWhenItHoldsMost() {
        assertThat(Bulk.of(List.of(AJACCIO, REUNION, GUYANE))).contains(new Envelope(55.5, 55.5, -21.1, -21.1));
    }

    @Test
    void allIsSeenWhereNoPartHoldsMost() {
        assertThat(Bulk.of(List.of(patch(2, 48, 10), patch(55.5, -21.1, 10))))
                .contains(new Envelope(2, 55.5, -21.1, 48));
    }

    @Test
    void theSameSquareOfTwoLayersIsOnePart() {
        assertThat(Bulk.of(List.of(patch(2, 48, 40), patch(3, 48, 40), patch(55.5, -21.1, 70))))
                .contains(new Envelope(2, 3, 48, 48));
    }

    @Test
    void nothingHasNoPlace() {
        assertThat(Bulk.of(List.of())).isEmpty();
    }

    private static Patch patch(double longitude, double latitude, long count) {
        return new Patch(
                (long) Math.floor(longitude / Bulk.SIDE),
                (long) Math.floor(latitude / Bulk.SIDE),
                count,
                new Envelope(longitude, longitude, latitude, latitude));
    }
}
