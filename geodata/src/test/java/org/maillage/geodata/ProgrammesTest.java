package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maillage.geodata.SampleFiles.Item;
import tools.jackson.databind.JsonNode;

class ProgrammesTest {
    private static int sum(JsonNode lines, boolean inKind) {
        return SampleFiles.elements(lines)
                .filter(line -> line.path("inKind").asBoolean() == inKind)
                .mapToInt(line -> line.path("amountEuros").asInt())
                .sum();
    }

    @Test
    void sixtyActionsOfEveryGeometryAndTheFiveOfTheProposalOf2014() {
        Map<String, Long> counts = SampleFiles.actions().stream()
                .collect(Collectors.groupingBy(
                        action -> action.properties()
                                .path("geometry")
                                .path("type")
                                .asString("none"),
                        Collectors.counting()));

        assertThat(SampleFiles.actions()).hasSize(65);
        assertThat(counts)
                .containsKeys("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
    }

    @Test
    void everyBudgetIsBalancedWithAndWithoutInKind() {
        for (Item action : SampleFiles.actions()) {
            JsonNode budget = action.properties().path("budget");
            for (boolean inKind : new boolean[] {false, true}) {
                assertThat(sum(budget.path("expenses"), inKind))
                        .as(action.text("ref"))
                        .isEqualTo(sum(budget.path("resources"), inKind));
            }
        }
    }

    @Test
    void theProposalOf2014HasItsTwoSidedBudget() {
        JsonNode budget =
                SampleFiles.action("unadel-pole-national").properties().path("budget");

        assertThat(sum(budget.path("expenses"), false)).isEqualTo(115_000);
        assertThat(sum(budget.path("expenses"), true)).isEqualTo(8_000);
        assertThat(budget.path("resources"))
                .extracting(line -> line.path("label").asString() + " "
                        + line.path("amountEuros").asInt())
                .startsWith("Acsé 60000", "Datar 30000", "Conseils régionaux 17500", "ASP 7500");
    }

    @Test
    void progressIsOfTheStatus() {
        for (Item action : SampleFiles.actions()) {
            int progress = action.properties().path("progress").asInt();
            assertThat(progress).isBetween(0, 100);
            if (action.text("status").equals("realise")) {
                assertThat(progress).isEqualTo(100);
            }
            assertThat(action.text("starts")).isLessThanOrEqualTo(action.text("ends"));
        }
    }
}
