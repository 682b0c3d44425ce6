package org.maillage.layers.style.sld;

import java.util.Map;
import java.util.Optional;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Label;
import org.maillage.layers.xml.XmlElement;

/** Text symbolisers of SLD whose label is one property. */
final class LabelReader {

    private static final double SIZE = 10;

    /** SLD has no priority; these come after no kind of thing and before none. */
    private static final int PRIORITY = 50;

    private LabelReader() {}

    /** @throws org.maillage.kernel.problem.MaillageException when the layer has no such property */
    static Optional<Label> read(XmlElement text, Layer layer) {
        return text.child("Label")
                .map(label -> label.childValue("PropertyName"))
                .map(name -> label(text, layer, name));
    }

    private static Label label(XmlElement text, Layer layer, String name) {
        Map<String, String> font =
                text.child("Font").map(SymbolReader::parameters).orElse(Map.of());
        Colour colour = Optional.ofNullable(SymbolReader.fill(text)).orElse(new Colour(0, 1));
        return new Label(
                layer.get(name).name(),
                SymbolReader.number(font, "font-size", SIZE),
                font.getOrDefault("font-weight", "normal").equals("bold") ? 600 : 400,
                font.getOrDefault("font-style", "normal").matches("italic|oblique"),
                colour,
                text.child("Halo").map(LabelReader::halo).orElse(null),
                placement(text, layer),
                PRIORITY);
    }

    private static Label.Halo halo(XmlElement halo) {
        Colour colour = Optional.ofNullable(SymbolReader.fill(halo)).orElse(new Colour(0xFFFFFF, 1));
        String radius = halo.childValue("Radius");
        return new Label.Halo(colour, radius == null ? 1 : Numbers.read(radius, "Radius"));
    }

    private static Label.Placement placement(XmlElement text, Layer layer) {
        Optional<XmlElement> placement = text.child("LabelPlacement");
        if (placement.flatMap(p -> p.child("LinePlacement")).isPresent()) {
            return Label.Placement.ALONG;
        }
        return layer.geometry() == GeometryFamily.POINT ? Label.Placement.BESIDE : Label.Placement.MIDDLE;
    }
}
