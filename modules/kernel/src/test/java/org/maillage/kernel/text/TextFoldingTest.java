package org.maillage.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Forêt, foret",
        "ÉTÉ, ete",
        "Œuvre, oeuvre",
        "Ex æquo, ex aequo",
        "L'Haÿ-les-Roses, l'hay-les-roses",
        "Mairie d’Auzéral, mairie d'auzeral",
        "Saint‑Flour – Est, saint-flour - est",
        "Parc\u00A0naturel, parc naturel",
        "İstanbul, istanbul",
        "Straße, strasse",
        "ΟΔΟΣ, οδοσ",
        "Οδός, οδοσ"
    })
    void foldsAccentsAndCase(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }
}
