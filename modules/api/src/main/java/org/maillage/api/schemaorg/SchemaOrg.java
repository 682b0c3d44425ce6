package org.maillage.api.schemaorg;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Download;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.metadata.ServiceText;
import org.maillage.api.request.Link;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.Layer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Layers as schema.org's Dataset and DataCatalog, in JSON-LD to stand inside a script element of a page: browsers take it for data
 * and run none of it, which our Content-Security-Policy therefore has nothing to say of.
 */
public final class SchemaOrg {

    private final JsonMapper json;

    public SchemaOrg(JsonMapper json) {
        this.json = json;
    }

    /** @param lang ISO 639 code */
    public String catalogue(Publisher operator, List<Layer> layers, String lang) {
        Map<String, Object> told = about("DataCatalog");
        told.put("@id", Link.absolute("/dcat/catalog"));
        told.put("name", ServiceText.NAME);
        told.put("description", ServiceText.DESCRIPTION.in(lang));
        told.put("url", Link.absolute("/ogc") + "?f=html");
        told.put("publisher", organisation(operator));
        told.put("dataset", layers.stream().map(layer -> reference(layer, lang)).toList());
        return written(told);
    }

    private static Map<String, Object> reference(Layer layer, String lang) {
        return Map.of(
                "@type", "Dataset",
                "@id", address(layer),
                "name", layer.title().in(lang),
                "description", layer.description().in(lang),
                "url", Link.absolute("/ogc/collections/" + layer.id()) + "?f=html");
    }

    /** The same as the dataset of DCAT. */
    private static String address(Layer layer) {
        return Link.absolute("/dcat/datasets/" + layer.id());
    }

    public String dataset(LayerMetadata described, String lang) {
        Layer layer = described.layer();
        Map<String, Object> told = about("Dataset");
        told.put("@id", address(layer));
        told.put("identifier", described.identifier().toString());
        told.put("name", layer.title().in(lang));
        told.put("description", layer.description().in(lang));
        told.put("url", described.page());
        told.put("inLanguage", "fr");
        told.put("isAccessibleForFree", true);
        told.put(
                "keywords",
                described.subject().keywords().stream()
                        .map(word -> word.in(lang))
                        .toList());
        described.changed().ifPresent(at -> told.put("dateModified", at.toString()));
        Terms terms = described.terms();
        terms.link().map(Link::href).or(terms::licence).ifPresent(licence -> told.put("license", licence));
        terms.attribution().ifPresent(named -> told.put("creditText", named));
        told.put("publisher", organisation(described.publisher()));
        told.put("creator", organisation(described.publisher()));
        extent(told, described.extent());
        told.put(
                "variableMeasured",
                layer.properties().stream()
                        .map(property -> property.title().in(lang))
                        .toList());
        told.put(
                "distribution",
                described.downloads().stream().map(SchemaOrg::download).toList());
        told.put(
                "includedInDataCatalog",
                Map.of("@type", "DataCatalog", "@id", Link.absolute("/dcat/catalog"), "name", ServiceText.NAME));
        return written(told);
    }

    private static Map<String, Object> about(String type) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("@context", "https://schema.org/");
        told.put("@type", type);
        return told;
    }

    private static Map<String, Object> organisation(Publisher publisher) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("@type", "Organization");
        told.put("name", publisher.name());
        if (publisher.email() != null) {
            told.put("email", publisher.email());
        }
        return told;
    }

    private static void extent(Map<String, Object> told, Extent extent) {
        extent.box()
                .ifPresent(box -> told.put(
                        "spatialCoverage",
                        Map.of("@type", "Place", "geo", Map.of("@type", "GeoShape", "box", corners(box)))));
        if (extent.from() != null || extent.to() != null) {
            told.put("temporalCoverage", day(extent.from()) + "/" + day(extent.to()));
        }
    }

    /** Latitude first, the lower corner first. */
    private static String corners(Envelope box) {
        return String.format(Locale.ROOT, "%s %s %s %s", box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    private static Map<String, Object> download(Download download) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("@type", "DataDownload");
        told.put("name", download.link().title());
        told.put("encodingFormat", download.link().type());
        told.put("contentUrl", download.link().href());
        download.bytes().ifPresent(bytes -> told.put("contentSize", bytes + " B"));
        return told;
    }

    /** Nothing in it ends the element that it stands in. */
    private String written(Map<String, Object> told) {
        return json.writeValueAsString(told).replace("<", "\\u003c");
    }
}
