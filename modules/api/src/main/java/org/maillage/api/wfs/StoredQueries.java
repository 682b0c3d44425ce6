package org.maillage.api.wfs;

import java.util.List;
import java.util.Locale;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.xml.XmlDocument;

/** The one stored query that every WFS has. */
final class StoredQueries {

    static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";

    /** The same as the first edition of the standard spelled it. */
    private static final String FIRST_BY_ID = "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById";

    private static final String TITLE = "Un objet par son identifiant";

    private StoredQueries() {}

    /** @throws MaillageException when the parameter names another one */
    static void requireById(String id) {
        String plain = id.toLowerCase(Locale.ROOT);
        if (!plain.equals(BY_ID.toLowerCase(Locale.ROOT)) && !plain.equals(FIRST_BY_ID.toLowerCase(Locale.ROOT))) {
            throw MaillageException.parameter(
                    "STOREDQUERY_ID", "Il n'y a pas de requête enregistrée « " + id + " » ; il y a « " + BY_ID + " ».");
        }
    }

    static XmlDocument list(List<Layer> layers, WfsVersion version) {
        XmlDocument out = open("wfs:ListStoredQueriesResponse", version)
                .open("wfs:StoredQuery")
                .attribute("id", BY_ID);
        title(out);
        layers.forEach(layer -> out.element("wfs:ReturnFeatureType", FeatureTypes.name(layer)));
        return out.close().close();
    }

    static XmlDocument describe(List<Layer> layers, OwsParameters parameters, WfsVersion version) {
        parameters.list("storedQuery_Id").forEach(StoredQueries::requireById);
        XmlDocument out = open("wfs:DescribeStoredQueriesResponse", version)
                .open("wfs:StoredQueryDescription")
                .attribute("id", BY_ID);
        title(out);
        return out.empty("wfs:Parameter", "name", "id", "type", "xs:string")
                .empty(
                        "wfs:QueryExpressionText",
                        "isPrivate",
                        true,
                        "language",
                        "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression",
                        "returnFeatureTypes",
                        String.join(" ", layers.stream().map(FeatureTypes::name).toList()))
                .close()
                .close();
    }

    private static void title(XmlDocument out) {
        out.open("wfs:Title").attribute("xml:lang", "fr").text(TITLE).close();
    }

    private static XmlDocument open(String name, WfsVersion version) {
        return new XmlDocument()
                .open(name)
                .attribute("xmlns:wfs", version.namespace())
                .attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:" + GmlNames.PREFIX, GmlNames.NAMESPACE);
    }
}
