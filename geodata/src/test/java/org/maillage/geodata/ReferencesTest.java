package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maillage.geodata.SampleFiles.Item;
import tools.jackson.databind.JsonNode;

/** Every code used is in its vocabulary, every reference leads to a record of the sample. */
class ReferencesTest {
    private final Map<String, Set<String>> vocabularies = SampleFiles.elements(SampleFiles.json("vocabularies.json"))
            .collect(
                    Collectors.toMap(vocabulary -> vocabulary.path("id").asString(), vocabulary -> SampleFiles.elements(
                                    vocabulary.path("terms"))
                            .map(term -> term.path("code").asString())
                            .collect(Collectors.toSet())));
    private final Set<String> actors = SampleFiles.actors().keySet();
    private final Set<String> territories = SampleFiles.territoriesByCode().keySet();

    private void assertCode(String vocabulary, JsonNode code) {
        assertThat(vocabularies.get(vocabulary)).contains(code.asString());
    }

    private void assertCodes(String vocabulary, JsonNode codes) {
        assertThat(vocabularies.get(vocabulary)).containsAll(SampleFiles.texts(codes));
    }

    private void assertActor(JsonNode ref) {
        if (!ref.isNull()) {
            assertThat(actors).contains(ref.asString());
        }
    }

    @Test
    void ofTerritoriesAndSites() {
        for (Item territory : SampleFiles.features("territories.geojson")) {
            assertCode("territory-kind", territory.properties().path("kind"));
            assertThat(territories)
                    .containsAll(SampleFiles.texts(territory.properties().path("parents")));
        }
        for (Item site : SampleFiles.features("protected-sites.geojson")) {
            assertCode("site-type", site.properties().path("type"));
            assertActor(site.properties().path("manager"));
        }
    }

    @Test
    void ofActors() {
        for (Item actor : SampleFiles.actors().values()) {
            JsonNode properties = actor.properties();
            assertCode("actor-family", properties.path("family"));
            assertCode("actor-type", properties.path("type"));
            assertCode("actor-status", properties.path("status"));
            assertCodes("theme", properties.path("themes"));
            if (!properties.path("communeCode").isMissingNode()
                    && !properties.path("communeCode").isNull()) {
                assertThat(territories).contains(actor.text("communeCode"));
            }
            assertThat(territories)
                    .containsAll(SampleFiles.texts(properties.path("area").path("composition")));
        }
    }

    @Test
    void ofRelations() {
        List<JsonNode> relations =
                SampleFiles.elements(SampleFiles.json("sample/relations.json")).toList();

        assertThat(relations).hasSize(222);
        for (JsonNode relation : relations) {
            assertActor(relation.path("from"));
            assertActor(relation.path("to"));
            assertThat(relation.path("from")).isNotEqualTo(relation.path("to"));
            assertCode("relation-kind", relation.path("kind"));
            assertThat(relation.path("strength").asInt()).isBetween(1, 5);
            assertCode("theme", relation.path("theme"));
        }
    }

    @Test
    void ofPersons() {
        List<JsonNode> persons =
                SampleFiles.elements(SampleFiles.json("sample/persons.json")).toList();

        assertThat(persons).hasSize(3);
        for (JsonNode person : persons) {
            assertActor(person.path("actor"));
            assertCode("legal-basis", person.path("legalBasis"));
            assertThat(person.path("email").asString()).endsWith(".example");
        }
    }

    @Test
    void ofFunding() {
        List<Item> schemes = SampleFiles.features("funding.json");

        assertThat(schemes).hasSize(8);
        for (Item scheme : schemes) {
            assertCode("funding-type", scheme.properties().path("type"));
            assertCodes("funding-audience", scheme.properties().path("beneficiaries"));
            assertCodes("theme", scheme.properties().path("themes"));
            assertActor(scheme.properties().path("holder"));
            assertThat(territories)
                    .containsAll(
                            SampleFiles.texts(scheme.properties().path("basis").path("composition")));
        }
    }

    @Test
    void ofProgrammesAndActions() {
        for (JsonNode programme : SampleFiles.json("sample/programmes.json")) {
            assertCode("programme-kind", programme.path("kind"));
            assertActor(programme.path("holder"));
        }
        for (Item action : SampleFiles.actions()) {
            assertCode("action-status", action.properties().path("status"));
            assertCodes("theme", action.properties().path("themes"));
            assertActor(action.properties().path("leader"));
            for (JsonNode partner : action.properties().path("partners")) {
                assertActor(partner.path("actor"));
                assertCode("project-role", partner.path("role"));
            }
        }
    }

    @Test
    void ofBudgets() {
        for (Item action : SampleFiles.actions()) {
            for (JsonNode expense : action.properties().path("budget").path("expenses")) {
                assertCode("expense-category", expense.path("category"));
            }
            for (JsonNode resource : action.properties().path("budget").path("resources")) {
                assertActor(resource.path("funder"));
                assertCode("resource-category", resource.path("category"));
                assertCode("funding-line-status", resource.path("status"));
            }
        }
    }

    @Test
    void ofZones() {
        List<JsonNode> zones =
                SampleFiles.elements(SampleFiles.json("sample/zones.json")).toList();

        assertThat(zones).hasSize(4);
        for (JsonNode zone : zones) {
            assertCode("zone-purpose", zone.path("purpose"));
            assertCode("zone-status", zone.path("status"));
            assertActor(zone.path("holder"));
        }
        assertThat(zones).filteredOn(zone -> !zone.path("versions").isEmpty()).hasSize(2);
    }
}
