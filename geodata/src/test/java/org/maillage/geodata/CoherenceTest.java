package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.geodata.SampleFiles.Item;
import org.maillage.geodata.terrain.Landscape;
import org.maillage.geodata.terrain.LocalPlane;
import org.maillage.geodata.territory.Communes;
import tools.jackson.databind.JsonNode;

/** Things are where their meaning puts them. */
class CoherenceTest {
    private static final double ONE_METRE = 1;

    private static final Landscape LANDSCAPE = Landscape.draw(Communes.wishedVillages(), new SplittableRandom(2026));

    private static Geometry metres(Geometry degrees) {
        return LocalPlane.toMetres(degrees);
    }

    @ParameterizedTest
    @CsvSource({
        "ripisylve-aubrenne, aubrenne",
        "meandres-serene, serene",
        "passerelle-lande, serene",
        "passerelle-filature, serene",
        "seuil-moulin-vaucelle, serene",
        "abreuvement-gimelle, gimelle",
        "irrigation-vernoux, vernoux"
    })
    void riverWorksAreOnTheirRiver(String action, String river) {
        Geometry nearRiver = metres(LANDSCAPE.river(river)).buffer(ONE_METRE);

        assertThat(nearRiver.covers(metres(SampleFiles.action(action).geometry())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "meandres-serene, zsc-vallee-serene",
        "seuil-moulin-vaucelle, zsc-vallee-serene",
        "etang-malrieu, ens-etang-malrieu",
        "belvedere-roc, gsf-valserene",
        "sentiers-gorges, gsf-valserene",
        "tourbiere-lande-basse, rnr-lande-basse",
        "estives-partagees, zps-chantelouve"
    })
    void siteWorksAreInTheirSite(String action, String site) {
        assertThat(SampleFiles.site(site)
                        .geometry()
                        .covers(SampleFiles.action(action).geometry()))
                .isTrue();
    }

    @Test
    void theValleySiteLiesAlongItsRiver() {
        Geometry valley = metres(SampleFiles.site("zsc-vallee-serene").geometry());

        assertThat(metres(LANDSCAPE.river("serene")).buffer(700).covers(valley)).isTrue();
    }

    @Test
    void thePriorityNeighbourhoodLiesInItsCommune() {
        Item neighbourhood = SampleFiles.features("funding.json").stream()
                .filter(scheme -> scheme.text("type").equals("qpv"))
                .findFirst()
                .orElseThrow();
        Item town = SampleFiles.territories("commune").stream()
                .filter(commune -> commune.text("name").equals("Pont-Serène"))
                .findFirst()
                .orElseThrow();

        assertThat(town.geometry().contains(neighbourhood.geometry())).isTrue();
    }

    @Test
    void officialAreasAreAboutTheTrueOnes() {
        assertThat(SampleFiles.features("protected-sites.geojson")).hasSize(12).allSatisfy(site -> {
            double share = site.properties().path("officialArea").asDouble()
                    / metres(site.geometry()).getArea();
            assertThat(share).isBetween(0.99, 1.01);
        });
    }

    @Test
    void leadersActWhereTheirActionsAre() {
        for (Item action : SampleFiles.actions()) {
            JsonNode leader = action.properties().path("leader");
            if (!leader.isNull() && !action.geometry().isEmpty()) {
                assertThat(area(SampleFiles.actors().get(leader.asString())).intersects(metres(action.geometry())))
                        .as(action.text("ref"))
                        .isTrue();
            }
        }
    }

    private static Geometry area(Item actor) {
        JsonNode area = actor.properties().path("area");
        if (area.has("radiusMetres")) {
            return metres(actor.geometry()).buffer(area.path("radiusMetres").asDouble());
        }
        List<Geometry> parts = SampleFiles.texts(area.path("composition")).stream()
                .map(code -> SampleFiles.territoriesByCode().get(code).geometry())
                .toList();
        return metres(UnaryUnionOp.union(parts));
    }
}
