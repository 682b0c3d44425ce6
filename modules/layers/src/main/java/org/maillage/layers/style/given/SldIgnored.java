package org.maillage.layers.style.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.style.Mark;
import org.maillage.layers.xml.XmlElement;

/**
 * What an SLD says that is not drawn here, by the path of each element. Pictures from other addresses are no detail, and refused: a style
 * without them is another style, and nothing is fetched.
 */
final class SldIgnored {

    private static final int MOST = 50;

    private static final Set<String> TOLD = Set.of(
            "Name", "Title", "Abstract", "Description", "IsDefault", "FeatureTypeName", "SemanticTypeIdentifier");
    private static final Set<String> PARAMETERS = Set.of("CssParameter", "SvgParameter");

    /** What is read of each element; of the others everything is, or nothing. */
    private static final Map<String, Set<String>> READ = Map.ofEntries(
            Map.entry("StyledLayerDescriptor", Set.of("NamedLayer")),
            Map.entry("NamedLayer", Set.of("UserStyle")),
            Map.entry("UserStyle", Set.of("FeatureTypeStyle")),
            Map.entry("FeatureTypeStyle", Set.of("Rule")),
            Map.entry(
                    "Rule",
                    Set.of(
                            "Filter",
                            "ElseFilter",
                            "MinScaleDenominator",
                            "MaxScaleDenominator",
                            "PointSymbolizer",
                            "LineSymbolizer",
                            "PolygonSymbolizer",
                            "TextSymbolizer")),
            Map.entry("PointSymbolizer", Set.of("Graphic")),
            Map.entry("LineSymbolizer", Set.of("Stroke")),
            Map.entry("PolygonSymbolizer", Set.of("Fill", "Stroke")),
            Map.entry("TextSymbolizer", Set.of("Label", "Font", "LabelPlacement", "Halo", "Fill")),
            Map.entry("Graphic", Set.of("Mark", "Size", "Rotation")),
            Map.entry("Mark", Set.of("WellKnownName", "Fill", "Stroke")),
            Map.entry("Fill", Set.of("GraphicFill")),
            Map.entry("GraphicFill", Set.of("Graphic")),
            Map.entry("Stroke", Set.of()),
            Map.entry("Label", Set.of("PropertyName")),
            Map.entry("Halo", Set.of("Radius", "Fill")),
            Map.entry("Font", Set.of()));

    private static final Set<String> ONCE = Set.of("UserStyle", "TextSymbolizer");

    private static final Set<String> DRAWN = Set.of(
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "font-size",
            "font-weight",
            "font-style",
            // one family of letters is here, and what a style asks for is on few machines
            "font-family");

    private final List<String> ignored = new ArrayList<>();

    private SldIgnored() {}

    /** @throws MaillageException for a picture from elsewhere */
    static List<String> of(XmlElement document) {
        SldIgnored found = new SldIgnored();
        found.look(document, document.name());
        return found.ignored;
    }

    private void look(XmlElement element, String path) {
        Set<String> read = READ.get(element.name());
        if (element.name().equals("WellKnownName") && Mark.find(element.value()).isEmpty() && !isHatch(path)) {
            ignore(path, "« " + element.value() + " » est dessiné comme un carré");
        }
        if (read == null) {
            return;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (XmlElement child : element.children()) {
            int number = numbers.merge(child.name(), 1, Integer::sum);
            String below = path + "/" + child.name()
                    + (number > 1 || isOneOfSeveral(element, child) ? "[" + number + "]" : "");
            requireInside(child, below);
            if (PARAMETERS.contains(child.name())) {
                parameter(child, below);
            } else if (ONCE.contains(child.name()) && number > 1) {
                ignore(below, "seul le premier est lu");
            } else if (read.contains(child.name())) {
                look(child, below);
            } else if (!TOLD.contains(child.name())) {
                look(child, below);
                ignore(below, "n'est pas dessiné ici");
            }
        }
    }

    private static boolean isOneOfSeveral(XmlElement element, XmlElement child) {
        return element.children(child.name()).size() > 1;
    }

    private static boolean isHatch(String path) {
        return path.contains("GraphicFill");
    }

    private void parameter(XmlElement parameter, String path) {
        String name = parameter.attribute("name").orElse("");
        if (!DRAWN.contains(name)) {
            ignore(path, "« " + name + " » n'est pas dessiné ici");
        } else if (!parameter.children().isEmpty() && parameter.child("Literal").isEmpty()) {
            throw MaillageException.parameter(
                            "style", "« " + name + " » est une expression ; une valeur seule est lue ici.")
                    .with("path", path);
        }
    }

    private static void requireInside(XmlElement element, String path) {
        if (element.name().equals("ExternalGraphic") || element.name().equals("OnlineResource")) {
            throw MaillageException.parameter(
                            "style", "Une image d'une autre adresse n'est pas lue : rien n'est demandé ailleurs.")
                    .with("path", path);
        }
    }

    private void ignore(String path, String why) {
        if (ignored.size() < MOST) {
            ignored.add(path + " : " + why);
        }
    }
}
