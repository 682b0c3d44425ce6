package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.maillage.geodata.SampleFiles.Item;
import tools.jackson.databind.JsonNode;

class GeometriesTest {
    /** The territory with the reach of a basin around it. */
    private static final Envelope SURROUNDINGS = new Envelope(2.7, 3.4, 44.45, 45.0);

    private static List<Geometry> all() {
        List<Geometry> geometries = new ArrayList<>();
        Stream.of("territories.geojson", "protected-sites.geojson", "actors.geojson", "funding.json")
                .flatMap(file -> SampleFiles.features(file).stream())
                .map(Item::geometry)
                .forEach(geometries::add);
        SampleFiles.actions().forEach(action -> geometries.add(action.geometry()));
        for (JsonNode zone : SampleFiles.json("sample/zones.json")) {
            geometries.add(SampleFiles.geometry(zone.path("geometry")));
            zone.path("versions").forEach(version -> geometries.add(SampleFiles.geometry(version.path("geometry"))));
        }
        return geometries;
    }

    @Test
    void everyGeometryIsValidAndInTheTerritoryOrNear() {
        assertThat(all()).hasSizeGreaterThan(380).allSatisfy(geometry -> {
            assertThat(geometry.isValid()).isTrue();
            assertThat(SURROUNDINGS.contains(geometry.getEnvelopeInternal()) || geometry.isEmpty())
                    .isTrue();
        });
    }

    @Test
    void outerRingsTurnCounterClockwiseAndInnerOnesClockwise() {
        for (Geometry geometry : all()) {
            for (Geometry part : SampleFiles.parts(geometry)) {
                if (part instanceof Polygon polygon) {
                    assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()))
                            .isTrue();
                    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                        assertThat(Orientation.isCCW(polygon.getInteriorRingN(i).getCoordinates()))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void coordinatesHaveSixDecimals() {
        assertThat(SampleFiles.content("sample/actors.geojson")).containsPattern("\\[3\\.\\d{6},44\\.\\d{6}\\]");
        assertThat(SampleFiles.content("sample/territories.geojson")).doesNotContainPattern("\\.\\d{7}");
    }
}
