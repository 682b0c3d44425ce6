package org.maillage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is wrong in a setting is told by its name, before anything starts. */
class MaillageSettingsTest {

    private static MaillageSettings with(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bindOrCreate("maillage", MaillageSettings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "maillage.proxies, nimporte",
        "maillage.proxies, 10.1.0.0/99",
        "maillage.address, carte.example.fr",
        "maillage.address, https://example.fr/carte?x=1",
        "maillage.address, https://example.fr/a%20b",
        "maillage.contact, personne",
        "maillage.smallest-group, 1"
    })
    void whatIsWrongIsNamed(String name, String value) {
        assertThatThrownBy(() -> with(name, value)).rootCause().hasMessageStartingWith(name);
    }

    @Test
    void whatIsRightIsTaken() {
        assertThat(with("maillage.proxies", "10.1.0.4,10.2.0.0/16,::1").proxies())
                .isEqualTo(List.of("10.1.0.4", "10.2.0.0/16", "::1"));
        assertThat(with("maillage.address", "https://example.fr/carte").address())
                .hasToString("https://example.fr/carte");
        assertThat(with("maillage.empty", "true").proxies()).isEmpty();
    }
}
