package org.maillage.api.dcat;

import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.LayerMetadata;

/** The languages of what is said, by the European authority table. */
final class Languages {

    private Languages() {}

    static void write(Thing thing) {
        LayerMetadata.LANGUAGES.forEach(language -> thing.link(
                "dct:language",
                "http://publications.europa.eu/resource/authority/language/"
                        + (language.getLanguage().equals("fr") ? "FRA" : "ENG")));
    }
}
