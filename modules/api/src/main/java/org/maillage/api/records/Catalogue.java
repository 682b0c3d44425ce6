package org.maillage.api.records;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The catalogue of OGC API Records Part 1 (OGC 20-004r1). It has a landing page of its own, beside that of the layers: there every
 * collection is one of features, as the clients that read all of them take for granted.
 */
@RestController
public final class Catalogue {

    static final String PATH = "/ogc/records";
    private static final String ID = "layers";
    static final String COLLECTION = PATH + "/collections/" + ID;
    static final String ITEMS = COLLECTION + "/items";

    private static final String RECORDS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";

    /** Declared is what is true, and tested by name. */
    static final List<String> CONFORMANCE = List.of(
            RECORDS + "record-core",
            RECORDS + "record-collection",
            RECORDS + "record-core-query-parameters",
            RECORDS + "record-api",
            RECORDS + "searchable-catalog",
            RECORDS + "json",
            RECORDS + "html",
            RECORDS + "oas30");

    static final LocalText TITLE = new LocalText("Catalogue des couches", "Catalogue of layers");

    static final LocalText DESCRIPTION = new LocalText(
            "Une notice pour chaque couche : ce qu’elle montre, où, depuis quand, de qui, sous quelle licence, et comment l’avoir.",
            "A record for each layer: what it shows, where, since when, whose it is, under which licence, and how to have it.");

    private final Metadata metadata;
    private final Pages pages;

    public Catalogue(Metadata metadata, Pages pages) {
        this.metadata = metadata;
        this.pages = pages;
    }

    record LandingPage(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}

    record CollectionList(List<Link> links, List<Map<String, Object>> collections) {}

    @GetMapping(PATH)
    ResponseEntity<Object> landing(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                "catalogue",
                lang -> new LandingPage(
                        TITLE.in(lang),
                        DESCRIPTION.in(lang),
                        List.of(
                                Link.to(
                                        PATH,
                                        "self",
                                        "application/json",
                                        new LocalText("Ce catalogue", "This catalogue")),
                                Link.toPage(PATH),
                                Link.to(
                                        "/ogc/api",
                                        "service-desc",
                                        "application/vnd.oai.openapi+json;version=3.0",
                                        new LocalText("Description OpenAPI", "OpenAPI description")),
                                Link.to(
                                        "/ogc/api?f=html",
                                        "service-doc",
                                        "text/html",
                                        new LocalText("Description à lire", "Description to read")),
                                Link.to(
                                        PATH + "/conformance",
                                        "conformance",
                                        "application/json",
                                        new LocalText("Conformité", "Conformance")),
                                Link.to(PATH + "/collections", "data", "application/json", "Catalogues"),
                                Link.to(
                                        ITEMS,
                                        "items",
                                        "application/geo+json",
                                        new LocalText("Les notices", "The records")),
                                Link.to(
                                        "/ogc",
                                        "related",
                                        "application/json",
                                        new LocalText("Les couches", "The layers")))));
    }

    @GetMapping(PATH + "/conformance")
    ResponseEntity<Object> conformance(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(request, response, "conformance", lang -> new Conformance(CONFORMANCE));
    }

    @GetMapping(PATH + "/collections")
    ResponseEntity<Object> collections(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                Format.JSON,
                "catalogue",
                lang -> new CollectionList(
                        List.of(
                                Link.to(PATH + "/collections", "self", "application/json", "Catalogues"),
                                Link.toPage(PATH + "/collections")),
                        List.of(describe(lang))),
                (told, lang) -> Map.of("title", TITLE.in(lang), "description", DESCRIPTION.in(lang)));
    }

    @GetMapping(PATH + "/collections/{id}")
    ResponseEntity<Object> collection(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        require(id);
        return pages.answer(request, response, "catalogue", this::describe);
    }

    /** The page of the record of a layer, absolute: what metadata in other forms say, for people. */
    public static String page(Layer layer, String lang) {
        return Link.absolute(ITEMS + "/" + layer.id() + "?f=html&lang=" + lang);
    }

    /** The page of all records, absolute. */
    public static String page(String lang) {
        return Link.absolute(ITEMS + "?f=html&lang=" + lang);
    }

    /** There is one. @throws MaillageException (not found) */
    static void require(String catalogue) {
        if (!catalogue.equals(ID)) {
            throw MaillageException.notFound("catalogue", "catalogue", catalogue);
        }
    }

    private Map<String, Object> describe(String lang) {
        Publisher operator = metadata.operator();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", ID);
        told.put("type", "Collection");
        told.put("title", TITLE.in(lang));
        told.put("description", DESCRIPTION.in(lang));
        told.put("itemType", "record");
        told.put("crs", List.of(Crs.CRS84.uri()));
        told.put("language", RecordJson.language(lang));
        told.put("languages", RecordJson.languages());
        told.put("contacts", List.of(RecordJson.contact(operator)));
        told.put(
                "links",
                List.of(
                        Link.to(
                                COLLECTION,
                                "self",
                                "application/json",
                                new LocalText("Ce catalogue", "This catalogue")),
                        Link.toPage(COLLECTION),
                        Link.to(ITEMS, "items", "application/geo+json", new LocalText("Les notices", "The records")),
                        Link.to(
                                ITEMS + "?f=html",
                                "items",
                                "text/html",
                                new LocalText("Les notices à lire", "The records to read")),
                        Link.to(
                                "/dcat/catalog?f=rdf",
                                "alternate",
                                "application/rdf+xml",
                                new LocalText("Le même en DCAT", "The same as DCAT"))));
        return told;
    }
}
