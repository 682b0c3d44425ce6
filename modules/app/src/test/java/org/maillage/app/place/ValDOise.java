package org.maillage.app.place;

import java.util.List;
import org.maillage.app.exchange.Import;
import org.maillage.testkit.data.SharedData;

/** The files of Val-d'Oise and how each is imported. */
final class ValDOise {

    private ValDOise() {}

    /** In the order in which a person would import them. */
    static List<Import> imports() {
        return List.of(
                file("admin/communes-95-val-d-oise.geojson", "territories").set("kind", "commune"),
                file("admin/epci-95-val-d-oise.geojson", "territories").set("kind", "epci"),
                site("natura-habitat", "ZSC"),
                site("natura-oiseaux", "ZPS"),
                site("parcs-naturels-regionaux", "PNR"),
                site("reserves-naturelles", "RNN"),
                site("znieff1", "ZNIEFF1"),
                site("znieff2", "ZNIEFF2"),
                site("forets-protection", "FP"),
                site("forets-publiques", "FPUB"),
                site("espaces-naturels-proteges", "AUTRE"),
                site("connexions-ecologiques", "AUTRE").map("name", "lib_sstra").buffer(50),
                file("funding/qpv-95-val-d-oise.geojson", "funding-perimeters").set("type", "qpv"),
                file("actors/france-services-2024-08.csv", "actors").set("family", "vie-sociale"),
                file("actors/cooperatives-agricoles-95.geojson", "actors").set("family", "agricole"));
    }

    private static Import site(String name, String type) {
        return file("protected/val-d-oise/" + name + ".geojson", "protected-sites")
                .set("type", type);
    }

    private static Import file(String path, String collection) {
        return Import.of(SharedData.path(path), collection);
    }
}
