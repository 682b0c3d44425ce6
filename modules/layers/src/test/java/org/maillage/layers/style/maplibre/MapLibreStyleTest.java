package org.maillage.layers.style.maplibre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.SampleLayers;

/** Styles for MapLibre. */
class MapLibreStyleTest {

    private static List<?> layers(String kind, GeometryFamily geometry) {
        Layer layer = SampleLayers.of("layer", kind, geometry);
        Map<String, Object> style =
                MapLibreStyle.of(layer, SampleLayers.STYLES.of(layer).get(0), "https://example.org/tilejson");
        assertThat(style).containsEntry("version", 8);
        return (List<?>) style.get("layers");
    }

    @Test
    void rulesBecomeLayersWithFilterAndZooms() {
        assertThat(layers("territory", GeometryFamily.POLYGON))
                .map(Object::toString)
                .anySatisfy(layer -> assertThat(layer)
                        .contains("filter=[==, [get, type], commune]", "source-layer=layer", "minzoom=", "type=line"));
    }

    @Test
    void marksAreCirclesAndAreasFills() {
        assertThat(layers("actor", GeometryFamily.POINT))
                .map(Object::toString)
                .allMatch(layer -> layer.contains("type=circle"));
        assertThat(layers("site", GeometryFamily.POLYGON))
                .map(Object::toString)
                .anyMatch(layer -> layer.contains("fill-opacity=0.24"));
    }

    @Test
    void idsAreEachOnce() {
        assertThat(layers("zone", GeometryFamily.POLYGON))
                .extracting(layer -> ((Map<?, ?>) layer).get("id"))
                .doesNotHaveDuplicates();
    }
}
