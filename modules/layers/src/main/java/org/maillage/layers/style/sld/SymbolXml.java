package org.maillage.layers.style.sld;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;
import org.maillage.layers.xml.XmlDocument;

/** Symbolisers and labels as elements of SLD. */
final class SymbolXml {

    /** Diagonal lines, by the name that GeoServer, QGIS and deegree know; SLD itself has none. */
    static final String HATCH = "shape://slash";

    private final SldVersion version;
    private final XmlDocument xml;

    SymbolXml(SldVersion version, XmlDocument xml) {
        this.version = version;
        this.xml = xml;
    }

    private XmlDocument open(String name) {
        return xml.open(version.se(name));
    }

    private void element(String name, Object value) {
        xml.element(version.se(name), value);
    }

    private void parameter(String name, Object value) {
        xml.open(version.parameter()).attribute("name", name).text(value).close();
    }

    void write(Symboliser symboliser) {
        if (symboliser instanceof Symboliser.Point point) {
            open("PointSymbolizer");
            graphic(point);
            xml.close();
        } else if (symboliser instanceof Symboliser.Line line) {
            open("LineSymbolizer");
            stroke(line.stroke());
            xml.close();
        } else if (symboliser instanceof Symboliser.Polygon polygon) {
            polygon(polygon);
        }
    }

    /** A polygon has one fill in SLD, so a hatch over a colour is a second polygon. */
    private void polygon(Symboliser.Polygon polygon) {
        Hatch hatch = polygon.hatch();
        if (hatch != null && polygon.fill() != null) {
            write(new Symboliser.Polygon(polygon.fill(), null, null));
        }
        open("PolygonSymbolizer");
        if (hatch != null) {
            hatch(hatch);
        } else {
            fill(polygon.fill());
        }
        stroke(polygon.stroke());
        xml.close();
    }

    private void hatch(Hatch hatch) {
        open("Fill");
        open("GraphicFill");
        open("Graphic");
        open("Mark");
        element("WellKnownName", HATCH);
        stroke(Stroke.of(hatch.colour(), hatch.width()));
        xml.close();
        element("Size", hatch.spacing());
        xml.close().close().close();
    }

    /** SLD has no diamond: it is a square on its tip. */
    private void graphic(Symboliser.Point point) {
        boolean turned = point.mark() == Mark.DIAMOND;
        open("Graphic");
        open("Mark");
        element("WellKnownName", turned ? Mark.SQUARE.code() : point.mark().code());
        fill(point.fill());
        stroke(point.stroke());
        xml.close();
        element("Size", point.size());
        if (turned) {
            element("Rotation", 45);
        }
        xml.close();
    }

    private void fill(@Nullable Colour colour) {
        if (colour != null) {
            open("Fill");
            parameter("fill", colour.hex());
            if (colour.opacity() < 1) {
                parameter("fill-opacity", colour.opacity());
            }
            xml.close();
        }
    }

    private void stroke(@Nullable Stroke stroke) {
        if (stroke == null) {
            return;
        }
        open("Stroke");
        parameter("stroke", stroke.colour().hex());
        if (stroke.colour().opacity() < 1) {
            parameter("stroke-opacity", stroke.colour().opacity());
        }
        parameter("stroke-width", stroke.width());
        parameter(
                "stroke-linejoin",
                stroke.join() == Stroke.Join.MITER ? "mitre" : stroke.join().code());
        parameter("stroke-linecap", stroke.cap().code());
        if (!stroke.dash().isEmpty()) {
            parameter(
                    "stroke-dasharray",
                    stroke.dash().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        xml.close();
    }

    void write(Label label) {
        open("TextSymbolizer");
        open("Label").element("ogc:PropertyName", label.property()).close();
        open("Font");
        parameter("font-family", "Source Sans Pro");
        parameter("font-size", label.size());
        parameter("font-style", label.slanted() ? "italic" : "normal");
        parameter("font-weight", label.weight() >= 550 ? "bold" : "normal");
        xml.close();
        placement(label);
        halo(label.halo());
        fill(label.colour());
        xml.close();
    }

    private void placement(Label label) {
        open("LabelPlacement");
        if (label.placement() == Label.Placement.ALONG) {
            open("LinePlacement");
            element("PerpendicularOffset", label.size());
            xml.close();
        } else {
            boolean beside = label.placement() == Label.Placement.BESIDE;
            open("PointPlacement");
            open("AnchorPoint");
            element("AnchorPointX", beside ? 0.0 : 0.5);
            element("AnchorPointY", 0.5);
            xml.close();
            displacement(beside);
            xml.close();
        }
        xml.close();
    }

    private void displacement(boolean beside) {
        if (beside) {
            open("Displacement");
            element("DisplacementX", 8.0);
            element("DisplacementY", 0.0);
            xml.close();
        }
    }

    private void halo(Label.@Nullable Halo halo) {
        if (halo != null) {
            open("Halo");
            element("Radius", halo.width());
            fill(halo.colour());
            xml.close();
        }
    }
}
