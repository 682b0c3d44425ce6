package org.maillage.layers.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlElement;

/** Symbolisers of SLD, with the defaults that SLD gives to what is not said (OGC 02-070, 11). */
final class SymbolReader {

    private static final Colour BLACK = new Colour(0, 1);
    private static final Colour GREY = new Colour(0x808080, 1);
    private static final double MARK_SIZE = 6;
    private static final double HATCH_SPACING = 7;

    private SymbolReader() {}

    static Symboliser point(XmlElement symboliser) {
        Optional<XmlElement> graphic = symboliser.child("Graphic");
        Optional<XmlElement> mark = graphic.flatMap(g -> g.child("Mark"));
        double size = graphic.map(g -> number(g, "Size", MARK_SIZE)).orElse(MARK_SIZE);
        double turn = graphic.map(g -> number(g, "Rotation", 0)).orElse(0.0);
        return new Symboliser.Point(
                form(mark.map(m -> m.childValue("WellKnownName")).orElse(null), turn),
                size,
                mark.isEmpty() ? GREY : fill(mark.get()),
                mark.isEmpty() ? Stroke.of(BLACK, 1) : stroke(mark.get()));
    }

    /** A square on its tip is a diamond; a name that nobody knows is a square. */
    private static Mark form(@Nullable String name, double turn) {
        Mark mark = name == null ? Mark.SQUARE : Mark.find(name).orElse(Mark.SQUARE);
        return mark == Mark.SQUARE && Math.abs(turn) % 90 == 45 ? Mark.DIAMOND : mark;
    }

    static Symboliser line(XmlElement symboliser) {
        Stroke stroke = stroke(symboliser);
        return new Symboliser.Line(stroke == null ? Stroke.of(BLACK, 1) : stroke);
    }

    static Symboliser polygon(XmlElement symboliser) {
        Optional<XmlElement> pattern = symboliser
                .child("Fill")
                .flatMap(fill -> fill.child("GraphicFill"))
                .flatMap(fill -> fill.child("Graphic"));
        return new Symboliser.Polygon(
                pattern.isPresent() ? null : fill(symboliser),
                pattern.map(SymbolReader::hatch).orElse(null),
                stroke(symboliser));
    }

    /** Of patterns, diagonal lines are all there is. */
    private static Hatch hatch(XmlElement graphic) {
        Stroke line = graphic.child("Mark").map(SymbolReader::stroke).orElse(null);
        Stroke drawn = line == null ? Stroke.of(GREY, 1) : line;
        return new Hatch(drawn.colour(), number(graphic, "Size", HATCH_SPACING), drawn.width());
    }

    static @Nullable Colour fill(XmlElement around) {
        return around.child("Fill")
                .map(fill -> colour(parameters(fill), "fill", "fill-opacity", GREY))
                .orElse(null);
    }

    private static @Nullable Stroke stroke(XmlElement around) {
        return around.child("Stroke").map(stroke -> stroke(parameters(stroke))).orElse(null);
    }

    private static Stroke stroke(Map<String, String> parameters) {
        return new Stroke(
                colour(parameters, "stroke", "stroke-opacity", BLACK),
                number(parameters, "stroke-width", 1),
                dash(parameters.getOrDefault("stroke-dasharray", "")),
                switch (parameters.getOrDefault("stroke-linecap", "butt")) {
                    case "round" -> Stroke.Cap.ROUND;
                    case "square" -> Stroke.Cap.SQUARE;
                    default -> Stroke.Cap.BUTT;
                },
                switch (parameters.getOrDefault("stroke-linejoin", "round")) {
                    case "mitre", "miter" -> Stroke.Join.MITER;
                    case "bevel" -> Stroke.Join.BEVEL;
                    default -> Stroke.Join.ROUND;
                });
    }

    private static List<Double> dash(String text) {
        List<Double> dash = new ArrayList<>();
        for (String part : text.strip().split("[\\s,]+")) {
            if (!part.isEmpty()) {
                dash.add(Numbers.read(part, "stroke-dasharray"));
            }
        }
        return dash;
    }

    static Map<String, String> parameters(XmlElement element) {
        return element.children().stream()
                .filter(child ->
                        child.name().equals("CssParameter") || child.name().equals("SvgParameter"))
                .collect(Collectors.toMap(
                        child -> child.attribute("name").orElse(""), SymbolReader::literal, (one, other) -> one));
    }

    /** A value may stand in an {@code ogc:Literal}; other expressions have none here. */
    private static String literal(XmlElement parameter) {
        return parameter.child("Literal").map(XmlElement::value).orElse(parameter.value());
    }

    private static Colour colour(Map<String, String> parameters, String name, String opacity, Colour absent) {
        Colour colour =
                Optional.ofNullable(parameters.get(name)).map(Colour::of).orElse(absent);
        double faded = number(parameters, opacity, 1);
        if (faded < 0 || faded > 1) {
            throw MaillageException.parameter("style", opacity + " va de 0 à 1.");
        }
        return colour.faded(faded);
    }

    static double number(Map<String, String> parameters, String name, double absent) {
        String text = parameters.get(name);
        return text == null ? absent : Numbers.read(text, name);
    }

    private static double number(XmlElement element, String name, double absent) {
        return element.child(name)
                .map(SymbolReader::literal)
                .map(text -> Numbers.read(text, name))
                .orElse(absent);
    }
}
