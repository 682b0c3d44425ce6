package org.maillage.api.dcat;

import java.util.List;
import java.util.Locale;
import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.AccessService;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.metadata.ServiceText;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;

/** A service as a {@code dcat:DataService}. */
final class ServiceNode {

    private static final String TYPE = "http://inspire.ec.europa.eu/metadata-codelist/SpatialDataServiceType/";

    private ServiceNode() {}

    /** A part of the catalogue's own. */
    static String address(AccessService service) {
        return Link.absolute(CataloguePage.PATH) + "#" + name(service);
    }

    private static String name(AccessService service) {
        return service.name().toLowerCase(Locale.ROOT);
    }

    /** @param served all layers of the catalogue, whatever page of it this is on: who reads pages one after the other keeps the last */
    static Thing write(RdfGraph graph, AccessService service, Publisher operator, List<Layer> served) {
        Thing node = graph.at(address(service))
                .is("dcat:DataService")
                .text("dct:identifier", operator.id() + "-" + name(service))
                .text("dct:title", ServiceText.NAME + " – " + service.title())
                .text("dct:description", service.summary())
                .link("dct:type", TYPE + (service.givesFeatures() ? "download" : "view"))
                .link("dcat:endpointURL", service.address())
                .link("dcat:endpointDescription", service.description())
                .link(
                        "dct:conformsTo",
                        graph.at(service.standard()).is("dct:Standard").text("dct:title", service.title()))
                .link("dct:accessRights", "http://publications.europa.eu/resource/authority/access-right/PUBLIC");
        Agents.write(graph, node, operator);
        Languages.write(node);
        served.forEach(layer -> node.link("dcat:servesDataset", Link.absolute("/dcat/datasets/" + layer.id())));
        return node;
    }
}
