package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.WebMercator;
import org.maillage.layers.encode.ListedFeatures.Listed;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** Tiles of zoom 10 over the Lozère; geometry is drawn in tile units and taken to degrees. */
class VectorTileTest {

    private static final TileCoord TILE = new TileCoord(10, 520, 369);
    private static final int LOW = -TileGeometry.BUFFER;
    private static final int HIGH = VectorTile.EXTENT + TileGeometry.BUFFER;
    private static final UUID ID = UUID.fromString("6c0b1f9e-2f1c-4a5d-9d53-2b9c6f0a1e11");

    @Test
    void aFeatureHasItsKeyItsIdentifierAndItsProperties() {
        List<Property> properties = List.of(
                property("name", PropertyType.STRING),
                property("population", PropertyType.INTEGER),
                property("area", PropertyType.NUMBER),
                property("active", PropertyType.BOOLEAN),
                property("themes", PropertyType.STRINGS),
                property("missing", PropertyType.STRING));
        Listed feature = new Listed(
                4_000_000_000L,
                ID,
                tileUnits("POINT(100 200)"),
                Arrays.asList("Forêt", -42L, 1.5, true, new String[] {"eau", "foret"}, null));
        DecodedTile tile = decoded(GeometryFamily.POINT, properties, List.of(feature));
        assertThat(tile.name()).isEqualTo("example");
        assertThat(tile.version()).isEqualTo(2);
        assertThat(tile.extent()).isEqualTo(4096);
        assertThat(tile.features()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(4_000_000_000L);
            assertThat(read.type()).isEqualTo(1);
            assertThat(read.properties()).containsOnlyKeys("id", "name", "population", "area", "active", "themes");
            assertThat(read.properties())
                    .containsEntry("id", ID.toString())
                    .containsEntry("name", "Forêt")
                    .containsEntry("population", -42L)
                    .containsEntry("area", 1.5)
                    .containsEntry("active", true)
                    .containsEntry("themes", "eau,foret");
        });
    }

    @Test
    void equalNumbersOfDifferentTypesStayApart() {
        List<Property> properties = List.of(
                property("count", PropertyType.INTEGER),
                property("share", PropertyType.NUMBER),
                property("text", PropertyType.STRING));
        Listed feature = new Listed(1, ID, tileUnits("POINT(1 1)"), List.of(1L, 1.0, "1"));
        assertThat(decoded(GeometryFamily.POINT, properties, List.of(feature))
                        .features()
                        .get(0)
                        .properties())
                .containsEntry("count", 1L)
                .containsEntry("share", 1.0)
                .containsEntry("text", "1");
    }

    @Test
    void aValueStandsOnceHoweverManyFeaturesHaveIt() {
        List<Property> properties = List.of(
                property("name", PropertyType.STRING),
                property("count", PropertyType.INTEGER),
                property("themes", PropertyType.STRINGS));
        List<Listed> features = IntStream.range(0, 3000)
                .mapToObj(i -> new Listed(
                        i, new UUID(0, i), tileUnits("POINT(1 1)"), List.of("Nom " + i % 700, i % 500L, new String[] {
                            "eau", "theme " + i % 3
                        })))
                .toList();
        DecodedTile tile = decoded(GeometryFamily.POINT, properties, features);
        assertThat(tile.values()).hasSize(3000 + 700 + 500 + 3).doesNotHaveDuplicates();
        assertThat(tile.features()).hasSize(3000).allSatisfy(read -> assertThat(read.properties())
                .containsEntry("id", new UUID(0, read.id()).toString())
                .containsEntry("name", "Nom " + read.id() % 700)
                .containsEntry("count", read.id() % 500)
                .containsEntry("themes", "eau,theme " + read.id() % 3));
    }

    @Test
    void theSameFeaturesMakeTheSameTileHoweverTheyCome() {
        List<Property> properties =
                List.of(property("name", PropertyType.STRING), property("acronym", PropertyType.STRING));
        List<Listed> features = Stream.of(700L, 3L, 1L << 40, 12L, 11L)
                .map(key -> new Listed(
                        key,
                        new UUID(0, key),
                        tileUnits("POINT(" + key % 100 + " 1)"),
                        Arrays.asList("Nom " + key % 4, key == 11 ? "SIGLE" : null)))
                .toList();
        assertThat(decoded(GeometryFamily.POINT, properties, features).features())
                .extracting(DecodedTile.Feature::id)
                .containsExactly(3L, 11L, 12L, 700L, 1L << 40);
        List<Listed> ordered =
                features.stream().sorted(Comparator.comparingLong(Listed::key)).toList();
        assertThat(bytes(GeometryFamily.POINT, properties, features))
                .isEqualTo(bytes(GeometryFamily.POINT, properties, ordered));
    }

    @Test
    void anEmptyTileHasNoByte() {
        assertThat(bytes(GeometryFamily.POINT, List.of(), List.of())).isEmpty();
        assertThat(bytes(GeometryFamily.POINT, List.of(), List.of(new Listed(1, ID, null, List.of()))))
                .isEmpty();
        assertThat(bytes(GeometryFamily.POINT, List.of(), List.of(listed("POINT(9000 10)"))))
                .isEmpty();
    }

    @Test
    void aPointIsKeptInTheBufferAndDroppedBeyondIt() {
        assertThat(parts("POINT(" + (LOW + 1) + " " + (HIGH - 1) + ")")).isEqualTo("[[-63 4159]]");
        assertThat(parts("POINT(" + (LOW - 1) + " 0)")).isEqualTo("[]");
        assertThat(parts("POINT(0 " + (HIGH + 1) + ")")).isEqualTo("[]");
    }

    @Test
    void thePointsOfAMultipointShareOneCommandWithoutThoseOutside() {
        assertThat(parts("MULTIPOINT((10 20),(9000 20),(30 5))")).isEqualTo("[[10 20, 30 5]]");
        assertThat(parts("MULTIPOINT((9000 20),(-9000 5))")).isEqualTo("[]");
    }

    @Test
    void aLineIsCutWhereItLeavesTheTile() {
        assertThat(parts("LINESTRING(10 10, 5000 10, 5000 500, 20 500)"))
                .isEqualTo("[[10 10, 4160 10], [4160 500, 20 500]]");
        assertThat(parts("LINESTRING(-1000 100, 6000 100)")).isEqualTo("[[-64 100, 4160 100]]");
        assertThat(parts("LINESTRING(5000 0, 6000 100)")).isEqualTo("[]");
        assertThat(parts("MULTILINESTRING((0 0, 10 10),(20 20, 30 30))")).isEqualTo("[[0 0, 10 10], [20 20, 30 30]]");
    }

    @Test
    void aLineShorterThanAUnitVanishes() {
        assertThat(parts("LINESTRING(10.1 10.1, 10.2 10.2)")).isEqualTo("[]");
    }

    @Test
    void outerRingsAreClockwiseOnTheScreenAndHolesTheOtherWay() {
        String outer = "(0 0, 1000 0, 1000 1000, 0 1000, 0 0)";
        String hole = "(200 200, 200 400, 400 400, 400 200, 200 200)";
        for (String wkt : List.of(
                "POLYGON(" + outer + "," + hole + ")",
                Geometries.fromWkt("POLYGON(" + outer + "," + hole + ")")
                        .reverse()
                        .toText())) {
            DecodedTile.Feature feature = feature(wkt);
            assertThat(feature.parts()).hasSize(2);
            assertThat(DecodedTile.Feature.doubleArea(feature.parts().get(0))).isEqualTo(2_000_000);
            assertThat(DecodedTile.Feature.doubleArea(feature.parts().get(1))).isEqualTo(-80_000);
        }
    }

    @Test
    void aPolygonIsClippedAtTheBuffer() {
        DecodedTile.Feature feature = feature("POLYGON((-5000 -5000, 9000 -5000, 9000 9000, -5000 9000, -5000 -5000))");
        assertThat(feature.area()).isEqualTo(Math.pow(HIGH - LOW, 2));
        assertThat(feature.parts().get(0)).allSatisfy(at -> assertThat(at).containsAnyOf(LOW, HIGH));
        assertThat(parts("POLYGON((5000 0, 6000 0, 6000 100, 5000 0))")).isEqualTo("[]");
    }

    @Test
    void aRingSmallerThanAUnitVanishesAndItsHolesWithIt() {
        assertThat(parts("POLYGON((10.1 10.1, 10.3 10.1, 10.3 10.3, 10.1 10.1))"))
                .isEqualTo("[]");
        assertThat(feature("POLYGON((0 0, 100 0, 100 100, 0 0),(50 20, 50.2 20, 50.2 20.2, 50 20))")
                        .parts())
                .hasSize(1);
        assertThat(parts("MULTIPOLYGON(((10.1 10.1, 10.3 10.1, 10.3 10.3, 10.1 10.1)),((0 0, 9 0, 9 9, 0 0)))"))
                .isIn("[[0 0, 9 0, 9 9]]", "[[9 9, 0 0, 9 0]]", "[[9 0, 9 9, 0 0]]");
    }

    @net.jqwik.api.Property(tries = 500)
    void theClippedAreaIsThatOfTheIntersection(@ForAll("stars") Polygon star) {
        Geometry square = Geometries.rectangle(new Envelope(LOW, HIGH, LOW, HIGH));
        double expected = star.intersection(square).getArea();
        byte[] tile = bytes(GeometryFamily.POLYGON, List.of(), List.of(listed(star)));
        double area =
                tile.length == 0 ? 0 : DecodedTile.of(tile).features().get(0).area();
        // Each position moves by half a unit at most on each axis, which moves an edge by its length times that.
        double bound = 0.75 * (star.getLength() + square.getLength()) + star.getNumPoints();
        assertThat(area).isCloseTo(expected, within(bound));
    }

    @net.jqwik.api.Property(tries = 200)
    void whatIsWrittenLiesInTheBuffer(@ForAll("stars") Polygon star) {
        byte[] tile = bytes(GeometryFamily.POLYGON, List.of(), List.of(listed(star)));
        if (tile.length > 0) {
            DecodedTile.of(tile).features().get(0).parts().forEach(ring -> {
                assertThat(ring).hasSizeGreaterThanOrEqualTo(3);
                assertThat(ring).allSatisfy(at -> {
                    assertThat(at[0]).isBetween(LOW, HIGH);
                    assertThat(at[1]).isBetween(LOW, HIGH);
                });
            });
        }
    }

    @Provide
    Arbitrary<Polygon> stars() {
        Arbitrary<double[]> radii = Arbitraries.doubles()
                .between(200, 5000)
                .array(double[].class)
                .ofMinSize(3)
                .ofMaxSize(40);
        Arbitrary<Double> centre = Arbitraries.doubles().between(-4000, 8000);
        return Combinators.combine(radii, centre, centre).as(VectorTileTest::star);
    }

    private static Polygon star(double[] radii, double x, double y) {
        Coordinate[] ring = new Coordinate[radii.length + 1];
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * i / radii.length;
            ring[i] = new Coordinate(x + radii[i] * Math.cos(angle), y + radii[i] * Math.sin(angle));
        }
        ring[radii.length] = ring[0].copy();
        return Geometries.FACTORY.createPolygon(ring);
    }

    private static String parts(String wkt) {
        GeometryFamily family = wkt.contains("POLYGON") ? GeometryFamily.POLYGON : GeometryFamily.LINE;
        byte[] tile = bytes(family, List.of(), List.of(listed(wkt)));
        if (tile.length == 0) {
            return "[]";
        }
        return DecodedTile.of(tile).features().get(0).parts().stream()
                .map(part -> part.stream().map(at -> at[0] + " " + at[1]).toList())
                .toList()
                .toString();
    }

    private static DecodedTile.Feature feature(String wkt) {
        return decoded(GeometryFamily.POLYGON, List.of(), List.of(listed(wkt)))
                .features()
                .get(0);
    }

    private static DecodedTile decoded(GeometryFamily family, List<Property> properties, List<Listed> features) {
        return DecodedTile.of(bytes(family, properties, features));
    }

    private static byte[] bytes(GeometryFamily family, List<Property> properties, List<Listed> features) {
        return new VectorTile(layer(family, properties), TILE, properties, new Reprojection())
                .addAll(new ListedFeatures(features))
                .toByteArray();
    }

    private static Listed listed(String wkt) {
        return listed(Geometries.fromWkt(wkt));
    }

    private static Listed listed(Geometry inTileUnits) {
        return new Listed(7, ID, degrees(inTileUnits), List.of());
    }

    private static Geometry tileUnits(String wkt) {
        return degrees(Geometries.fromWkt(wkt));
    }

    private static Geometry degrees(Geometry inTileUnits) {
        return new GeometryTransformer() {
            @Override
            protected org.locationtech.jts.geom.CoordinateSequence transformCoordinates(
                    org.locationtech.jts.geom.CoordinateSequence sequence, Geometry parent) {
                return Geometries.FACTORY
                        .getCoordinateSequenceFactory()
                        .create(Arrays.stream(sequence.toCoordinateArray())
                                .map(VectorTileTest::degrees)
                                .toArray(Coordinate[]::new));
            }
        }.transform(inTileUnits);
    }

    private static Coordinate degrees(Coordinate at) {
        double side = 1 << TILE.z();
        return new Coordinate(
                WebMercator.longitude((TILE.x() + at.x / VectorTile.EXTENT) / side),
                WebMercator.latitude((TILE.y() + at.y / VectorTile.EXTENT) / side));
    }

    private static Layer layer(GeometryFamily family, List<Property> properties) {
        LocalText text = new LocalText("Exemple", "Example");
        return new Layer("example", "zone", text, text, family, null, "v", null, null, 0, 20, properties, List.of("t"));
    }

    private static Property property(String name, PropertyType type) {
        return new Property(
                name, new LocalText(name, name), type, null, null, null, false, true, Protection.PUBLIC, null);
    }
}
