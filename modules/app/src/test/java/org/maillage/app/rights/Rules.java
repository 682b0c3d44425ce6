package org.maillage.app.rights;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each address of the service needs. */
final class Rules {

    /** What each address needs; one that is not here fails the test, so that nobody forgets to say. */
    enum Rule {
        /** Tells of records, each as the policy says. */
        RECORDS,
        /** Draws records, or tells of what is drawn, each as the policy says: as the WMS does, whose information tests read. */
        DRAWN,
        /** Tells of no record. */
        OPEN,
        /** Tells members what was done to records. */
        MEMBERS,
        /** Writes, as the policy says. */
        WRITES,
        /** Tells members of persons: see PersonRightsTest. */
        PERSONS,
        /** Keeps accounts, structures and the journal: for who administers, in person. See the tests of administration. */
        ADMINISTERS,
        /** Publishes: for managers, in person. See PublicationsHttpTest. */
        PUBLISHES,
        /** Of the account that asks, or of none: see the tests of sessions and tokens. */
        OWN
    }

    static final Map<String, Rule> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", Rule.OPEN),
            Map.entry("GET /embed/{layer}", Rule.OPEN),
            Map.entry("GET /dcat/catalog", Rule.RECORDS),
            Map.entry("GET /dcat/catalog.{ending}", Rule.RECORDS),
            Map.entry("GET /dcat/datasets/{id}", Rule.RECORDS),
            Map.entry("GET /ogc", Rule.OPEN),
            Map.entry("GET /ogc/conformance", Rule.OPEN),
            Map.entry("GET /ogc/api", Rule.OPEN),
            Map.entry("GET /ogc/collections", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/queryables", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/sortables", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/schema", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/schema/versions", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/items", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/changes", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/items/{featureId}", Rule.RECORDS),
            Map.entry("POST /ogc/collections/{id}/items", Rule.WRITES),
            Map.entry("OPTIONS /ogc/collections/{id}/items", Rule.OPEN),
            Map.entry("OPTIONS /ogc/collections/{id}/items/{featureId}", Rule.RECORDS),
            Map.entry("PUT /ogc/collections/{id}/items/{featureId}", Rule.WRITES),
            Map.entry("PATCH /ogc/collections/{id}/items/{featureId}", Rule.WRITES),
            Map.entry("DELETE /ogc/collections/{id}/items/{featureId}", Rule.WRITES),
            Map.entry("GET /ogc/collections/{id}/metadata", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/files/{file}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles/{tileMatrixSetId}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles/{grid}/{z}/{row}/{column}", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles/WebMercatorQuad/tilejson", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles/xyz/metadata.json", Rule.RECORDS),
            Map.entry("GET /ogc/collections/{id}/tiles/xyz/{z}/{column}/{row}.pbf", Rule.RECORDS),
            Map.entry("GET /ogc/tiles", Rule.OPEN),
            Map.entry("GET /ogc/tiles/{tileMatrixSetId}", Rule.RECORDS),
            Map.entry("GET /ogc/tiles/{grid}/{z}/{row}/{column}", Rule.RECORDS),
            Map.entry("GET /ogc/tiles/WebMercatorQuad/tilejson", Rule.RECORDS),
            Map.entry("GET /ogc/tiles/xyz/metadata.json", Rule.RECORDS),
            Map.entry("GET /ogc/tiles/xyz/{z}/{column}/{row}.pbf", Rule.RECORDS),
            Map.entry("GET /ogc/tileMatrixSets", Rule.OPEN),
            Map.entry("GET /ogc/tileMatrixSets/{tileMatrixSetId}", Rule.OPEN),
            Map.entry("GET /ogc/records", Rule.OPEN),
            Map.entry("GET /ogc/records/conformance", Rule.OPEN),
            Map.entry("GET /ogc/records/collections", Rule.OPEN),
            Map.entry("GET /ogc/records/collections/{id}", Rule.OPEN),
            Map.entry("GET /ogc/records/collections/{id}/items", Rule.RECORDS),
            Map.entry("GET /ogc/records/collections/{id}/items/{recordId}", Rule.RECORDS),
            Map.entry("GET /ogc/wms", Rule.RECORDS),
            Map.entry("POST /ogc/wms", Rule.RECORDS),
            Map.entry("GET /ogc/wmts", Rule.RECORDS),
            Map.entry("POST /ogc/wmts", Rule.RECORDS),
            Map.entry("GET /ogc/wmts/1.0.0/WMTSCapabilities.xml", Rule.RECORDS),
            Map.entry(
                    "GET /ogc/wmts/{layer}/{style}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.{ending}",
                    Rule.DRAWN),
            Map.entry(
                    "GET /ogc/wmts/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.{ending}",
                    Rule.DRAWN),
            Map.entry(
                    "GET /ogc/wmts/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}/{j}/{i}.{ending}",
                    Rule.DRAWN),
            Map.entry("GET /ogc/map", Rule.DRAWN),
            Map.entry("GET /ogc/collections/{id}/map", Rule.DRAWN),
            Map.entry("GET /ogc/qgis/project.qgs", Rule.OPEN),
            Map.entry("GET /ogc/qgis/project.qgz", Rule.OPEN),
            Map.entry("GET /ogc/qgis/layers.qlr", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/layer.qlr", Rule.OPEN),
            Map.entry("GET /ogc/styles", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles/{styleId}", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles/{styleId}/sprite.json", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles/{styleId}/sprite@2x.json", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles/{styleId}/sprite.png", Rule.OPEN),
            Map.entry("GET /ogc/collections/{id}/styles/{styleId}/sprite@2x.png", Rule.OPEN),
            Map.entry("GET /ogc/fonts/{fontstack}/{range}.pbf", Rule.OPEN),
            Map.entry("POST /ogc/collections/{id}/styles", Rule.PUBLISHES),
            Map.entry("PATCH /ogc/collections/{id}/styles", Rule.PUBLISHES),
            Map.entry("PUT /ogc/collections/{id}/styles/{styleId}", Rule.PUBLISHES),
            Map.entry("DELETE /ogc/collections/{id}/styles/{styleId}", Rule.PUBLISHES),
            Map.entry("GET /ogc/wfs", Rule.RECORDS),
            Map.entry("POST /ogc/wfs", Rule.RECORDS),
            Map.entry("GET /api/layers", Rule.OPEN),
            Map.entry("GET /api/layers/{id}", Rule.OPEN),
            Map.entry("GET /api/layers/{id}/count", Rule.RECORDS),
            Map.entry("GET /api/layers/{id}/facets", Rule.RECORDS),
            Map.entry("GET /api/vocabularies", Rule.OPEN),
            Map.entry("GET /api/search", Rule.RECORDS),
            Map.entry("GET /api/place", Rule.RECORDS),
            Map.entry("POST /api/place", Rule.RECORDS),
            Map.entry("GET /api/sources", Rule.RECORDS),
            Map.entry("GET /api/service", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}/history", Rule.RECORDS),
            Map.entry("GET /api/{collection}/{id}/history/{version}", Rule.RECORDS),
            Map.entry("POST /api/{collection}/{id}/history/{version}/restore", Rule.WRITES),
            Map.entry("POST /api/{collection}", Rule.WRITES),
            Map.entry("PUT /api/{collection}/{id}", Rule.WRITES),
            Map.entry("PATCH /api/{collection}/{id}", Rule.WRITES),
            Map.entry("DELETE /api/{collection}/{id}", Rule.WRITES),
            Map.entry("GET /api/changes", Rule.MEMBERS),
            Map.entry("GET /api/runs", Rule.MEMBERS),
            Map.entry("GET /api/runs/{id}", Rule.MEMBERS),
            Map.entry("POST /api/runs/{id}/undo", Rule.WRITES),
            Map.entry("GET /api/personal-data", Rule.PERSONS),
            Map.entry("POST /api/personal-data", Rule.PERSONS),
            Map.entry("GET /api/personal-data/purges", Rule.PERSONS),
            Map.entry("GET /api/personal-data/{id}", Rule.PERSONS),
            Map.entry("GET /api/persons/counts", Rule.PERSONS),
            Map.entry("GET /api/persons/{id}/personal-data", Rule.PERSONS),
            Map.entry("POST /api/persons/{id}/erasure", Rule.WRITES),
            Map.entry("POST /api/accounts/{id}/erasure", Rule.WRITES),
            Map.entry("GET /api/session/personal-data", Rule.OWN),
            Map.entry("POST /api/session/erasure", Rule.OWN),
            Map.entry("GET /api/structures", Rule.MEMBERS),
            Map.entry("POST /api/structures", Rule.ADMINISTERS),
            Map.entry("PUT /api/structures/{id}", Rule.ADMINISTERS),
            Map.entry("GET /api/accounts", Rule.ADMINISTERS),
            Map.entry("POST /api/accounts", Rule.ADMINISTERS),
            Map.entry("GET /api/accounts/{id}", Rule.ADMINISTERS),
            Map.entry("PATCH /api/accounts/{id}", Rule.ADMINISTERS),
            Map.entry("POST /api/accounts/{id}/password", Rule.ADMINISTERS),
            Map.entry("PUT /api/accounts/{id}/memberships/{structure}", Rule.ADMINISTERS),
            Map.entry("DELETE /api/accounts/{id}/memberships/{structure}", Rule.ADMINISTERS),
            Map.entry("GET /api/accounts/{id}/tokens", Rule.ADMINISTERS),
            Map.entry("DELETE /api/accounts/{id}/tokens/{token}", Rule.ADMINISTERS),
            Map.entry("GET /api/journal", Rule.ADMINISTERS),
            Map.entry("GET /api/journal/verification", Rule.ADMINISTERS),
            Map.entry("GET /api/publications", Rule.PUBLISHES),
            Map.entry("POST /api/publications", Rule.PUBLISHES),
            Map.entry("POST /api/publications/preview", Rule.PUBLISHES),
            Map.entry("GET /api/publications/preview/tiles/{id}/{z}/{row}/{column}", Rule.PUBLISHES),
            Map.entry("GET /api/publications/{id}", Rule.PUBLISHES),
            Map.entry("PUT /api/publications/{id}", Rule.PUBLISHES),
            Map.entry("DELETE /api/publications/{id}", Rule.PUBLISHES),
            Map.entry("OPTIONS /api/publications/{id}", Rule.PUBLISHES),
            Map.entry("GET /api/publications/{id}/announcements", Rule.PUBLISHES),
            Map.entry("POST /api/publications/{id}/announcements", Rule.PUBLISHES),
            Map.entry("GET /api/publications/{id}/announcements/{announcement}", Rule.PUBLISHES),
            Map.entry("PUT /api/publications/{id}/announcements/{announcement}", Rule.PUBLISHES),
            Map.entry("DELETE /api/publications/{id}/announcements/{announcement}", Rule.PUBLISHES),
            Map.entry("PUT /api/session/as", Rule.OWN),
            Map.entry("DELETE /api/session/as", Rule.OWN),
            Map.entry("GET /api/session", Rule.OWN),
            Map.entry("POST /api/session", Rule.OWN),
            Map.entry("DELETE /api/session", Rule.OWN),
            Map.entry("PUT /api/session/password", Rule.OWN),
            Map.entry("POST /api/session/reset", Rule.OWN),
            Map.entry("PUT /api/session/reset", Rule.OWN),
            Map.entry("GET /api/tokens", Rule.OWN),
            Map.entry("POST /api/tokens", Rule.OWN),
            Map.entry("DELETE /api/tokens/{id}", Rule.OWN)));

    private Rules() {}

    /** The addresses with the rule. */
    static Set<String> with(Rule rule) {
        Set<String> addresses = new TreeSet<>();
        ALL.forEach((address, needed) -> {
            if (needed == rule) {
                addresses.add(address);
            }
        });
        return addresses;
    }
}
