package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.geodata.SampleFiles.Item;
import tools.jackson.databind.JsonNode;

class ActorsTest {
    private final Collection<Item> actors = SampleFiles.actors().values();
    private final Map<String, Item> territories = SampleFiles.territoriesByCode();

    @Test
    void thereAreTwoHundredAndFiftyOfEveryFamily() {
        Set<String> families =
                actors.stream().map(actor -> actor.text("family")).collect(Collectors.toSet());

        assertThat(actors).hasSize(250);
        assertThat(families).hasSize(15);
        assertThat(actors)
                .filteredOn(actor -> actor.text("type").equals("commune"))
                .hasSize(40);
    }

    @Test
    void identifiersPassTheirChecks() {
        Set<String> seen = new HashSet<>();
        for (Item actor : actors) {
            JsonNode properties = actor.properties();
            if (!properties.path("siren").isNull()) {
                assertThat(actor.text("siren")).matches("\\d{9}").satisfies(ActorsTest::passesLuhn);
                assertThat(actor.text("siret")).startsWith(actor.text("siren")).matches("\\d{14}");
                assertThat(actor.text("siret")).satisfies(ActorsTest::passesLuhn);
                assertThat(seen.add(actor.text("siren"))).as(actor.text("ref")).isTrue();
            }
            if (!properties.path("rna").isNull()) {
                assertThat(actor.text("rna")).matches("W\\d{9}");
                assertThat(seen.add(actor.text("rna"))).isTrue();
            }
        }
    }

    private static void passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            sum += i % 2 == 0 ? digit : (2 * digit) / 10 + (2 * digit) % 10;
        }
        assertThat(sum % 10).as(digits).isZero();
    }

    @Test
    void seatsLieInTheirCommune() {
        assertThat(actors).filteredOn(ActorsTest::hasSeat).hasSize(248).allSatisfy(actor -> assertThat(
                        territories.get(actor.text("communeCode")).geometry().contains(actor.geometry()))
                .as(actor.text("ref"))
                .isTrue());
    }

    private static boolean hasSeat(Item actor) {
        return !actor.geometry().isEmpty();
    }

    @Test
    void anActorWithoutASeatHasNoAddressEither() {
        assertThat(actors)
                .filteredOn(actor -> !hasSeat(actor))
                .hasSize(2)
                .allMatch(actor -> actor.properties().path("address").isNull()
                        && actor.properties().path("communeCode").isNull());
    }

    @Test
    void areasOfActionContainTheSeat() {
        for (Item actor : actors) {
            List<String> composition =
                    SampleFiles.texts(actor.properties().path("area").path("composition"));
            if (hasSeat(actor) && !composition.isEmpty()) {
                assertThat(composition).as(actor.text("ref")).anySatisfy(code -> assertThat(
                                territories.get(code).geometry().contains(actor.geometry()))
                        .isTrue());
            }
        }
    }

    @Test
    void establishmentsLieInTheirCommuneAndAreNumberedAfterTheirActor() {
        int count = 0;
        for (Item actor : actors) {
            for (JsonNode establishment : actor.properties().path("establishments")) {
                count++;
                String name =
                        actor.text("ref") + ": " + establishment.path("name").asString();
                assertThat(territories
                                .get(establishment.path("communeCode").asString())
                                .geometry()
                                .contains(SampleFiles.FACTORY.createPoint(new Coordinate(
                                        establishment.path("lon").asDouble(),
                                        establishment.path("lat").asDouble()))))
                        .as(name)
                        .isTrue();
                if (!establishment.path("siret").isNull()) {
                    String siret = establishment.path("siret").asString();
                    assertThat(siret).as(name).startsWith(actor.text("siren")).isNotEqualTo(actor.text("siret"));
                    passesLuhn(siret);
                }
            }
        }
        assertThat(count).isEqualTo(26);
    }
}
