package org.maillage.api.records;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.AccessService;
import org.maillage.api.metadata.Download;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.metadata.Subject;
import org.maillage.api.request.Link;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.LocalText;

/** A layer as a record (OGC 20-004r1, 7): a GeoJSON feature. */
final class RecordJson {

    /** What records of this catalogue are, by the parameter {@code type}. */
    static final String TYPE = "dataset";

    private static final String CORE = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";

    private final LayerMetadata layer;
    private final String lang;

    RecordJson(LayerMetadata layer, String lang) {
        this.layer = layer;
        this.lang = lang;
    }

    static String path(LayerMetadata layer) {
        return Catalogue.ITEMS + "/" + layer.layer().id();
    }

    Map<String, Object> write() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", layer.layer().id());
        told.put("type", "Feature");
        told.put("conformsTo", List.of(CORE));
        told.put("time", time(layer.extent()));
        told.put("geometry", layer.extent().box().map(RecordJson::polygon).orElse(null));
        told.put("properties", properties());
        told.put("links", links());
        return told;
    }

    /** Null where nothing is known, as the standard writes it. */
    private static @Nullable Map<String, Object> time(Extent extent) {
        if (extent.from() == null && extent.to() == null) {
            return null;
        }
        return Map.of(
                "interval",
                List.of(
                        extent.from() == null ? ".." : extent.from().toString(),
                        extent.to() == null ? ".." : extent.to().toString()));
    }

    private static Map<String, Object> polygon(Envelope box) {
        double west = box.getMinX();
        double south = box.getMinY();
        double east = box.getMaxX();
        double north = box.getMaxY();
        double[][][] rings = {{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}};
        return Map.of("type", "Polygon", "coordinates", rings);
    }

    private Map<String, Object> properties() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", TYPE);
        told.put("title", layer.layer().title().in(lang));
        told.put("description", layer.layer().description().in(lang));
        layer.changed()
                .ifPresent(at ->
                        told.put("updated", at.truncatedTo(ChronoUnit.SECONDS).toString()));
        told.put("language", language(lang));
        told.put("languages", languages());
        told.put("resourceLanguages", List.of(language("fr")));
        told.put(
                "keywords",
                layer.subject().keywords().stream().map(word -> word.in(lang)).toList());
        told.put("themes", themes(layer.subject()));
        told.put("formats", layer.downloads().stream().map(RecordJson::format).toList());
        told.put("contacts", List.of(contact(layer.publisher())));
        Terms terms = layer.terms();
        terms.link().map(Link::href).or(terms::licence).ifPresent(licence -> told.put("license", licence));
        terms.attribution().ifPresent(named -> told.put("rights", named));
        told.put(
                "externalIds",
                List.of(Map.of("scheme", "urn:uuid", "value", layer.identifier().toString())));
        return told;
    }

    private List<Map<String, Object>> themes(Subject subject) {
        List<Map<String, Object>> themes = new ArrayList<>();
        themes.add(theme(
                "http://standards.iso.org/iso/19115/resources/Codelists/cat/codelists.xml#MD_TopicCategoryCode",
                subject.topic(),
                null));
        themes.add(theme("http://publications.europa.eu/resource/authority/data-theme", subject.dataTheme(), null));
        Subject.InspireTheme inspire = subject.inspire();
        if (inspire != null) {
            themes.add(theme("http://inspire.ec.europa.eu/theme", inspire.code(), inspire.name()));
        }
        return themes;
    }

    private Map<String, Object> theme(String scheme, String concept, @Nullable LocalText name) {
        return Map.of(
                "scheme",
                scheme,
                "concepts",
                List.of(name == null ? Map.of("id", concept) : Map.of("id", concept, "title", name.in(lang))));
    }

    private static Map<String, Object> format(Download download) {
        return Map.of(
                "name", download.link().title(), "mediaType", download.link().type());
    }

    static Map<String, Object> contact(Publisher publisher) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("identifier", publisher.id().toString());
        contact.put("organization", publisher.name());
        if (publisher.email() != null) {
            contact.put("emails", List.of(Map.of("value", publisher.email())));
        }
        contact.put("roles", List.of("publisher", "pointOfContact"));
        return contact;
    }

    static Map<String, Object> language(String code) {
        Locale language = Locale.forLanguageTag(code);
        return Map.of("code", code, "name", language.getDisplayLanguage(language));
    }

    static List<Map<String, Object>> languages() {
        return LayerMetadata.LANGUAGES.stream()
                .map(language -> language(language.getLanguage()))
                .toList();
    }

    private List<Link> links() {
        String path = path(layer);
        List<Link> links = new ArrayList<>(List.of(
                Link.to(path, "self", "application/geo+json", new LocalText("Cette notice", "This record")),
                Link.toPage(path),
                Link.to(
                        Catalogue.COLLECTION,
                        "collection",
                        "application/json",
                        new LocalText("Le catalogue", "The catalogue")),
                new Link(
                        layer.address(),
                        "item",
                        "application/json",
                        layer.layer().title().in(lang))));
        links.addAll(LayerMetadata.forms(layer.layer()));
        layer.terms().link().ifPresent(links::add);
        Stream.concat(
                        layer.downloads().stream().map(Download::link),
                        layer.services().stream().map(this::service))
                .forEach(links::add);
        return links;
    }

    private Link service(AccessService service) {
        return new Link(service.entry(layer.layer()), "service", service.entryType(), service.title());
    }
}
