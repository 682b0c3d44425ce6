package org.maillage.api.dcat;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Subject;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.LocalText;

/** One layer as a {@code dcat:Dataset} of DCAT-AP 3, with what GeoDCAT-AP 3 says of geodata. */
final class DatasetNode {

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** The datatype that data.gouv.fr and the first GeoDCAT-AP know a GeoJSON by. */
    private static final String GEO_JSON = "https://www.iana.org/assignments/media-types/application/vnd.geo+json";

    private final RdfGraph graph;
    private final LayerMetadata layer;
    private final String id;

    DatasetNode(RdfGraph graph, LayerMetadata layer) {
        this.graph = graph;
        this.layer = layer;
        this.id = layer.layer().id();
    }

    /** Its address, which gives it alone. */
    static String address(LayerMetadata layer) {
        return Link.absolute("/dcat/datasets/" + layer.layer().id());
    }

    Thing write() {
        Thing dataset = graph.at(address(layer))
                .is("dcat:Dataset")
                .text("dct:identifier", layer.identifier().toString())
                .text("dct:title", layer.layer().title())
                .text("dct:description", layer.layer().description())
                .link("dct:type", "http://inspire.ec.europa.eu/metadata-codelist/ResourceType/dataset")
                .link("dct:accessRights", EU + "access-right/" + (layer.isPublic() ? "PUBLIC" : "RESTRICTED"))
                // written by people as things happen
                .link("dct:accrualPeriodicity", EU + "frequency/CONT");
        layer.changed().ifPresent(at -> dataset.value("dct:modified", "xsd:dateTime", at));
        Agents.write(graph, dataset, layer.publisher());
        Languages.write(dataset);
        subject(dataset, layer.subject());
        extent(dataset, layer.extent());
        layer.crs().forEach(crs -> dataset.link("dct:conformsTo", crs(crs)));
        dataset.link(
                "dct:provenance",
                graph.without("lineage-" + id).is("dct:ProvenanceStatement").text("rdfs:label", layer.lineage()));
        page(dataset, "dcat:landingPage", layer.page());
        page(dataset, "foaf:page", layer.iso());
        new Distributions(graph, layer).write(dataset);
        return dataset;
    }

    private void page(Thing dataset, String property, String address) {
        dataset.link(property, graph.at(address).is("foaf:Document"));
    }

    private void subject(Thing dataset, Subject subject) {
        subject.keywords().forEach(keyword -> dataset.text("dcat:keyword", keyword));
        dataset.link("dcat:theme", EU + "data-theme/" + subject.dataTheme());
        dataset.link("dct:subject", "http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/" + subject.topic());
        Subject.InspireTheme inspire = subject.inspire();
        if (inspire != null) {
            dataset.text("dcat:keyword", inspire.name());
            dataset.link(
                    "dcat:theme", graph.at(inspire.uri()).is("skos:Concept").text("skos:prefLabel", inspire.name()));
        }
    }

    private void extent(Thing dataset, Extent extent) {
        extent.box().ifPresent(box -> dataset.link("dct:spatial", location(box)));
        if (extent.from() == null && extent.to() == null) {
            return;
        }
        // without an address: data.gouv.fr would fetch it
        Thing period = graph.without("period-" + id).is("dct:PeriodOfTime");
        if (extent.from() != null) {
            period.value("dcat:startDate", "xsd:date", extent.from());
        }
        if (extent.to() != null) {
            period.value("dcat:endDate", "xsd:date", extent.to());
        }
        dataset.link("dct:temporal", period);
    }

    /** Well-known text without a CRS is in CRS84: longitude first, as GeoJSON. */
    private Thing location(Envelope box) {
        String ring = ring(box, "%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s");
        String positions = ring(box, "[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]");
        String json = "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
        return graph.without("place-" + id)
                .is("dct:Location")
                .value("dcat:bbox", "geo:wktLiteral", "POLYGON((" + ring + "))")
                .value("locn:geometry", "geo:wktLiteral", "POLYGON((" + ring + "))")
                .value("locn:geometry", "geo:geoJSONLiteral", json)
                .value("locn:geometry", GEO_JSON, json);
    }

    private static String ring(Envelope box, String form) {
        return String.format(Locale.ROOT, form, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    }

    private Thing crs(Crs crs) {
        return graph.at(crs.uri())
                .is("dct:Standard")
                .link("dct:type", "http://inspire.ec.europa.eu/glossary/SpatialReferenceSystem")
                .text("dct:identifier", crs.uri())
                .text("dct:title", name(crs));
    }

    private static LocalText name(Crs crs) {
        String name = crs.longitudeFirst() ? "CRS84" : "EPSG:" + crs.epsg();
        return new LocalText(name, name);
    }
}
