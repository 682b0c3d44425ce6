package org.maillage.api.wfs;

import java.util.List;
import org.maillage.layers.xml.XmlDocument;

/** What a transaction has written, as each version tells it. */
final class TransactionAnswer {

    private static final String FEATURE_ID = "ogc:FeatureId";

    private TransactionAnswer() {}

    static XmlDocument of(Written written, TransactionForm form) {
        return switch (form) {
            case V1_0 -> first(written, open("wfs:WFS_TransactionResponse", form));
            case V1_1 -> second(written, open("wfs:TransactionResponse", form));
            case V2_0 -> third(written, open("wfs:TransactionResponse", form), "rid");
            // GDAL 3.6 looks for an attribute of 1.1.0 on the element of 2.0
            case MIXED -> third(written, open("wfs:TransactionResponse", form), "rid", "fid");
        };
    }

    private static XmlDocument open(String name, TransactionForm form) {
        WfsVersion version = form.version();
        return new XmlDocument()
                .open(name)
                .attribute("xmlns:wfs", version.namespace())
                .attribute(version.isFirst() ? "xmlns:ogc" : "xmlns:fes", version.filterNamespace())
                .attribute("version", form.number());
    }

    private static XmlDocument first(Written written, XmlDocument out) {
        features(out, "wfs:InsertResult", written.inserted(), FEATURE_ID, "fid");
        return out.open("wfs:TransactionResult")
                .open("wfs:Status")
                .empty("wfs:SUCCESS")
                .close()
                .close()
                .close();
    }

    private static XmlDocument second(Written written, XmlDocument out) {
        out.open("wfs:TransactionSummary")
                .element("wfs:totalInserted", written.inserted().size())
                .element("wfs:totalUpdated", written.updated().size())
                .element("wfs:totalDeleted", written.deleted())
                .close();
        // The schema asks for one feature in any case; « none » is what other services and their clients call that
        // there is none.
        List<Written.Feature> inserted =
                written.inserted().isEmpty() ? List.of(new Written.Feature("none", null)) : written.inserted();
        out.open("wfs:InsertResults");
        features(out, "wfs:Feature", inserted, FEATURE_ID, "fid");
        return out.close().close();
    }

    private static XmlDocument third(Written written, XmlDocument out, String... ids) {
        out.open("wfs:TransactionSummary")
                .element("wfs:totalInserted", written.inserted().size())
                .element("wfs:totalUpdated", written.updated().size())
                .element("wfs:totalReplaced", written.replaced().size())
                .element("wfs:totalDeleted", written.deleted())
                .close();
        results(out, "wfs:InsertResults", written.inserted(), ids);
        results(out, "wfs:UpdateResults", written.updated(), ids);
        results(out, "wfs:ReplaceResults", written.replaced(), ids);
        return out.close();
    }

    private static void results(XmlDocument out, String name, List<Written.Feature> features, String... ids) {
        if (!features.isEmpty()) {
            out.open(name);
            features(out, "wfs:Feature", features, "fes:ResourceId", ids);
            out.close();
        }
    }

    private static void features(
            XmlDocument out, String element, List<Written.Feature> features, String id, String... attributes) {
        for (Written.Feature feature : features) {
            out.open(element);
            if (feature.handle() != null) {
                out.attribute("handle", feature.handle());
            }
            out.empty(id);
            for (String attribute : attributes) {
                out.attribute(attribute, feature.id());
            }
            out.close();
        }
    }
}
