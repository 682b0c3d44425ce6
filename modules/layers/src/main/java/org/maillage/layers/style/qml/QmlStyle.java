package org.maillage.layers.style.qml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Style;
import org.maillage.layers.xml.XmlDocument;

/** A style as QGIS 3 keeps it beside a layer: rules with scales and filters, symbols in pixels, labels by rule. */
public final class QmlStyle {

    private final Layer layer;
    private final Style style;
    private final String lang;
    private final XmlDocument xml;

    private QmlStyle(XmlDocument xml, Layer layer, Style style, String lang) {
        this.xml = xml;
        this.layer = layer;
        this.style = style;
        this.lang = lang;
    }

    /** A document of its own, in French. */
    public static String write(Layer layer, Style style) {
        XmlDocument xml = new XmlDocument();
        xml.docType("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml.open("qgis").attribute("version", "3.22.0").attribute("styleCategories", "Symbology|Labeling");
        xml.attribute("labelsEnabled", isLabelled(style) ? 1 : 0);
        embed(xml, layer, style, "fr");
        return xml.toString();
    }

    /**
     * Inside the element of a layer, whose attribute {@code labelsEnabled} says whether it {@link #isLabelled}.
     *
     * @param lang ISO 639 code of the titles
     */
    public static void embed(XmlDocument xml, Layer layer, Style style, String lang) {
        QmlStyle written = new QmlStyle(xml, layer, style, lang);
        written.renderer();
        if (isLabelled(style)) {
            written.labeling();
        }
    }

    public static boolean isLabelled(Style style) {
        return style.rules().stream().anyMatch(rule -> rule.label() != null);
    }

    /** Names are rules of their own here: rules that were two for their sake alone are one, and once in the legend. */
    private List<Rule> drawn() {
        List<Rule> drawn = new ArrayList<>();
        for (Rule rule : style.rules()) {
            if (rule.isDrawn() && isSayable(rule)) {
                Rule last = drawn.isEmpty() ? null : drawn.get(drawn.size() - 1);
                Optional<Rule> both = last == null ? Optional.empty() : last.joined(rule);
                both.ifPresent(joined -> drawn.remove(drawn.size() - 1));
                drawn.add(both.orElse(rule));
            }
        }
        return drawn;
    }

    private static boolean isSayable(Rule rule) {
        return rule.filter() == Filter.INCLUDE || PlainFilter.of(rule.filter()).isPresent();
    }

    /** Symbol levels draw the features of a rule over those of the rules before. */
    private void renderer() {
        List<Rule> rules = drawn();
        xml.open("renderer-v2").attribute("type", "RuleRenderer").attribute("symbollevels", 1);
        xml.attribute("forceraster", 0).attribute("enableorderby", 0);
        xml.open("rules").attribute("key", key("rules"));
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            xml.open("rule").attribute("key", key(rule.name())).attribute("symbol", i);
            xml.attribute("label", rule.title().in(lang));
            selection(rule);
            xml.close();
        }
        xml.close().open("symbols");
        QmlSymbols symbols = new QmlSymbols(xml, layer.geometry());
        for (int i = 0; i < rules.size(); i++) {
            symbols.write(String.valueOf(i), rules.get(i).symbolisers(), i);
        }
        xml.close().close();
    }

    private void selection(Rule rule) {
        Optional<PlainFilter> filter = PlainFilter.of(rule.filter());
        filter.ifPresent(plain -> xml.attribute("filter", QgisExpression.of(plain)));
        ScaleRange scales = rule.scales();
        if (scales.min() > 0) {
            xml.attribute("scalemindenom", Math.round(scales.min()));
        }
        if (Double.isFinite(scales.max())) {
            xml.attribute("scalemaxdenom", Math.round(scales.max()));
        }
    }

    private void labeling() {
        xml.open("labeling").attribute("type", "rule-based");
        xml.open("rules").attribute("key", key("labels"));
        for (Rule rule : style.rules()) {
            label(rule, rule.label());
        }
        xml.close().close();
    }

    private void label(Rule rule, @Nullable Label label) {
        if (label == null || !isSayable(rule)) {
            return;
        }
        xml.open("rule")
                .attribute("key", key("label." + rule.name()))
                .attribute("description", rule.title().in(lang));
        selection(rule);
        xml.open("settings").attribute("calloutType", "simple");
        text(label);
        int placement =
                switch (label.placement()) {
                    case MIDDLE -> 1;
                    case BESIDE -> 6;
                    case ALONG -> 2;
                };
        xml.empty("placement", "placement", placement, "priority", Math.min(10, label.priority() / 10), "dist", 1);
        xml.close().close();
    }

    private void text(Label label) {
        xml.open("text-style").attribute("fieldName", label.property()).attribute("isExpression", 0);
        xml.attribute("fontFamily", "Source Sans Pro").attribute("fontSize", label.size());
        xml.attribute("fontSizeUnit", "Pixel").attribute("fontWeight", label.weight() >= 550 ? 63 : 50);
        xml.attribute("fontItalic", label.slanted() ? 1 : 0).attribute("textOpacity", 1);
        xml.attribute("textColor", QmlSymbols.colour(label.colour()));
        Label.Halo halo = label.halo();
        if (halo != null) {
            xml.empty(
                    "text-buffer",
                    "bufferDraw",
                    1,
                    "bufferSize",
                    halo.width(),
                    "bufferSizeUnits",
                    "Pixel",
                    "bufferColor",
                    QmlSymbols.colour(halo.colour()),
                    "bufferOpacity",
                    halo.colour().opacity());
        }
        xml.close();
    }

    /** The same name has the same key, so that the same style is the same file. */
    private String key(String name) {
        String seed = layer.id() + "/" + style.id() + "/" + name;
        return "{" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)) + "}";
    }
}
