package org.maillage.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.place.ListedSurroundings.thing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.place.Finding.Relation;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.problem.MaillageException;

/** Squares between meridians and parallels, where a share of degrees of longitude is the same share of square metres. */
class PlaceAnalysisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String SQUARE = "POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains | POLYGON((2 43, 4 43, 4 45, 2 45, 2 43))                       | CONTAINS | 1    |",
                "itself   | POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))               | CONTAINS | 1    | 1",
                "within   | POLYGON((3.02 44, 3.04 44, 3.04 44.1, 3.02 44.1, 3.02 44))    | WITHIN   | 0.2  | 1",
                "half     | POLYGON((3.05 44, 3.2 44, 3.2 44.1, 3.05 44.1, 3.05 44))      | OVERLAPS | 0.5  | 0.333333333",
                "side     | POLYGON((3.1 44, 3.2 44, 3.2 44.1, 3.1 44.1, 3.1 44))         | TOUCHES  | 0    | 0",
                "corner   | POLYGON((3.1 44.1, 3.2 44.1, 3.2 44.2, 3.1 44.2, 3.1 44.1))   | TOUCHES  | 0    | 0",
            })
    void anAreaStandsToAnAreaByTheSharesOfBoth(
            String name, String wkt, Relation relation, double ofPlace, Double ofThing) {
        Finding finding = only(shape(SQUARE), thing("territory", name, wkt));
        assertThat(finding.relation()).isEqualTo(relation);
        assertThat(finding.shareOfPlace()).isCloseTo(ofPlace, within(1e-6));
        assertThat(finding.distanceMetres()).isZero();
        assertThat(finding.bearingDegrees()).isNull();
        if (ofThing != null) {
            assertThat(finding.shareOfThing()).isCloseTo(ofThing, within(1e-6));
        }
    }

    @Test
    void theSharedAreaIsGeodesic() {
        Finding finding =
                only(shape(SQUARE), thing("site", "half", "POLYGON((3.05 44, 3.2 44, 3.2 44.1, 3.05 44.1, 3.05 44))"));
        double shared = Geodesy.area(Geometries.fromWkt("POLYGON((3.05 44,3.1 44,3.1 44.1,3.05 44.1,3.05 44))"));
        assertThat(finding.sharedSquareMetres()).isCloseTo(shared, within(1.0));
        assertThat(finding.sharedMetres()).isNull();
    }

    /** The square is 8 km wide and high; a strip along its south side has one boundary inside it, 8 km long. */
    @ParameterizedTest
    @CsvSource({"24, true", "26, false"})
    void aShareIsAtItsLimitWhileTheStripIsNarrowerThanTheTolerance(double metres, boolean atLimit) {
        double top = 44 + metres / 111_100;
        Finding finding =
                only(shape(SQUARE), thing("fund", "strip", Geometries.fromWkt(rectangle(2.9, 43.9, 3.2, top))));
        assertThat(finding.relation()).isEqualTo(Relation.OVERLAPS);
        assertThat(finding.tolerance()).isCloseTo(25 / 11_110.0, within(1e-5));
        assertThat(finding.isAtLimit()).isEqualTo(atLimit);
    }

    @Test
    void whatOnlyTouchesIsAtItsLimitAndWhatHoldsTheWholePlaceIsNot() {
        assertThat(only(shape(SQUARE), thing("fund", "side", rectangle(3.1, 44, 3.2, 44.1)))
                        .isAtLimit())
                .isTrue();
        assertThat(only(shape(SQUARE), thing("fund", "around", rectangle(2, 43, 4, 45)))
                        .isAtLimit())
                .isFalse();
    }

    @Test
    void howeverSmallWhatLiesWhollyInThePlaceIsNotAtItsLimit() {
        Finding pond = only(shape(SQUARE), thing("site", "pond", rectangle(3.05, 44.05, 3.0501, 44.0501)));
        assertThat(pond.relation()).isEqualTo(Relation.WITHIN);
        assertThat(pond.isAtLimit()).isFalse();
    }

    @Test
    void whatLiesWithinFiveKilometresIsNearWithDistanceAndBearing() {
        // 0.01° of longitude at 44° north is 803 m, 0.1° is 8 km.
        List<Finding> findings = findings(
                "site",
                Place.around(Geometries.point(3, 44), 0),
                thing("site", "near", rectangle(3.01, 43.99, 3.02, 44.01)),
                thing("site", "far", rectangle(3.1, 43.99, 3.2, 44.01)));
        assertThat(findings).singleElement().satisfies(near -> {
            assertThat(near.relation()).isEqualTo(Relation.NEAR);
            assertThat(near.distanceMetres()).isCloseTo(802.5, within(1.0));
            assertThat(near.bearingDegrees()).isCloseTo(90, within(0.1));
            assertThat(near.shareOfPlace()).isNull();
            assertThat(near.isAtLimit()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"4999, true", "5001, false"})
    void nearEndsAtFiveKilometres(double metres, boolean near) {
        Geometry east = Geometries.point(3 + metres / Geodesy.distance(3, 44, 4, 44), 44);
        assertThat(findings("actor", Place.around(Geometries.point(3, 44), 0), thing("actor", "seat", east)))
                .hasSize(near ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(3.05 44.05) | CONTAINS",
                "POINT(3 44.05)    | TOUCHES",
                "POINT(3 44)       | TOUCHES",
            })
    void aPointIsInAnAreaOrOnItsBoundary(String wkt, Relation relation) {
        Finding finding = only(Place.around(Geometries.fromWkt(wkt), 0), thing("territory", "commune", SQUARE));
        assertThat(finding.relation()).isEqualTo(relation);
        assertThat(finding.shareOfPlace()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(3.05 44.05)               | WITHIN",
                "MULTIPOINT((3.05 44.05),(9 9))  | WITHIN",
                "POINT(3 44.05)                  | TOUCHES",
            })
    void aSeatIsInThePlaceOrOnItsBoundary(String wkt, Relation relation) {
        assertThat(only(shape(SQUARE), thing("actor", "seat", wkt)).relation()).isEqualTo(relation);
    }

    @Test
    void aLineIsMeasuredByItsLengthInTheArea() {
        Finding river = only(shape(SQUARE), thing("action", "river", "LINESTRING(3.05 44.05, 3.05 44.15)"));
        assertThat(river.relation()).isEqualTo(Relation.OVERLAPS);
        assertThat(river.shareOfThing()).isCloseTo(0.5, within(1e-3));
        assertThat(river.shareOfPlace()).isNull();
        assertThat(river.sharedMetres()).isCloseTo(Geodesy.distance(3.05, 44.05, 3.05, 44.1), within(0.01));
        assertThat(only(shape(SQUARE), thing("action", "path", "LINESTRING(3.05 44.05, 3.05 44.06)"))
                        .relation())
                .isEqualTo(Relation.WITHIN);
        assertThat(only(shape(SQUARE), thing("action", "outside", "LINESTRING(3.1 44.05, 3.2 44.05)"))
                        .relation())
                .isEqualTo(Relation.TOUCHES);
    }

    @Test
    void aLineAsPlaceIsSharedOutAmongTheAreasItCrosses() {
        Place line = shape("LINESTRING(2.95 44.05, 3.05 44.05)");
        Finding half = only(line, thing("territory", "commune", SQUARE));
        assertThat(half.relation()).isEqualTo(Relation.OVERLAPS);
        assertThat(half.shareOfPlace()).isCloseTo(0.5, within(1e-3));
        assertThat(half.shareOfThing()).isNull();
        assertThat(only(line, thing("territory", "region", rectangle(2, 43, 4, 45)))
                        .relation())
                .isEqualTo(Relation.CONTAINS);
        assertThat(only(line, thing("action", "crossing", "LINESTRING(3 44, 3 44.1)"))
                        .relation())
                .isEqualTo(Relation.TOUCHES);
    }

    @Test
    void findingsComeByShareThenSmallestFirstThenNearestLast() {
        List<Finding> findings = findings(
                "territory",
                shape(SQUARE),
                thing("territory", "near", rectangle(3.11, 44, 3.2, 44.1)),
                thing("territory", "region", rectangle(0, 40, 8, 48)),
                thing("territory", "nearer", rectangle(3.105, 44, 3.2, 44.1)),
                thing("territory", "a tenth", rectangle(3.09, 44, 3.2, 44.1)),
                thing("territory", "commune", rectangle(2.9, 43.9, 3.2, 44.2)),
                thing("territory", "half", rectangle(3.05, 44, 3.2, 44.1)));
        assertThat(findings)
                .extracting(finding -> finding.thing().name())
                .containsExactly("commune", "region", "half", "a tenth", "nearer", "near");
    }

    @Test
    void everyKindHasItsGroupInTheOrderOfTheAnswer() {
        Answer answer = answer(shape(SQUARE), thing("zone", "one", SQUARE), thing("territory", "two", SQUARE));
        assertThat(answer.groups())
                .extracting(Answer.Group::kind)
                .containsExactly("territory", "site", "fund", "actor", "action", "zone");
        assertThat(answer.groups()).extracting(Answer.Group::total).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
        assertThat(answer.at()).isEqualTo(DAY);
    }

    @Test
    void totalsCountWhatMeetsThePlaceAlsoBeyondTheMostFindings() {
        Thing[] seats = IntStream.range(0, 700)
                .mapToObj(n -> thing("actor", "seat " + n, Geometries.point(3.05 + n * 1e-5, n < 600 ? 44.05 : 44.11)))
                .toArray(Thing[]::new);
        Answer.Group actors = answer(shape(SQUARE), seats).groups().get(3);
        assertThat(actors.total()).isEqualTo(600);
        assertThat(actors.near()).isEqualTo(100);
        assertThat(actors.findings().stream().filter(Finding::isNear)).hasSize(PlaceAnalysis.MOST_NEAR);
        assertThat(actors.findings()).hasSize(PlaceAnalysis.MOST_FINDINGS + PlaceAnalysis.MOST_NEAR);
    }

    @Test
    void whatLiesAcrossTheAntimeridianIsNear() {
        Finding finding = only(
                Place.around(Geometries.point(179.99, -17), 0),
                thing("actor", "across", Geometries.point(-179.99, -17)));
        assertThat(finding.relation()).isEqualTo(Relation.NEAR);
        assertThat(finding.distanceMetres()).isCloseTo(Geodesy.distance(179.99, -17, -179.99, -17), within(0.01));
        assertThat(finding.bearingDegrees()).isCloseTo(90, within(0.1));
    }

    @Test
    void aCircleAcrossTheAntimeridianHoldsBothItsSidesAndNothingElse() {
        Place circle = Place.around(Geometries.point(179.99, -17), 4000);
        assertThat(circle.areaSquareMetres()).isCloseTo(Math.PI * 16e6, within(Math.PI * 16e6 * 1e-3));
        List<Finding> findings = findings(
                "actor",
                circle,
                thing("actor", "east", Geometries.point(-179.98, -17)),
                thing("actor", "west", Geometries.point(179.96, -17)),
                thing("actor", "elsewhere", Geometries.point(3, -17)),
                thing("actor", "near", Geometries.point(-179.94, -17)));
        assertThat(findings)
                .extracting(finding -> finding.thing().name(), Finding::relation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("east", Relation.WITHIN),
                        org.assertj.core.groups.Tuple.tuple("west", Relation.WITHIN),
                        org.assertj.core.groups.Tuple.tuple("near", Relation.NEAR));
        assertThat(findings.get(2).distanceMetres())
                .isCloseTo(Geodesy.distance(179.99, -17, -179.94, -17) - 4000, within(5.0));
        assertThat(circle.centre().x).isCloseTo(179.99, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
    void aBufferOutOfRangeIsRefused(double metres) {
        Geometry point = Geometries.point(3, 44);
        assertThatThrownBy(() -> Place.around(point, metres))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "radius"));
        assertThatThrownBy(() -> Place.shape(point, metres))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "buffer"));
    }

    @Test
    void aMixedCollectionIsNoPlaceUnlessItIsGrown() {
        Geometry mixed = Geometries.fromWkt("GEOMETRYCOLLECTION(POINT(3 44), LINESTRING(3 44, 3.1 44))");
        assertThatThrownBy(() -> Place.shape(mixed, 0))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "geometry"));
        assertThat(Place.shape(mixed, 100).areaSquareMetres()).isPositive();
    }

    private static Place shape(String wkt) {
        return Place.shape(Geometries.fromWkt(wkt), 0);
    }

    private static String rectangle(double west, double south, double east, double north) {
        return Geometries.rectangle(new org.locationtech.jts.geom.Envelope(west, east, south, north))
                .toText();
    }

    private static Answer answer(Place place, Thing... things) {
        return new PlaceAnalysis(ListedSurroundings.of(things)).answer(place, new Day(DAY, false));
    }

    private static List<Finding> findings(String kind, Place place, Thing... things) {
        return answer(place, things).groups().stream()
                .filter(group -> group.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    private static Finding only(Place place, Thing thing) {
        List<Finding> findings = findings(thing.kind(), place, thing);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
