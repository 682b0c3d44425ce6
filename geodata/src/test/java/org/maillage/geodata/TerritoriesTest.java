package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.geodata.SampleFiles.Item;

class TerritoriesTest {
    /** About ten square metres. */
    private static final double SLIVER_SQUARE_DEGREES = 1e-9;

    private final List<Item> communes = SampleFiles.territories("commune");

    @Test
    void thereAreAsManyAsPromised() {
        Map<String, Long> counts = SampleFiles.features("territories.geojson").stream()
                .collect(Collectors.groupingBy(item -> item.text("kind"), Collectors.counting()));

        assertThat(counts)
                .isEqualTo(
                        Map.of("commune", 40L, "epci", 4L, "departement", 2L, "region", 1L, "pnr", 1L, "massif", 1L));
        assertThat(SampleFiles.territoriesByCode()).hasSize(49);
    }

    @Test
    void communesNeitherOverlapNorLeaveGaps() {
        List<Geometry> grounds = communes.stream().map(Item::geometry).toList();
        Geometry whole = UnaryUnionOp.union(grounds);
        double sum = grounds.stream().mapToDouble(Geometry::getArea).sum();

        assertThat(whole).isInstanceOf(Polygon.class);
        assertThat(((Polygon) whole).getNumInteriorRing()).isZero();
        assertThat(whole.getArea()).isCloseTo(sum, within(SLIVER_SQUARE_DEGREES));
    }

    @Test
    void noTwoCommunesOverlap() {
        for (Item one : communes) {
            for (Item other : communes) {
                if (one != other && one.geometry().intersects(other.geometry())) {
                    assertThat(one.geometry().intersection(other.geometry()).getArea())
                            .as(one.text("name") + " and " + other.text("name"))
                            .isLessThan(SLIVER_SQUARE_DEGREES);
                }
            }
        }
    }

    @Test
    void largerTerritoriesAreTheirCommunes() {
        for (String kind : List.of("epci", "departement", "region", "pnr", "massif")) {
            for (Item territory : SampleFiles.territories(kind)) {
                List<Item> members = communes.stream()
                        .filter(commune -> commune.properties()
                                .path("parents")
                                .path(kind)
                                .asString("")
                                .equals(territory.text("code")))
                        .toList();
                Geometry union =
                        UnaryUnionOp.union(members.stream().map(Item::geometry).toList());
                assertThat(territory.geometry().symDifference(union).getArea())
                        .as(territory.text("name"))
                        .isLessThan(SLIVER_SQUARE_DEGREES);
                assertThat(territory.properties().path("population").asInt())
                        .isEqualTo(members.stream()
                                .mapToInt(commune ->
                                        commune.properties().path("population").asInt())
                                .sum());
            }
        }
    }

    @Test
    void intercommunalBodiesAndTheParkAreOfOnePiece() {
        assertThat(SampleFiles.territories("epci"))
                .allSatisfy(epci -> assertThat(epci.geometry()).isInstanceOf(Polygon.class));
        assertThat(SampleFiles.territories("pnr"))
                .allSatisfy(park -> assertThat(park.geometry()).isInstanceOf(Polygon.class));
    }

    @Test
    void codesHaveTheOfficialFormats() {
        assertThat(communes)
                .allSatisfy(commune -> assertThat(commune.text("code")).matches("(96|98)\\d{3}"));
        assertThat(SampleFiles.territories("epci"))
                .allSatisfy(epci -> assertThat(epci.text("code")).matches("\\d{9}"));
    }
}
