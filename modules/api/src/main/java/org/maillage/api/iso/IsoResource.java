package org.maillage.api.iso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.question.Question;
import org.maillage.api.records.Catalogue;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The metadata of a layer: {@code /ogc/collections/protected-sites/metadata?f=iso19115-3}. */
@RestController
public final class IsoResource {

    private static final String XML = "application/xml;charset=UTF-8";

    private static final List<Format> OFFERED = Format.withPage(IsoEdition.formats());

    private final Pages pages;
    private final Layers layers;
    private final Metadata metadata;
    private final Freshness freshness;
    private final Question question;

    public IsoResource(Pages pages, Layers layers, Metadata metadata, Freshness freshness, Question question) {
        this.pages = pages;
        this.layers = layers;
        this.metadata = metadata;
        this.freshness = freshness;
        this.question = question;
    }

    @GetMapping("/ogc/collections/{id}/metadata")
    void metadata(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
            throws IOException {
        Layer layer = layers.get(id);
        Parameters parameters = Parameters.of(request);
        Format format = Format.asked(request, parameters, OFFERED);
        parameters.refuseOthers();
        if (format == Format.HTML) {
            pages.lead(request, response, lang -> Catalogue.page(layer, lang));
            return;
        }
        IsoEdition edition = IsoEdition.of(format);
        LayerMetadata described = metadata.of(layer);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!freshness.isCurrent(request, response, List.of(layer), question.today(), described.publisher())) {
            response.setContentType(XML);
            response.getOutputStream().write(document(edition, described).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String document(IsoEdition edition, LayerMetadata described) {
        LocalDate today = question.today();
        return switch (edition) {
            case ISO_19139 -> new Iso19139(described, today).document();
            case ISO_19115_3 -> new Iso191153(described, today).document();
        };
    }
}
