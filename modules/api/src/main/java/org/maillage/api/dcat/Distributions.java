package org.maillage.api.dcat;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.AccessService;
import org.maillage.api.metadata.Download;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.source.Terms;

/** The ways to have a layer: as files, and by services. */
final class Distributions {

    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    /** Codes of the European authority table, by the endings of files; it has no others of ours. */
    private static final Map<String, String> FILE_TYPES = Map.of(
            ".gpkg", "GPKG", ".shp.zip", "SHP", ".geojson", "GEOJSON", ".csv", "CSV", ".kml", "KML", ".ps.gml", "GML");

    private static final Map<AccessService, String> SERVICE_TYPES =
            Map.of(AccessService.WMS, "WMS_SRVC", AccessService.WFS, "WFS_SRVC");

    private final RdfGraph graph;
    private final LayerMetadata layer;

    Distributions(RdfGraph graph, LayerMetadata layer) {
        this.graph = graph;
        this.layer = layer;
    }

    void write(Thing dataset) {
        layer.downloads().forEach(download -> dataset.link("dcat:distribution", file(download)));
        layer.services().forEach(service -> dataset.link("dcat:distribution", service(service)));
    }

    private Thing file(Download download) {
        String name = download.ending().substring(1);
        Thing file = distribution(name, download.link().title())
                .link("dcat:accessURL", layer.page())
                .link("dcat:downloadURL", download.link().href())
                .link("dcat:mediaType", MEDIA_TYPE + download.link().type());
        format(file, FILE_TYPES.get(download.ending()), download.link().title(), name);
        download.bytes().ifPresent(bytes -> file.value("dcat:byteSize", "xsd:nonNegativeInteger", bytes));
        return file;
    }

    private Thing service(AccessService service) {
        String name = service.name().toLowerCase(Locale.ROOT);
        Thing access = distribution(name, service.title())
                .text("dct:description", service.summary())
                .link("dcat:accessURL", service.entry(layer.layer()))
                .link("dcat:accessService", ServiceNode.address(service));
        format(access, SERVICE_TYPES.get(service), service.title(), name);
        return access;
    }

    private Thing distribution(String name, String title) {
        Thing distribution = graph.at(DatasetNode.address(layer) + "#" + name)
                .is("dcat:Distribution")
                .text("dct:identifier", layer.identifier() + "-" + name)
                .text("dct:title", title);
        Languages.write(distribution);
        layer.changed().ifPresent(at -> distribution.value("dct:modified", "xsd:dateTime", at));
        licence(distribution);
        return distribution;
    }

    private void licence(Thing distribution) {
        Terms terms = layer.terms();
        String id = layer.layer().id();
        terms.licence().ifPresent(named -> {
            Thing licence =
                    terms.link().map(link -> graph.at(link.href())).orElseGet(() -> graph.without("licence-" + id));
            distribution.link("dct:license", licence.is("dct:LicenseDocument").text("rdfs:label", named));
        });
        terms.attribution()
                .ifPresent(named -> distribution.link(
                        "dct:rights",
                        graph.without("rights-" + id).is("dct:RightsStatement").text("rdfs:label", named)));
    }

    /** By the table's code, or else by what people call it. */
    private void format(Thing distribution, @Nullable String code, String title, String name) {
        Thing format = code == null
                ? graph.without("format-" + name.replace('.', '-')).text("rdfs:label", title)
                : graph.at(FILE_TYPE + code);
        distribution.link("dct:format", format.is("dct:MediaTypeOrExtent"));
    }
}
