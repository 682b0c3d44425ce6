package org.maillage.app.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.maillage.app.RunningApplication;

/** Who reads the catalogue of a service. */
record Harvester(RunningApplication maillage) {

    static final String TURTLE = "text/turtle";

    Rdf read(String path) {
        return read(maillage.get(path), TURTLE);
    }

    Rdf read(HttpResponse<String> answer, String mediaType) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        return Rdf.read(mediaType, answer.body());
    }

    List<String> layers() {
        List<String> ids = new ArrayList<>();
        maillage.json("/ogc/collections")
                .path("collections")
                .forEach(layer -> ids.add(layer.path("id").asString()));
        return ids;
    }

    IRI dataset(String layer) {
        return Rdf.iri(maillage.address() + "/dcat/datasets/" + layer);
    }
}
