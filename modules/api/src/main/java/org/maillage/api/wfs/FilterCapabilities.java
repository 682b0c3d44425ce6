package org.maillage.api.wfs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.layers.xml.XmlDocument;

/** What filters may say: all of Filter Encoding but functions, versions and joins. */
final class FilterCapabilities {

    private static final String TRUE = "TRUE";
    private static final String FALSE = "FALSE";

    private static final Map<String, String> CONFORMANCE = new TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsQuery", TRUE),
            Map.entry("ImplementsAdHocQuery", TRUE),
            Map.entry("ImplementsFunctions", FALSE),
            Map.entry("ImplementsResourceId", TRUE),
            Map.entry("ImplementsMinStandardFilter", TRUE),
            Map.entry("ImplementsStandardFilter", TRUE),
            Map.entry("ImplementsMinSpatialFilter", TRUE),
            Map.entry("ImplementsSpatialFilter", TRUE),
            Map.entry("ImplementsMinTemporalFilter", TRUE),
            Map.entry("ImplementsTemporalFilter", FALSE),
            Map.entry("ImplementsVersionNav", FALSE),
            Map.entry("ImplementsSorting", TRUE),
            Map.entry("ImplementsExtendedOperators", FALSE),
            Map.entry("ImplementsMinimumXPath", TRUE),
            Map.entry("ImplementsSchemaElementFunc", FALSE)));

    private static final List<String> COMPARISONS = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");

    private static final List<String> FIRST_COMPARISONS = List.of(
            "EqualTo",
            "NotEqualTo",
            "LessThan",
            "GreaterThan",
            "LessThanEqualTo",
            "GreaterThanEqualTo",
            "Like",
            "Between",
            "NullCheck");

    private static final List<String> SHAPES = List.of(
            "Envelope",
            "Point",
            "LineString",
            "Curve",
            "Polygon",
            "Surface",
            "MultiPoint",
            "MultiCurve",
            "MultiSurface");

    private static final List<String> FIRST_SHAPES = List.of("Envelope", "Point", "LineString", "Polygon");

    private static final List<String> RELATIONS = List.of(
            "BBOX",
            "Equals",
            "Disjoint",
            "Intersects",
            "Touches",
            "Crosses",
            "Within",
            "Contains",
            "Overlaps",
            "DWithin",
            "Beyond");

    /** The schema has no name for {@code AnyInteracts}, which is understood all the same. */
    private static final List<String> TIMES =
            List.of("After", "Before", "During", "TEquals", "Begins", "Ends", "Meets", "MetBy");

    private FilterCapabilities() {}

    static void write(XmlDocument out, WfsVersion version) {
        if (version.isFirst()) {
            first(out);
        } else {
            second(out);
        }
    }

    private static void second(XmlDocument out) {
        out.open("fes:Filter_Capabilities").open("fes:Conformance");
        CONFORMANCE.forEach((name, value) -> out.open("fes:Constraint")
                .attribute("name", name)
                .empty("ows:NoValues")
                .element("ows:DefaultValue", value)
                .close());
        out.close();
        out.open("fes:Id_Capabilities")
                .empty("fes:ResourceIdentifier", "name", "fes:ResourceId")
                .close();
        out.open("fes:Scalar_Capabilities").empty("fes:LogicalOperators");
        each(out, "fes:ComparisonOperators", "fes:ComparisonOperator", "", COMPARISONS);
        out.close().open("fes:Spatial_Capabilities");
        each(out, "fes:GeometryOperands", "fes:GeometryOperand", "gml:", SHAPES);
        each(out, "fes:SpatialOperators", "fes:SpatialOperator", "", RELATIONS);
        out.close().open("fes:Temporal_Capabilities");
        each(out, "fes:TemporalOperands", "fes:TemporalOperand", "gml:", List.of("TimeInstant", "TimePeriod"));
        each(out, "fes:TemporalOperators", "fes:TemporalOperator", "", TIMES);
        out.close().close();
    }

    private static void first(XmlDocument out) {
        out.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:GeometryOperands");
        FIRST_SHAPES.forEach(shape -> out.element("ogc:GeometryOperand", "gml:" + shape));
        out.close();
        each(out, "ogc:SpatialOperators", "ogc:SpatialOperator", "", RELATIONS);
        out.close()
                .open("ogc:Scalar_Capabilities")
                .empty("ogc:LogicalOperators")
                .open("ogc:ComparisonOperators");
        FIRST_COMPARISONS.forEach(comparison -> out.element("ogc:ComparisonOperator", comparison));
        out.close().close();
        out.open("ogc:Id_Capabilities").empty("ogc:EID").empty("ogc:FID").close();
        out.close();
    }

    private static void each(XmlDocument out, String around, String element, String prefix, List<String> names) {
        out.open(around);
        names.forEach(name -> out.empty(element, "name", prefix + name));
        out.close();
    }
}
