package org.maillage.layers.style.sld;

import java.util.List;
import java.util.Map;
import org.maillage.layers.style.PlainFilter;
import org.maillage.layers.xml.XmlDocument;

/** Filters as Filter Encoding 1.0 and 1.1 (OGC 02-059, OGC 04-095), which are one in what is written here. */
final class FilterXml {

    private static final Map<String, String> OPERATORS = Map.of(
            "=", "PropertyIsEqualTo",
            "<", "PropertyIsLessThan",
            "<=", "PropertyIsLessThanOrEqualTo",
            ">", "PropertyIsGreaterThan",
            ">=", "PropertyIsGreaterThanOrEqualTo");

    private FilterXml() {}

    static void write(PlainFilter filter, XmlDocument xml) {
        xml.open("ogc:Filter");
        condition(filter, xml);
        xml.close();
    }

    private static void condition(PlainFilter filter, XmlDocument xml) {
        if (filter instanceof PlainFilter.All all) {
            logical("ogc:And", all.parts(), xml);
        } else if (filter instanceof PlainFilter.Any any) {
            logical("ogc:Or", any.parts(), xml);
        } else if (filter instanceof PlainFilter.Negated negated) {
            logical("ogc:Not", List.of(negated.part()), xml);
        } else if (filter instanceof PlainFilter.Missing missing) {
            xml.open("ogc:PropertyIsNull")
                    .element("ogc:PropertyName", missing.property())
                    .close();
        } else if (filter instanceof PlainFilter.Compared compared) {
            xml.open("ogc:" + OPERATORS.get(compared.operator()))
                    .element("ogc:PropertyName", compared.property())
                    .element("ogc:Literal", compared.value())
                    .close();
        }
    }

    private static void logical(String name, List<PlainFilter> parts, XmlDocument xml) {
        xml.open(name);
        parts.forEach(part -> condition(part, xml));
        xml.close();
    }
}
