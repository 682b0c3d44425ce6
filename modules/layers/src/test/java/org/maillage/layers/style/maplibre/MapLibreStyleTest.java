package org.maillage.layers.style.maplibre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.SampleLayers;
import org.maillage.layers.style.Style;

/** Styles for MapLibre. */
class MapLibreStyleTest {

    static final MapLibreStyle.Addresses ADDRESSES = new MapLibreStyle.Addresses(
            "https://example.org/tilejson",
            "https://example.org/sprite",
            "https://example.org/{fontstack}/{range}.pbf");

    private static Map<String, Object> style(String kind, GeometryFamily geometry) {
        Layer layer = SampleLayers.of("layer", kind, geometry);
        return MapLibreStyle.of(layer, SampleLayers.STYLES.of(layer).get(0), ADDRESSES, null);
    }

    private static List<?> layers(String kind, GeometryFamily geometry) {
        Map<String, Object> style = style(kind, geometry);
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
                .anyMatch(layer -> layer.contains("type=circle"))
                .allMatch(layer -> layer.contains("type=circle") || layer.contains("text-field"));
        assertThat(layers("site", GeometryFamily.POLYGON))
                .map(Object::toString)
                .anyMatch(layer -> layer.contains("fill-opacity=0.24"));
    }

    @Test
    void otherMarksAndHatchesArePicturesOfTheSprite() {
        Layer actions = SampleLayers.of("layer", "action", GeometryFamily.POINT);
        Style style = SampleLayers.STYLES.of(actions).get(0);
        assertThat(MapLibreStyle.icons(actions, style).keySet()).allMatch(name -> name.startsWith("mark diamond "));
        assertThat(layers("action", GeometryFamily.POINT))
                .map(Object::toString)
                .anyMatch(layer -> layer.contains("icon-image=mark diamond "));
        assertThat(layers("fund", GeometryFamily.POLYGON))
                .map(Object::toString)
                .anyMatch(layer -> layer.contains("fill-pattern=hatch 9 1 #e8590c 0.18"));
        assertThat(style("action", GeometryFamily.POINT)).containsEntry("sprite", ADDRESSES.sprite());
        assertThat(style("site", GeometryFamily.POLYGON)).doesNotContainKey("sprite");
    }

    @Test
    void namesLieOverAllTheRestWithTheirGlyphs() {
        assertThat(style("site", GeometryFamily.POLYGON)).containsEntry("glyphs", ADDRESSES.glyphs());
        List<String> types = layers("territory", GeometryFamily.POLYGON).stream()
                .map(layer -> ((Map<?, ?>) layer).get("type").toString())
                .toList();
        assertThat(types).contains("symbol", "line");
        assertThat(types.lastIndexOf("line")).isLessThan(types.indexOf("symbol"));
        assertThat(layers("actor", GeometryFamily.POINT))
                .map(Object::toString)
                .anyMatch(layer -> layer.contains("text-field=[get, name]")
                        && layer.contains("text-font=[Source Sans Pro ")
                        && layer.contains("text-halo-width="));
    }

    @Test
    void idsAreEachOnce() {
        assertThat(layers("zone", GeometryFamily.POLYGON))
                .extracting(layer -> ((Map<?, ?>) layer).get("id"))
                .doesNotHaveDuplicates();
    }
}
