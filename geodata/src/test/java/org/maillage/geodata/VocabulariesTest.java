package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VocabulariesTest {
    private static final Set<String> OFFICIAL_CODES =
            Set.of("site-type", "job-rome", "job-rime", "job-cnfpt", "funding-audience");

    private final Map<String, JsonNode> vocabularies = SampleFiles.elements(SampleFiles.json("vocabularies.json"))
            .collect(Collectors.toMap(vocabulary -> vocabulary.path("id").asString(), vocabulary -> vocabulary));

    private List<String> codes(String vocabulary) {
        return SampleFiles.elements(vocabularies.get(vocabulary).path("terms"))
                .map(term -> term.path("code").asString())
                .toList();
    }

    @Test
    void codesAreUniqueLowerCaseAsciiUnlessOfficial() {
        assertThat(vocabularies.keySet()).hasSize(23).allSatisfy(id -> {
            assertThat(codes(id)).isNotEmpty().doesNotHaveDuplicates();
            if (!OFFICIAL_CODES.contains(id)) {
                assertThat(codes(id)).allSatisfy(code -> assertThat(code).matches("[a-z0-9]+(-[a-z0-9]+)*"));
            }
        });
    }

    @Test
    void everyTermHasBothLabelsAndItsOrder() {
        for (JsonNode vocabulary : vocabularies.values()) {
            int order = 0;
            for (JsonNode term : vocabulary.path("terms")) {
                order++;
                assertThat(term.path("label").path("fr").asString()).isNotBlank();
                assertThat(term.path("label").path("en").asString()).isNotBlank();
                assertThat(term.path("order").asInt()).isEqualTo(order);
            }
            assertThat(vocabulary.path("source").path("title").asString()).isNotBlank();
        }
    }

    @Test
    void parentsExist() {
        assertThat(parents("actor-type")).isSubsetOf(codes("actor-family"));
        assertThat(parents("theme")).isSubsetOf(codes("theme"));
    }

    private List<String> parents(String vocabulary) {
        return SampleFiles.elements(vocabularies.get(vocabulary).path("terms"))
                .filter(term -> !term.path("parent").isNull())
                .map(term -> term.path("parent").asString())
                .toList();
    }

    @Test
    void codesThatOthersRelyOnAreThere() {
        assertThat(codes("territory-kind"))
                .contains(
                        "commune",
                        "epci",
                        "departement",
                        "region",
                        "pnr",
                        "pn",
                        "massif",
                        "pays",
                        "petr",
                        "canton",
                        "arrondissement");
        assertThat(codes("actor-status")).containsExactly("actif", "a-verifier", "inactif", "cesse");
        assertThat(codes("funding-audience"))
                .containsExactly(
                        "commune",
                        "epci",
                        "department",
                        "region",
                        "special",
                        "association",
                        "private_person",
                        "farmer",
                        "private_sector",
                        "public_cies",
                        "public_org",
                        "researcher");
        assertThat(String.join(" ", codes("site-type")))
                .isEqualTo("PN-C PN-AA RIPN PNR PNM RNN PPRNN RNR RNC APB RB RNCFS SCL SCEN ZPS ZSC SIC ZNIEFF1"
                        + " ZNIEFF2 RAMSAR RBIOS ENS GSF SC SI ZH FP FPUB CE AUTRE");
    }

    @Test
    void jobCodesHaveTheirOfficialFormats() {
        assertThat(codes("job-rome")).hasSize(5).allSatisfy(code -> assertThat(code)
                .matches("[A-Z]\\d{4}"));
        assertThat(codes("job-rime")).hasSize(7).allSatisfy(code -> assertThat(code)
                .matches("FP[A-Z]{4}\\d{2}"));
        assertThat(codes("job-cnfpt")).hasSize(8).allSatisfy(code -> assertThat(code)
                .matches("\\d{2}/[A-Z]/\\d{2}"));
    }
}
