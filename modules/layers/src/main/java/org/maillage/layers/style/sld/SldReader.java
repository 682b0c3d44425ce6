package org.maillage.layers.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Rule;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlElement;

/**
 * Reads the style of a layer out of an SLD of either version. What the model has not (raster symbols, pictures from elsewhere,
 * expressions) is left out; nothing is ever fetched.
 */
public final class SldReader {

    private final Layer layer;
    private final Fes fes;

    private SldReader(Layer layer, Fes fes) {
        this.layer = layer;
        this.fes = fes;
    }

    /** The ids of the layers that the document has styles for. */
    public static List<String> layers(XmlElement document) {
        return document.children("NamedLayer").stream()
                .flatMap(named -> Optional.ofNullable(named.childValue("Name")).stream())
                .toList();
    }

    /**
     * The document's own style of the layer; empty when it has none.
     *
     * @throws MaillageException when the document is no SLD, or the style is not understood
     */
    public static Optional<Style> read(XmlElement document, Layer layer, Fes fes) {
        if (!document.name().equals("StyledLayerDescriptor")) {
            throw MaillageException.parameter("style", "Ce document n'est pas un StyledLayerDescriptor.");
        }
        return document.children("NamedLayer").stream()
                .filter(named -> layer.id().equals(named.childValue("Name")))
                .flatMap(named -> named.children("UserStyle").stream())
                .findFirst()
                .map(style -> new SldReader(layer, fes).style(style));
    }

    /**
     * The style that was sent for a layer: of its name, or the only one there is, for programs call layers by titles of their own.
     *
     * @throws MaillageException when there is none, or it is not understood; {@code path} is the rule
     */
    public static Style readFor(XmlElement document, Layer layer, Fes fes) {
        return read(document, layer, fes)
                .or(() -> only(document, layer, fes))
                .orElseThrow(() -> otherLayers(layers(document), layer));
    }

    private static MaillageException otherLayers(List<String> others, Layer layer) {
        String why = "Le document n'a pas de UserStyle pour la couche « " + layer.id() + " »"
                + (others.isEmpty() ? "." : " : ses NamedLayer sont « " + String.join(" », « ", others) + " ».");
        return MaillageException.parameter("style", why).with("layers", others).with("expected", layer.id());
    }

    private static Optional<Style> only(XmlElement document, Layer layer, Fes fes) {
        List<XmlElement> styles = document.children("NamedLayer").stream()
                .flatMap(named -> named.children("UserStyle").stream())
                .toList();
        return styles.size() == 1 ? Optional.of(new SldReader(layer, fes).style(styles.get(0))) : Optional.empty();
    }

    private Style style(XmlElement style) {
        List<Rule> rules = new ArrayList<>();
        for (XmlElement type : style.children("FeatureTypeStyle")) {
            List<XmlElement> others = new ArrayList<>();
            for (XmlElement rule : type.children("Rule")) {
                rules.add(located(rule, others, rules.size()));
            }
        }
        String name = style.childValue("Name");
        return new Style(name == null ? "sld" : name, title(style, name == null ? "SLD" : name), rules);
    }

    private Rule located(XmlElement rule, List<XmlElement> others, int number) {
        try {
            return rule(rule, others, number);
        } catch (MaillageException e) {
            throw e.with("path", "Rule[" + (number + 1) + "]");
        }
    }

    /** @param others the conditions of the rules before; those of this one are added */
    private Rule rule(XmlElement rule, List<XmlElement> others, int number) {
        Optional<XmlElement> own = rule.child("ElseFilter").isPresent() && !others.isEmpty()
                ? Optional.of(otherwise(others))
                : rule.child("Filter");
        own.ifPresent(filter -> others.addAll(filter.children()));
        String given = rule.childValue("Name");
        String name = given == null ? "regle-" + (number + 1) : given;
        return new Rule(
                name,
                title(rule, name),
                own.map(filter -> fes.read(layer, filter)).orElse(Filter.INCLUDE),
                scales(rule),
                symbolisers(rule),
                label(rule));
    }

    /** What none of the others selects, said in their own language. */
    private static XmlElement otherwise(List<XmlElement> others) {
        XmlElement any = others.size() == 1 ? others.get(0) : around("Or", others);
        return around("Filter", List.of(around("Not", List.of(any))));
    }

    private static XmlElement around(String name, List<XmlElement> children) {
        return new XmlElement("", name, Map.of(), Map.of(), List.copyOf(children), "");
    }

    private static LocalText title(XmlElement element, String absent) {
        String title = element.child("Description")
                .flatMap(description -> description.child("Title"))
                .or(() -> element.child("Title"))
                .map(XmlElement::value)
                .filter(text -> !text.isEmpty())
                .orElse(absent);
        return new LocalText(title, title);
    }

    private static ScaleRange scales(XmlElement rule) {
        return new ScaleRange(
                scale(rule, "MinScaleDenominator", 0), scale(rule, "MaxScaleDenominator", Double.POSITIVE_INFINITY));
    }

    private static double scale(XmlElement rule, String name, double absent) {
        String text = rule.childValue(name);
        return text == null ? absent : Numbers.read(text, name);
    }

    private static List<Symboliser> symbolisers(XmlElement rule) {
        List<Symboliser> symbolisers = new ArrayList<>();
        for (XmlElement child : rule.children()) {
            switch (child.name()) {
                case "PointSymbolizer" -> symbolisers.add(SymbolReader.point(child));
                case "LineSymbolizer" -> symbolisers.add(SymbolReader.line(child));
                case "PolygonSymbolizer" -> symbolisers.add(SymbolReader.polygon(child));
                default -> {}
            }
        }
        return symbolisers;
    }

    private @Nullable Label label(XmlElement rule) {
        return rule.child("TextSymbolizer")
                .flatMap(text -> LabelReader.read(text, layer))
                .orElse(null);
    }
}
