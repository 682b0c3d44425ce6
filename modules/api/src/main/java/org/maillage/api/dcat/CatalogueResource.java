package org.maillage.api.dcat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.question.Question;
import org.maillage.api.records.Catalogue;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue that portals harvest: {@code /dcat/catalog.ttl?page=2}. */
@RestController
public final class CatalogueResource {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private static final List<Format> OFFERED = Format.withPage(RdfFormat.all());

    private final Pages pages;
    private final Layers layers;
    private final Metadata metadata;
    private final Freshness freshness;
    private final Question question;

    public CatalogueResource(Pages pages, Layers layers, Metadata metadata, Freshness freshness, Question question) {
        this.pages = pages;
        this.layers = layers;
        this.metadata = metadata;
        this.freshness = freshness;
        this.question = question;
    }

    @GetMapping({CataloguePage.PATH, CataloguePage.PATH + ".{ending:rdf|ttl|jsonld}"})
    void catalogue(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable(required = false) @Nullable String ending)
            throws IOException {
        Parameters parameters = Parameters.of(request);
        Format asked = format(request, parameters, ending);
        int number = parameters.integer("page", 1, 1, Integer.MAX_VALUE);
        int size = parameters.integer("limit", PAGE, 1, LARGEST_PAGE);
        parameters.refuseOthers();
        if (asked == Format.HTML) {
            pages.lead(request, response, Catalogue::page);
            return;
        }
        RdfFormat format = RdfFormat.of(asked);
        CataloguePage page = new CataloguePage(format, layers.list(), number, size);
        if (page.number() > page.pages()) {
            throw MaillageException.parameter("page", "Le catalogue n'a que " + page.pages() + " page(s).");
        }
        Publisher operator = metadata.operator();
        List<LayerMetadata> described = metadata.of(page.layers());
        if (!isCurrent(request, response, page.all(), described, operator)) {
            RdfGraph graph = new RdfGraph();
            page.write(graph, operator, described);
            send(response, graph, format);
        }
    }

    @GetMapping("/dcat/datasets/{id}")
    void dataset(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        Layer layer = layers.get(id);
        Parameters parameters = Parameters.of(request);
        Format asked = format(request, parameters, null);
        parameters.refuseOthers();
        if (asked == Format.HTML) {
            pages.lead(request, response, lang -> Catalogue.page(layer, lang));
            return;
        }
        RdfFormat format = RdfFormat.of(asked);
        LayerMetadata described = metadata.of(layer);
        if (!isCurrent(request, response, List.of(layer), List.of(described), described.publisher())) {
            RdfGraph graph = new RdfGraph();
            new DatasetNode(graph, described).write();
            send(response, graph, format);
        }
    }

    /** By the ending of the address, which has no page. */
    private static Format format(HttpServletRequest request, Parameters parameters, @Nullable String ending) {
        return ending == null
                ? Format.asked(request, parameters, OFFERED)
                : OFFERED.stream()
                        .filter(format -> format.name().equals(ending))
                        .findFirst()
                        .orElseThrow();
    }

    /** Also of what is said beside the layers: names of publishers, and sizes of files that someone has asked for meanwhile. */
    private boolean isCurrent(
            HttpServletRequest request,
            HttpServletResponse response,
            List<Layer> from,
            List<LayerMetadata> described,
            Publisher operator) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<Object> beside = described.stream()
                .<Object>map(layer -> List.of(layer.publisher(), layer.downloads()))
                .toList();
        return freshness.isCurrent(request, response, from, question.today(), List.of(operator, beside));
    }

    private static void send(HttpServletResponse response, RdfGraph graph, RdfFormat format) throws IOException {
        response.setContentType(format.mediaType());
        graph.write(format.factory(), response.getOutputStream());
    }
}
