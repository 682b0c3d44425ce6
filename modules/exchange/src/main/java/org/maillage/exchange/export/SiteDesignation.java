package org.maillage.exchange.export;

import java.util.List;
import java.util.Map;

/**
 * What a type of site is in INSPIRE's code lists. Schemes that those do not have are the national one, whose types keep their own codes, as
 * the regulation lets providers do.
 *
 * @param scheme address of the scheme
 * @param designation address of the designation, or its urn
 */
record SiteDesignation(String scheme, String schemeTitle, String designation) {

    private static final String LISTS = "http://inspire.ec.europa.eu/codelist/";

    private static final Map<String, SiteDesignation> EUROPEAN = Map.of(
            "ZPS", natura2000("specialProtectionArea"),
            "ZSC", natura2000("specialAreaOfConservation"),
            "SIC", natura2000("siteOfCommunityImportance"),
            "RAMSAR", international("ramsar", "Ramsar", "RamsarDesignationValue/ramsar"),
            "RBIOS",
                    international(
                            "UNESCOManAndBiosphereProgramme",
                            "UNESCO MAB",
                            "UNESCOManAndBiosphereProgrammeDesignationValue/biosphereReserve"));

    /** Codes of ProtectionClassificationValue, for types that do not protect nature alone. */
    private static final Map<String, List<String>> CLASSIFICATIONS = Map.ofEntries(
            Map.entry("PNR", List.of("natureConservation", "landscape")),
            Map.entry("ZNIEFF1", List.of("ecological")),
            Map.entry("ZNIEFF2", List.of("ecological")),
            Map.entry("ZH", List.of("ecological")),
            Map.entry("CE", List.of("ecological")),
            Map.entry("RBIOS", List.of("natureConservation", "environment")),
            Map.entry("GSF", List.of("landscape")),
            Map.entry("SC", List.of("landscape")),
            Map.entry("SI", List.of("landscape")),
            Map.entry("FP", List.of("environment")),
            Map.entry("FPUB", List.of("environment")));

    private static SiteDesignation natura2000(String designation) {
        return international("natura2000", "Natura 2000", "Natura2000DesignationValue/" + designation);
    }

    private static SiteDesignation international(String scheme, String title, String designation) {
        return new SiteDesignation(LISTS + "DesignationSchemeValue/" + scheme, title, LISTS + designation);
    }

    /** @param type code of the vocabulary {@code site-type} */
    static SiteDesignation of(String type) {
        return EUROPEAN.getOrDefault(
                type, new SiteDesignation("https://inpn.mnhn.fr", "INPN", "urn:maillage:site-type:" + type));
    }

    /** At least one. */
    static List<String> classifications(String type) {
        return CLASSIFICATIONS.getOrDefault(type, List.of("natureConservation"));
    }
}
