package org.maillage.layers.style.qml;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlDocument;

/** Symbols of QGIS, whose properties every version 3 reads in this older form too. */
final class QmlSymbols {

    private final XmlDocument xml;
    private final GeometryFamily family;

    QmlSymbols(XmlDocument xml, GeometryFamily family) {
        this.xml = xml;
        this.family = family;
    }

    /** @param pass symbol level */
    void write(String name, List<Symboliser> symbolisers, int pass) {
        String type =
                switch (family) {
                    case POINT -> "marker";
                    case LINE -> "line";
                    case POLYGON -> "fill";
                };
        xml.open("symbol").attribute("name", name).attribute("type", type).attribute("alpha", 1);
        xml.attribute("clip_to_extent", 1).attribute("force_rhr", 0);
        for (Symboliser symboliser : symbolisers) {
            if (symboliser instanceof Symboliser.Point point && family == GeometryFamily.POINT) {
                marker(point, pass);
            } else if (symboliser instanceof Symboliser.Line line) {
                line(line.stroke(), pass);
            } else if (symboliser instanceof Symboliser.Polygon polygon) {
                polygon(polygon, pass);
            }
        }
        xml.close();
    }

    private void polygon(Symboliser.Polygon polygon, int pass) {
        Hatch hatch = polygon.hatch();
        fill(polygon.fill(), "solid", pass);
        fill(hatch == null ? null : hatch.colour(), "b_diagonal", pass);
        if (polygon.stroke() != null) {
            line(polygon.stroke(), pass);
        }
    }

    private void fill(@Nullable Colour colour, String pattern, int pass) {
        if (colour != null) {
            open("SimpleFill", pass);
            property("color", colour(colour));
            property("style", pattern);
            property("outline_style", "no");
            xml.close();
        }
    }

    private void line(Stroke stroke, int pass) {
        open("SimpleLine", pass);
        property("line_color", colour(stroke.colour()));
        property("line_width", stroke.width());
        property("line_width_unit", "Pixel");
        property("joinstyle", stroke.join().code());
        property(
                "capstyle",
                stroke.cap() == Stroke.Cap.BUTT ? "flat" : stroke.cap().code());
        if (!stroke.dash().isEmpty()) {
            property("use_custom_dash", 1);
            property("customdash_unit", "Pixel");
            property("customdash", stroke.dash().stream().map(String::valueOf).collect(Collectors.joining(";")));
        }
        xml.close();
    }

    private void marker(Symboliser.Point point, int pass) {
        open("SimpleMarker", pass);
        property("name", name(point.mark()));
        property("size", point.size());
        property("size_unit", "Pixel");
        property("color", point.fill() == null ? "0,0,0,0" : colour(point.fill()));
        Stroke edge = point.stroke();
        property("outline_style", edge == null ? "no" : "solid");
        if (edge != null) {
            property("outline_color", colour(edge.colour()));
            property("outline_width", edge.width());
            property("outline_width_unit", "Pixel");
        }
        xml.close();
    }

    /** QGIS has a cross of lines and one with an inside; ours has one. */
    private static String name(Mark mark) {
        return switch (mark) {
            case CROSS -> "cross_fill";
            case X -> "cross2";
            case CIRCLE, SQUARE, TRIANGLE, STAR, DIAMOND -> mark.code();
        };
    }

    private void open(String type, int pass) {
        xml.open("layer").attribute("class", type).attribute("pass", pass);
        xml.attribute("enabled", 1).attribute("locked", 0);
    }

    private void property(String name, Object value) {
        xml.empty("prop", "k", name, "v", value);
    }

    static String colour(Colour colour) {
        return colour.red() + "," + colour.green() + "," + colour.blue() + "," + Math.round(colour.opacity() * 255);
    }
}
