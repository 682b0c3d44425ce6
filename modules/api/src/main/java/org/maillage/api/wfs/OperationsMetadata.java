package org.maillage.api.wfs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.api.request.Link;
import org.maillage.layers.xml.XmlDocument;

/** The operations, what their parameters may be, and what of the standard is there (OGC 09-025r2, 8.3.3 and table 13). */
final class OperationsMetadata {

    private static final String TRUE = "TRUE";
    private static final String FALSE = "FALSE";

    private static final Map<String, String> CONSTRAINTS = new TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsBasicWFS", TRUE),
            Map.entry("ImplementsLockingWFS", FALSE),
            Map.entry("KVPEncoding", TRUE),
            Map.entry("XMLEncoding", TRUE),
            Map.entry("SOAPEncoding", FALSE),
            Map.entry("ImplementsInheritance", FALSE),
            Map.entry("ImplementsRemoteResolve", FALSE),
            Map.entry("ImplementsResultPaging", TRUE),
            Map.entry("ImplementsStandardJoins", FALSE),
            Map.entry("ImplementsSpatialJoins", FALSE),
            Map.entry("ImplementsTemporalJoins", FALSE),
            Map.entry("ImplementsFeatureVersioning", FALSE),
            Map.entry("ManageStoredQueries", FALSE),
            Map.entry("PagingIsTransactionSafe", FALSE),
            Map.entry("ImplementsSimpleWFS", TRUE)));

    private OperationsMetadata() {}

    /** @param writes whether the caller may: to others transactions are not told, which would all be refused */
    static void write(XmlDocument out, WfsVersion version, boolean writes) {
        List<String> formats = WfsFormat.mediaTypes(version);
        List<String> schemas = List.of(WfsFormat.gml(version).mediaType());
        List<String> resolves = List.of("none", "local");
        out.open("ows:OperationsMetadata");
        operation(out, version, "GetCapabilities", capabilities(version));
        operation(out, version, "DescribeFeatureType", Map.of("outputFormat", schemas));
        if (version.isFirst()) {
            operation(
                    out,
                    version,
                    "GetFeature",
                    Map.of("resultType", List.of("results", "hits"), "outputFormat", formats));
            if (writes) {
                transaction(out, version, Map.of("inputFormat", schemas, "idgen", List.of("GenerateNew")));
            }
            out.close();
            return;
        }
        operation(out, version, "ListStoredQueries", Map.of());
        operation(out, version, "DescribeStoredQueries", Map.of());
        operation(
                out,
                version,
                "GetFeature",
                Map.of("resultType", List.of("results", "hits"), "outputFormat", formats, "resolve", resolves));
        operation(out, version, "GetPropertyValue", Map.of("outputFormat", schemas, "resolve", resolves));
        if (writes) {
            transaction(out, version, Map.of("inputFormat", schemas));
        }
        parameter(out, version, "version", WfsVersion.numbers());
        constraints(out, writes);
        out.close();
    }

    private static Map<String, List<String>> capabilities(WfsVersion version) {
        List<String> sections = List.of(
                "ServiceIdentification",
                "ServiceProvider",
                "OperationsMetadata",
                "FeatureTypeList",
                "Filter_Capabilities");
        return Map.of(
                "AcceptVersions",
                WfsVersion.numbers(),
                "AcceptFormats",
                List.of(version.isFirst() ? "text/xml" : "application/xml"),
                "Sections",
                sections);
    }

    private static void operation(
            XmlDocument out, WfsVersion version, String name, Map<String, List<String>> parameters) {
        operation(out, version, name, true, parameters);
    }

    /** By POST alone. */
    private static void transaction(XmlDocument out, WfsVersion version, Map<String, List<String>> parameters) {
        operation(out, version, "Transaction", false, parameters);
    }

    private static void operation(
            XmlDocument out, WfsVersion version, String name, boolean byGet, Map<String, List<String>> parameters) {
        String address = Link.absolute(Wfs.PATH);
        out.open("ows:Operation").attribute("name", name).open("ows:DCP").open("ows:HTTP");
        if (byGet) {
            out.empty("ows:Get", "xlink:href", address + "?");
        }
        out.empty("ows:Post", "xlink:href", address).close().close();
        new TreeMap<>(parameters).forEach((parameter, values) -> parameter(out, version, parameter, values));
        out.close();
    }

    private static void parameter(XmlDocument out, WfsVersion version, String name, List<String> values) {
        out.open("ows:Parameter").attribute("name", name);
        allowed(out, version, values);
        out.close();
    }

    private static void allowed(XmlDocument out, WfsVersion version, List<String> values) {
        if (version.isFirst()) {
            values.forEach(value -> out.element("ows:Value", value));
            return;
        }
        out.open("ows:AllowedValues");
        values.forEach(value -> out.element("ows:Value", value));
        out.close();
    }

    private static void constraints(XmlDocument out, boolean writes) {
        constraint(out, "ImplementsTransactionalWFS", writes ? TRUE : FALSE);
        CONSTRAINTS.forEach((name, value) -> constraint(out, name, value));
        constraint(out, "CountDefault", Integer.toString(FeatureRequests.PAGE));
        out.open("ows:Constraint").attribute("name", "QueryExpressions");
        allowed(out, WfsVersion.V2_0_0, List.of("wfs:Query", "wfs:StoredQuery"));
        out.close();
    }

    private static void constraint(XmlDocument out, String name, String value) {
        out.open("ows:Constraint")
                .attribute("name", name)
                .empty("ows:NoValues")
                .element("ows:DefaultValue", value)
                .close();
    }
}
