package org.maillage.api.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/**
 * What a layer is about, in the words of those who sort layers.
 *
 * @param topic category of ISO 19115 (MD_TopicCategoryCode)
 * @param dataTheme code of the European authority table {@code data-theme}, which portals sort by
 * @param inspire theme of INSPIRE's annexes; null for what none of them is about
 * @param keywords free ones
 */
public record Subject(String topic, String dataTheme, @Nullable InspireTheme inspire, List<LocalText> keywords) {

    /** @param code in {@code http://inspire.ec.europa.eu/theme/} */
    public record InspireTheme(String code, LocalText name) {

        public String uri() {
            return "http://inspire.ec.europa.eu/theme/" + code;
        }
    }

    private static final LocalText TERRITORY = new LocalText("territoire", "territory");

    private static final Subject TERRITORIES = new Subject(
            "boundaries",
            "REGI",
            new InspireTheme("au", new LocalText("Unités administratives", "Administrative units")),
            List.of(TERRITORY, new LocalText("commune", "municipality"), new LocalText("limites", "boundaries")));

    private static final Subject SITES = new Subject(
            "environment",
            "ENVI",
            new InspireTheme("ps", new LocalText("Sites protégés", "Protected sites")),
            List.of(
                    new LocalText("site protégé", "protected site"),
                    new LocalText("espace naturel", "natural area"),
                    new LocalText("biodiversité", "biodiversity")));

    private static final Subject ACTORS = new Subject(
            "society",
            "SOCI",
            null,
            List.of(
                    new LocalText("acteur", "actor"),
                    new LocalText("organisation", "organisation"),
                    new LocalText("association", "association"),
                    TERRITORY));

    private static final Subject FUNDING = new Subject(
            "economy",
            "ECON",
            null,
            List.of(
                    new LocalText("financement", "funding"),
                    new LocalText("aide publique", "public aid"),
                    new LocalText("périmètre d’éligibilité", "eligibility perimeter")));

    private static final Subject ACTIONS = new Subject(
            "planningCadastre",
            "REGI",
            null,
            List.of(
                    new LocalText("action", "action"),
                    new LocalText("projet de territoire", "territorial project"),
                    TERRITORY));

    private static final Subject ZONES = new Subject(
            "planningCadastre",
            "REGI",
            null,
            List.of(
                    new LocalText("zone d’intervention", "intervention zone"),
                    new LocalText("aménagement du territoire", "spatial planning"),
                    TERRITORY));

    public Subject {
        keywords = List.copyOf(keywords);
    }

    /** By the kind of the layer. A kind that is new is a territory's at least. */
    static Subject of(Layer layer) {
        return switch (layer.kind()) {
            case "territory" -> TERRITORIES;
            case "site" -> SITES;
            case "actor" -> ACTORS;
            case "fund" -> FUNDING;
            case "action" -> ACTIONS;
            case "zone" -> ZONES;
            default -> new Subject("society", "REGI", null, List.of(TERRITORY));
        };
    }
}
