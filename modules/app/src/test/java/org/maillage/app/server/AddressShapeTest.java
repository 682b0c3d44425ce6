package org.maillage.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPatternParser;

/** An address is passed over where its shape says so, and never one that Spring's own pattern takes. */
class AddressShapeTest {

    @ParameterizedTest
    @CsvSource({
        "/ogc, /ogc, true",
        "/ogc, /ogc/api, false",
        "/ogc, /dcat, false",
        "/ogc/collections/{layer}/items, /ogc/collections/actors/items, true",
        "/ogc/collections/{layer}/items, /ogc/collections/a%2Fb/items, true",
        "/ogc/collections/{layer}/items, /ogc/collections/actors/items;x=1, true",
        "/ogc/collections/{layer}/items, /ogc/collections/actors/schema, false",
        "/ogc/collections/{layer}/items, /ogc/collections//items, false",
        "/ogc/tiles/{z}/{row}/{column}.{ending}, /ogc/tiles/1/2/3.mvt, true",
        "/api/exports/{name:[a-z]+}.csv, /api/exports/actors.csv, true",
        "/api/t?sts, /api/tests, true",
        "/embed/**, /embed, true",
        "/embed/**, /embed/a/b, true",
        "/embed/**, /other/a/b, false",
        "/embed/{*rest}, /embed/a/b, true",
        "'', /, true",
        "/, /, true",
    })
    void rejectsOnlyWhatSpringRejects(String pattern, String address, boolean fits) {
        PathContainer path = PathContainer.parsePath(address);
        List<String> segments = path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .toList();
        assertThat(AddressShape.of(pattern).fits(segments)).isEqualTo(fits);
        if (!fits) {
            assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(path))
                    .isFalse();
        }
    }
}
