package org.maillage.layers.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.layers.layer.GeometryFamily;

/** The style that a layer has when nobody made it one. */
class DefaultStylesTest {

    /** The drawn map and the one in the browser have the same colours. */
    @Test
    void coloursAreThoseOfTheApplication() throws IOException, IllegalAccessException {
        String tokens = Files.readString(Path.of("../../web/src/css/tokens.css"));
        for (Field field : Palette.class.getDeclaredFields()) {
            if (field.getType() == Colour.class) {
                String token = field.getName().toLowerCase(Locale.ROOT).replace('_', '-');
                String colour = ((Colour) field.get(null)).hex();
                assertThat(tokens).containsPattern("--" + token + ":\\s+light-dark\\(" + colour);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "actor,POINT",
        "action,POINT",
        "action,LINE",
        "action,POLYGON",
        "site,POLYGON",
        "fund,POLYGON",
        "zone,POLYGON",
        "other,POINT",
        "other,LINE",
        "other,POLYGON",
        "territory,POLYGON"
    })
    void everyKindIsDrawnAtSomeScaleAndNamedNearby(String kind, GeometryFamily geometry) {
        Style style = DefaultStyles.of(SampleLayers.of("layer", kind, geometry));
        assertThat(style.at(1_000)).isNotEmpty();
        assertThat(style.at(1_000)).anyMatch(rule -> rule.label() != null);
        assertThat(style.at(5_000_000)).isNotEmpty().allMatch(rule -> rule.label() == null);
    }

    /** At each scale one rule of a layer draws, so that no feature is read twice. */
    @ParameterizedTest
    @ValueSource(doubles = {500, 39_999, 40_000, 150_000, 599_999, 600_000, 1e7})
    void scalesOfPointsMeetWithoutGap(double scale) {
        assertThat(DefaultStyles.of(SampleLayers.of("layer", "actor", GeometryFamily.POINT))
                        .at(scale))
                .hasSize(1);
    }

    @Test
    void communesAreLeftOutFromFar() {
        Style style = DefaultStyles.of(SampleLayers.of("layer", "territory", GeometryFamily.POLYGON));
        assertThat(style.at(2_000_000)).noneMatch(rule -> rule.name().startsWith("commune"));
        assertThat(style.at(100_000)).anyMatch(rule -> rule.name().startsWith("commune"));
    }
}
