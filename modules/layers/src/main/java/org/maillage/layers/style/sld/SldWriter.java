package org.maillage.layers.style.sld;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlDocument;

/**
 * Writes a style as SLD. Each rule is a FeatureTypeStyle of its own, because features of one lie over those of the rules before.
 * A rule whose filter Filter Encoding cannot say is left out: without it, it would draw what it must not. Titles are French.
 */
public final class SldWriter {

    private final SldVersion version;
    private final XmlDocument xml = new XmlDocument();
    private final SymbolXml symbols;

    private SldWriter(SldVersion version) {
        this.version = version;
        this.symbols = new SymbolXml(version, xml);
    }

    /** @param layer the id of the layer that it is for */
    public static String write(String layer, Style style, boolean isDefault, SldVersion version) {
        return new SldWriter(version).document(layer, style, isDefault);
    }

    private String document(String layer, Style style, boolean isDefault) {
        root();
        xml.open("NamedLayer").element(version.se("Name"), layer);
        xml.open("UserStyle").element(version.se("Name"), style.id());
        title(style.title().fr());
        xml.element("IsDefault", isDefault ? 1 : 0);
        style.rules().forEach(this::rule);
        return xml.toString();
    }

    private void root() {
        xml.open("StyledLayerDescriptor")
                .attribute("version", version.number())
                .attribute("xmlns", "http://www.opengis.net/sld")
                .attribute("xmlns:ogc", "http://www.opengis.net/ogc")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        if (version == SldVersion.V1_1) {
            xml.attribute("xmlns:se", "http://www.opengis.net/se");
        }
        xml.attribute(
                "xsi:schemaLocation",
                "http://www.opengis.net/sld http://schemas.opengis.net/sld/" + version.number()
                        + "/StyledLayerDescriptor.xsd");
    }

    private void title(String title) {
        if (version == SldVersion.V1_1) {
            xml.open("se:Description").element("se:Title", title).close();
        } else {
            xml.element("Title", title);
        }
    }

    private void rule(Rule rule) {
        Optional<PlainFilter> filter = PlainFilter.of(rule.filter());
        if (filter.isEmpty() && rule.filter() != Filter.INCLUDE) {
            return;
        }
        xml.open(version.se("FeatureTypeStyle")).open(version.se("Rule")).element(version.se("Name"), rule.name());
        title(rule.title().fr());
        filter.ifPresent(plain -> FilterXml.write(plain, xml));
        scales(rule.scales());
        for (Symboliser symboliser : rule.symbolisers()) {
            symbols.write(symboliser);
        }
        label(rule.label());
        xml.close().close();
    }

    private void label(@Nullable Label label) {
        if (label != null) {
            symbols.write(label);
        }
    }

    private void scales(ScaleRange scales) {
        if (scales.min() > 0) {
            xml.element(version.se("MinScaleDenominator"), scales.min());
        }
        if (Double.isFinite(scales.max())) {
            xml.element(version.se("MaxScaleDenominator"), scales.max());
        }
    }
}
