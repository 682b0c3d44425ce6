package org.maillage.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Forêt, foret",
        "ÉTÉ, ete",
        "Œuvre, œuvre",
        "L'Haÿ-les-Roses, l'hay-les-roses",
        "İstanbul, istanbul",
        "Straße, strasse",
        "ΟΔΟΣ, οδοσ",
        "Οδός, οδοσ"
    })
    void foldsAccentsAndCase(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }
}
