package org.maillage.api.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.encode.GmlCrs;
import org.maillage.layers.encode.GmlFeatures;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.encode.XmlOutput;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/** Features as a collection of either version, each from the cursor straight to the socket. */
final class GmlCollection {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlOutput out;
    private final Answer answer;
    private final WfsVersion version;
    private final LayerSource source;
    private final Reprojection reprojection;
    private final String time;

    /** @param time of the answer, as {@code xs:dateTime} */
    GmlCollection(OutputStream to, Answer answer, LayerSource source, Reprojection reprojection, String time) {
        this.out = new XmlOutput(to);
        this.answer = answer;
        this.version = answer.request().version();
        this.source = source;
        this.reprojection = reprojection;
        this.time = time;
    }

    /** How one feature is written, by what knows how to write those of its layer. */
    interface Member {
        void write(GmlFeatures writer, FeatureStream feature) throws IOException;
    }

    /** How much there is; what is matched is null when it is not known. */
    record Figures(@Nullable Long matched, long returned) {}

    void features() throws IOException {
        open("FeatureCollection", new Figures(answer.matched(), answer.returned()));
        boolean nested = answer.pages().size() > 1 && !version.isFirst();
        for (int n = 0; n < answer.pages().size(); n++) {
            if (nested) {
                Page page = answer.pages().get(n);
                out.raw("<wfs:member><wfs:FeatureCollection");
                figures(new Figures(page.matched(), page.returned()), null, null);
                out.raw(">");
            }
            members(n, version.isFirst() ? "gml:featureMember" : "wfs:member");
            out.raw(nested ? "</wfs:FeatureCollection></wfs:member>" : "");
        }
        close("FeatureCollection");
    }

    private void members(int query, String element) throws IOException {
        each(query, (writer, feature) -> {
            out.raw("<").raw(element).raw(">");
            writer.write(feature, "");
            out.raw("</").raw(element).raw(">");
        });
    }

    /** What {@code GetPropertyValue} answers: each member is written by the caller. */
    void values(Figures figures, Member member) throws IOException {
        open("ValueCollection", figures);
        for (int n = 0; n < answer.pages().size(); n++) {
            each(n, member);
        }
        close("ValueCollection");
    }

    XmlOutput out() {
        return out;
    }

    /** The one feature as a document; false when there is none. */
    boolean feature() throws IOException {
        FeatureQuery query = answer.request().queries().get(0);
        return source.read(query, features -> {
            if (!features.next()) {
                return false;
            }
            out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            writer(query, 0).write(features, namespaces(""));
            out.flushBuffer();
            return true;
        });
    }

    private void each(int query, Member member) throws IOException {
        Page page = answer.pages().get(query);
        if (page.returned() == 0) {
            return;
        }
        GmlFeatures writer = writer(page.query(), query);
        source.read(page.query(), features -> {
            while (features.next()) {
                member.write(writer, features);
            }
            return true;
        });
    }

    /** @param n which of the queries it is */
    private GmlFeatures writer(FeatureQuery query, int n) {
        GmlCrs crs = GmlCrs.of(answer.request().srsNames().get(n), reprojection);
        return new GmlFeatures(out, query.layer(), query.properties(), version.gml(), crs);
    }

    private void open(String name, Figures figures) throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:").raw(name);
        out.raw(" xmlns:wfs=\"")
                .raw(version.namespace())
                .raw("\"")
                .raw(namespaces(version.namespace() + " " + version.schema() + " "));
        figures(figures, answer.next(), answer.previous());
        out.raw(">");
    }

    private void close(String name) throws IOException {
        out.raw("</wfs:").raw(name).raw(">\n");
        out.flushBuffer();
    }

    /** @param schemas of other namespaces and where they are, with a blank behind */
    private String namespaces(String schemas) {
        return " xmlns:gml=\"" + version.gml().namespace() + "\" xmlns:" + GmlNames.PREFIX + "=\"" + GmlNames.NAMESPACE
                + "\" xmlns:xsi=\"" + SCHEMA_INSTANCE + "\" xsi:schemaLocation=\"" + GmlNames.NAMESPACE + " "
                + schemaAddress() + " " + schemas + version.gml().namespace() + " " + version.gmlSchema() + "\"";
    }

    /** Of the types that the answer has. */
    private String schemaAddress() {
        Set<String> names = new LinkedHashSet<>();
        answer.request().queries().forEach(query -> names.add(FeatureTypes.name(query.layer())));
        return Link.absolute(Wfs.PATH) + "?service=WFS&amp;version=" + version.number()
                + "&amp;request=DescribeFeatureType&amp;" + (version.isFirst() ? "typeName=" : "typeNames=")
                + String.join(",", names);
    }

    private void figures(Figures figures, @Nullable String next, @Nullable String previous) throws IOException {
        Long matched = figures.matched();
        String returned = Long.toString(figures.returned());
        attribute("timeStamp", time);
        if (version.isFirst()) {
            attribute("numberOfFeatures", answer.request().hits() && matched != null ? matched.toString() : returned);
            return;
        }
        attribute("numberMatched", matched == null ? "unknown" : matched.toString());
        attribute("numberReturned", returned);
        if (next != null) {
            attribute("next", next);
        }
        if (previous != null) {
            attribute("previous", previous);
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }
}
