package org.maillage.api.qgis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.source.Terms;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.layers.style.qml.QmlStyle;
import org.maillage.layers.xml.XmlDocument;

/** The elements {@code maplayer}: where a layer is read, how it is drawn, what its columns and codes are called, and whose it is. */
final class QgisLayers {

    private final Styles styles;
    private final Vocabularies vocabularies;

    QgisLayers(Styles styles, Vocabularies vocabularies) {
        this.styles = styles;
        this.vocabularies = vocabularies;
    }

    /** As features, drawn by the layer's default style. */
    void features(XmlDocument xml, QgisProject.Given given, Layer layer) {
        Style style = styles.of(layer).get(0);
        xml.open("maplayer").attribute("type", "vector").attribute("styleCategories", "AllStyleCategories");
        xml.attribute(
                "geometry",
                switch (layer.geometry()) {
                    case POINT -> "Point";
                    case LINE -> "Line";
                    case POLYGON -> "Polygon";
                });
        xml.attribute("labelsEnabled", QmlStyle.isLabelled(style) ? 1 : 0);
        head(xml, given, given.features(layer), layer.title(), layer, "OGC:CRS84");
        QmlStyle.embed(xml, layer, style, given.lang());
        fields(xml, given.lang(), layer);
        xml.close();
    }

    /** As pictures. @param layer null for that of all */
    void image(XmlDocument xml, QgisProject.Given given, String name, LocalText title, @Nullable Layer layer) {
        xml.open("maplayer").attribute("type", "raster").attribute("styleCategories", "AllStyleCategories");
        head(xml, given, given.images(name), title, layer, "EPSG:" + QgisProject.EPSG);
        xml.close();
    }

    private static void head(
            XmlDocument xml,
            QgisProject.Given given,
            QgisSource source,
            LocalText title,
            @Nullable Layer layer,
            String crs) {
        xml.element("id", source.id()).element("datasource", source.address());
        xml.element("layername", title.in(given.lang()));
        if (layer != null) {
            said(xml, given, layer);
        }
        QgisProject.crs(xml, "srs", crs);
        xml.open("provider")
                .attribute("encoding", "UTF-8")
                .text(source.provider())
                .close();
    }

    private static void said(XmlDocument xml, QgisProject.Given given, Layer layer) {
        String address = given.base() + "/collections/" + layer.id();
        xml.element("title", layer.title().in(given.lang()));
        xml.element("abstract", layer.description().in(given.lang()));
        Terms terms = given.terms().apply(layer);
        terms.attribution().ifPresent(who -> xml.open("attribution")
                .attribute("href", address)
                .text(who)
                .close());
        xml.open("resourceMetadata").element("identifier", address).element("language", given.lang());
        xml.element("type", "dataset").element("title", layer.title().in(given.lang()));
        xml.element("abstract", layer.description().in(given.lang()));
        terms.attribution().ifPresent(who -> xml.element("rights", who));
        terms.licence().ifPresent(licence -> xml.element("license", licence));
        xml.open("links");
        link(xml, address, "WWW:LINK", layer.title().in(given.lang()));
        terms.link().ifPresent(licence -> link(xml, licence.href(), "license", licence.title()));
        xml.close().close();
    }

    private static void link(XmlDocument xml, String address, String type, String name) {
        xml.empty(
                "link",
                "url",
                address,
                "type",
                type,
                "name",
                name,
                "description",
                "",
                "format",
                "",
                "mimeType",
                "",
                "size",
                "");
    }

    /** Columns by their titles, codes by their labels. */
    private void fields(XmlDocument xml, String lang, Layer layer) {
        xml.open("fieldConfiguration");
        for (Property property : layer.properties()) {
            List<Term> terms = terms(property);
            if (!terms.isEmpty()) {
                codes(xml, property.name(), terms, lang);
            }
        }
        xml.close().open("aliases");
        for (Property property : layer.properties()) {
            xml.empty(
                    "alias",
                    "field",
                    property.name(),
                    "index",
                    "",
                    "name",
                    property.title().in(lang));
        }
        xml.close();
        layer.withRole("name").ifPresent(name -> xml.element("previewExpression", '"' + name.name() + '"'));
    }

    /** A widget of QGIS shows one code; lists of codes stay as they are. */
    private List<Term> terms(Property property) {
        return property.vocabulary() == null || property.type() != PropertyType.STRING
                ? List.of()
                : vocabularies.listAll().stream()
                        .filter(term -> term.vocabulary().equals(property.vocabulary()))
                        .toList();
    }

    private static void codes(XmlDocument xml, String property, List<Term> terms, String lang) {
        xml.open("field").attribute("name", property).attribute("configurationFlags", "None");
        xml.open("editWidget").attribute("type", "ValueMap").open("config");
        xml.open("Option").attribute("type", "Map");
        xml.open("Option").attribute("name", "map").attribute("type", "List");
        for (Term term : terms) {
            String label = new LocalText(term.labelFr(), term.labelEn()).in(lang);
            xml.open("Option").attribute("type", "Map");
            xml.empty("Option", "name", label, "type", "QString", "value", term.code());
            xml.close();
        }
        xml.close().close().close().close().close();
    }
}
