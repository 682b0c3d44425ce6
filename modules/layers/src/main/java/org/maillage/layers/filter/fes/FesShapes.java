package org.maillage.layers.filter.fes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Crossings;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GmlReader;
import org.maillage.layers.filter.BoundingBox;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Limits;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.xml.XmlElement;

/** Spatial operators (OGC 09-026r2, 7.8) of the layer's geometry with geometry literals. */
final class FesShapes {

    private static final Set<String> RELATIONS =
            Set.of("Equals", "Disjoint", "Touches", "Within", "Overlaps", "Crosses", "Intersects", "Contains");
    private static final Set<String> OTHERS = Set.of("BBOX", "DWithin", "Beyond");

    private static final Map<String, String> MIRRORED = Map.of("Within", "Contains", "Contains", "Within");

    /** Metres in what units of length are called; none of degrees, which are no length. */
    private static final Map<String, Double> METRES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("urn:ogc:def:uom:epsg::9001", 1.0),
            Map.entry("urn:ogc:def:uom:ucum::m", 1.0),
            Map.entry("http://www.opengis.net/def/uom/ucum/0/m", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("ft", 0.3048),
            Map.entry("feet", 0.3048),
            Map.entry("mi", 1609.344),
            Map.entry("statute miles", 1609.344),
            Map.entry("nautical miles", 1852.0));

    private final Layer layer;
    private final Reprojection reprojection;
    private final Fes.Growth growth;

    FesShapes(Layer layer, Reprojection reprojection, Fes.Growth growth) {
        this.layer = layer;
        this.reprojection = reprojection;
        this.growth = growth;
    }

    static boolean reads(String name) {
        return RELATIONS.contains(name) || OTHERS.contains(name);
    }

    Node of(XmlElement element) {
        element.children().stream().filter(FesOperands::isReference).forEach(this::requireGeometry);
        Geometry place = place(element);
        return switch (element.name()) {
            case "BBOX" -> relation("Intersects", place, element);
            case "DWithin" -> relation("Intersects", grown(element, place), element);
            case "Beyond" -> relation("Disjoint", grown(element, place), element);
            default -> relation(isGeometryFirst(element) ? element.name() : mirrored(element), place, element);
        };
    }

    private static Node relation(String name, Geometry place, XmlElement at) {
        return new Node.Call(
                "s_" + name.toLowerCase(Locale.ROOT),
                List.of(new Node.PropertyRef(Cql2.GEOMETRY, at.name()), new Node.Shape(place, at.name())),
                at.name());
    }

    private static boolean isGeometryFirst(XmlElement element) {
        return FesOperands.isReference(element.children().get(0));
    }

    private static String mirrored(XmlElement element) {
        return MIRRORED.getOrDefault(element.name(), element.name());
    }

    private void requireGeometry(XmlElement reference) {
        if (!ValueReference.resolve(layer, reference.value(), "filter").equals(Cql2.GEOMETRY)) {
            throw Mistake.at(
                    reference.name(),
                    "« " + reference.value() + " » n'est pas une géométrie ; la géométrie est « geom ».");
        }
    }

    /** The one literal of the operator, in EPSG:4326. */
    private Geometry place(XmlElement element) {
        XmlElement gml = element.children().stream()
                .map(child -> child.name().equals("Literal")
                        ? child.children().stream().findFirst().orElse(child)
                        : child)
                .filter(GmlReader::reads)
                .findFirst()
                .orElseThrow(() -> Mistake.at(element.name(), "il manque une géométrie en GML."));
        try {
            return stored(gml);
        } catch (MaillageException e) {
            throw Mistake.at(element.name(), e.message()).causedBy(e);
        }
    }

    /** Without a name the CRS is the layers' default one. */
    private Geometry stored(XmlElement gml) {
        String named = GmlReader.srsName(gml);
        SrsName name = named == null ? SrsName.of(Crs.ofEpsg(Geometries.WGS84)) : SrsName.parse(named, "filter");
        reprojection.known(name.crs());
        if (GmlReader.isEnvelope(gml)) {
            return Geometries.FACTORY.buildGeometry(
                    BoundingBox.parse(GmlReader.envelope(gml, "filter"), name, reprojection, "filter"));
        }
        Geometry shape = GmlReader.read(gml, "filter", Limits.POSITIONS);
        Crossings.requireFew(shape, "filter");
        return name.toStorage(shape, reprojection);
    }

    private Geometry grown(XmlElement element, Geometry place) {
        XmlElement distance =
                element.child("Distance").orElseThrow(() -> Mistake.at(element.name(), "il manque Distance."));
        String unit =
                distance.attribute("uom").or(() -> distance.attribute("units")).orElse("");
        Double metres = METRES.get(unit.strip().toLowerCase(Locale.ROOT));
        if (metres == null) {
            throw Mistake.at("Distance", "« " + unit + " » n'est pas une unité de longueur connue ; écrire m ou km.");
        }
        try {
            return growth.grown(place, Double.parseDouble(distance.value()) * metres);
        } catch (NumberFormatException e) {
            throw Mistake.at("Distance", "« " + distance.value() + " » n'est pas un nombre.")
                    .causedBy(e);
        }
    }
}
