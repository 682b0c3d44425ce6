package org.maillage.api.records;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.question.Question;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The records: {@code /ogc/records/collections/layers/items?q=forêt,water&bbox=2,44,4,45}. */
@RestController
public final class RecordItems {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 1000;
    private static final List<Format> FORMATS = List.of(Format.GEO_JSON, Format.HTML);

    private final Layers layers;
    private final Metadata metadata;
    private final Question question;
    private final Freshness freshness;
    private final Pages pages;
    private final JsonMapper json;

    public RecordItems(
            Layers layers, Metadata metadata, Question question, Freshness freshness, Pages pages, JsonMapper json) {
        this.layers = layers;
        this.metadata = metadata;
        this.question = question;
        this.freshness = freshness;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping(Catalogue.PATH + "/collections/{id}/items")
    void items(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        Catalogue.require(id);
        Parameters parameters = Parameters.of(request);
        RecordQuestion asked = RecordQuestion.read(parameters, question);
        int limit = parameters.integer("limit", PAGE, 1, LARGEST_PAGE);
        String cursor = parameters.text("cursor").orElse("");
        Format format = Format.asked(request, parameters, FORMATS);
        parameters.refuseOthers();
        String lang = language(request, response);
        List<LayerMetadata> found =
                metadata.of(layers.list()).stream().filter(asked::holds).toList();
        int from = cursor.isEmpty() ? 0 : after(cursor, found);
        List<LayerMetadata> page = found.subList(from, Math.min(found.size(), from + limit));
        if (freshness.isCurrent(request, response, layers.list(), question.today(), publishers(found))) {
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.put("numberMatched", found.size());
        told.put("numberReturned", page.size());
        told.put(
                "features",
                page.stream().map(layer -> record(layer, format, lang)).toList());
        told.put("links", links(parameters, format, page, from + limit < found.size()));
        send(
                request,
                response,
                format,
                new RecordPage(
                        "records",
                        lang,
                        Catalogue.TITLE.in(lang),
                        parameters.text("q").orElse("")),
                told);
    }

    /** Where the page begins that follows a record. */
    private static int after(String record, List<LayerMetadata> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).layer().id().equals(record)) {
                return i + 1;
            }
        }
        throw MaillageException.parameter("cursor", "« " + record + " » n'est pas la suite d'une page.");
    }

    private static List<Link> links(Parameters parameters, Format format, List<LayerMetadata> page, boolean more) {
        List<Link> links = new ArrayList<>();
        links.add(Link.to(
                Catalogue.ITEMS + Link.query(parameters.all()),
                "self",
                format.mediaType(),
                new LocalText("Cette page", "This page")));
        for (Format other : FORMATS) {
            if (other != format) {
                links.add(Link.to(
                        with(parameters, "f", other.name()),
                        "alternate",
                        other.mediaType(),
                        new LocalText("En " + other.name(), "As " + other.name())));
            }
        }
        links.add(Link.to(
                Catalogue.COLLECTION,
                "collection",
                "application/json",
                new LocalText("Le catalogue", "The catalogue")));
        if (more) {
            String last = page.get(page.size() - 1).layer().id();
            links.add(Link.to(
                    with(parameters, "cursor", last),
                    "next",
                    format.mediaType(),
                    new LocalText("La page suivante", "The next page")));
        }
        return links;
    }

    private static String with(Parameters parameters, String name, String value) {
        Map<String, String[]> others = new LinkedHashMap<>(parameters.all());
        others.put(name, new String[] {value});
        return Catalogue.ITEMS + Link.query(others);
    }

    @GetMapping(Catalogue.PATH + "/collections/{id}/items/{recordId}")
    void item(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String recordId)
            throws IOException {
        Catalogue.require(id);
        Layer layer = layers.get(recordId);
        Parameters parameters = Parameters.of(request);
        Format format = Format.asked(request, parameters, FORMATS);
        parameters.refuseOthers();
        String lang = language(request, response);
        LayerMetadata described = metadata.of(layer);
        if (!freshness.isCurrent(request, response, List.of(layer), question.today(), publishers(List.of(described)))) {
            RecordPage page = new RecordPage("record", lang, layer.title().in(lang), "");
            send(request, response, format, page, record(described, format, lang));
        }
    }

    /** For people with the day of its last change and the name of its licence, which they read better than a moment and an address. */
    private static Map<String, Object> record(LayerMetadata layer, Format format, String lang) {
        Map<String, Object> told = new RecordJson(layer, lang).write();
        if (format == Format.HTML) {
            layer.changed()
                    .ifPresent(
                            at -> told.put("day", at.atZone(ZONE).toLocalDate().toString()));
            layer.terms().licence().ifPresent(name -> told.put("licence", name));
            layer.terms().link().ifPresent(link -> told.put("licenceHref", link.href()));
        }
        return told;
    }

    /** What is told beside the layers. */
    private static List<Object> publishers(List<LayerMetadata> described) {
        return described.stream().<Object>map(LayerMetadata::publisher).toList();
    }

    private static String language(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return Language.of(request, response);
    }

    /**
     * What the page for people has beside the JSON.
     *
     * @param asked the words that were asked for
     */
    private record RecordPage(String template, String lang, String title, String asked) {}

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Format format,
            RecordPage page,
            Map<String, Object> told)
            throws IOException {
        if (format == Format.HTML) {
            Map<String, Object> members = new LinkedHashMap<>(told);
            members.put("title", page.title());
            members.put("description", Catalogue.DESCRIPTION.in(page.lang()));
            members.put("asked", page.asked());
            members.put("records", Link.absolute(Catalogue.ITEMS));
            pages.write(request, response, page.template(), page.lang(), members);
        } else {
            response.setContentType(format.mediaType());
            response.getOutputStream().write(json.writeValueAsBytes(told));
        }
    }
}
