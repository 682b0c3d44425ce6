package org.maillage.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.kernel.problem.MaillageException;

class IdentifiersTest {

    private static final Map<String, UnaryOperator<String>> CHECKS = Map.ofEntries(
            Map.entry("siren", Identifiers::siren),
            Map.entry("siret", Identifiers::siret),
            Map.entry("rna", Identifiers::rna),
            Map.entry("communeCode", Identifiers::commune),
            Map.entry("departement", Identifiers::departement),
            Map.entry("region", Identifiers::region),
            Map.entry("nationalId", Identifiers::inpn),
            Map.entry("rome", Identifiers::rome),
            Map.entry("rime", Identifiers::rime),
            Map.entry("cnfpt", Identifiers::cnfpt),
            Map.entry("qpv", Identifiers::qpv));

    @ParameterizedTest
    @CsvSource({
        "siren, 732 829 320, 732829320",
        "siret, 73282932000074, 73282932000074",
        "siret, 35600000049837, 35600000049837",
        "rna, W751000001, W751000001",
        "communeCode, 48095, 48095",
        "communeCode, 2A004, 2A004",
        "communeCode, 97411, 97411",
        "departement, 974, 974",
        "region, 76, 76",
        "nationalId, FR5312010, FR5312010",
        "nationalId, 930012425, 930012425",
        "rome, K1802, K1802",
        "rime, FPETPP05, FPETPP05",
        "cnfpt, 07/B/08, 07/B/08",
        "qpv, QP095001, QP095001",
    })
    void acceptsWhatTheIssuerWrites(String name, String typed, String canonical) {
        assertThat(CHECKS.get(name).apply(typed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "siren, 732829321",
        "siren, 12345678",
        "siret, 73282932000075",
        "rna, 751000001",
        "communeCode, 20004",
        "communeCode, 00001",
        "communeCode, 4809",
        "departement, 20",
        "departement, 99",
        "nationalId, 5312010",
        "rome, 1802K",
        "cnfpt, 7/B/8",
        "qpv, 95001",
    })
    void refusesAnythingElseByName(String name, String typed) {
        assertThatThrownBy(() -> CHECKS.get(name).apply(typed))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", name));
    }

    @Test
    void nothingIsNoIdentifier() {
        assertThat(Identifiers.siren(" ")).isNull();
        assertThat(Identifiers.siren(null)).isNull();
    }
}
