package org.maillage.api.dcat;

import java.util.List;
import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.AccessService;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.metadata.ServiceText;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;

/**
 * One page of the catalogue, by Hydra: the catalogue is the same thing on all of them, and each has its own view.
 *
 * @param all the layers of the catalogue
 * @param number from 1
 * @param size how many layers a page has
 */
record CataloguePage(RdfFormat format, List<Layer> all, int number, int size) {

    static final String PATH = "/dcat/catalog";

    /** An empty catalogue has one page, which is empty. */
    int pages() {
        return Math.max(1, (all.size() + size - 1) / size);
    }

    List<Layer> layers() {
        int from = Math.min(all.size(), (number - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    void write(RdfGraph graph, Publisher operator, List<LayerMetadata> described) {
        Thing catalogue = graph.at(Link.absolute(PATH))
                .is("dcat:Catalog")
                .is("hydra:Collection")
                .text("dct:identifier", operator.id().toString())
                .text("dct:title", ServiceText.NAME)
                .text("dct:description", ServiceText.DESCRIPTION)
                .link("dcat:themeTaxonomy", "http://publications.europa.eu/resource/authority/data-theme")
                .link(
                        "foaf:homepage",
                        graph.at(Link.absolute("/ogc") + "?f=html").is("foaf:Document"))
                .value("hydra:totalItems", "xsd:integer", all.size());
        Agents.write(graph, catalogue, operator);
        Languages.write(catalogue);
        for (LayerMetadata layer : described) {
            catalogue.link("dcat:dataset", new DatasetNode(graph, layer).write());
        }
        for (AccessService service : AccessService.values()) {
            catalogue.link("dcat:service", ServiceNode.write(graph, service, operator, all));
        }
        catalogue.link("hydra:view", view(graph));
    }

    private Thing view(RdfGraph graph) {
        Thing view = graph.at(address(number))
                .is("hydra:PartialCollectionView")
                .link("hydra:first", address(1))
                .link("hydra:last", address(pages()));
        if (number < pages()) {
            view.link("hydra:next", address(number + 1));
        }
        if (number > 1) {
            view.link("hydra:previous", address(number - 1));
        }
        return view;
    }

    /** In the same format: who follows it reads what it began to read. */
    private String address(int other) {
        return Link.absolute(PATH) + "?f=" + format.code() + "&limit=" + size + "&page=" + other;
    }
}
