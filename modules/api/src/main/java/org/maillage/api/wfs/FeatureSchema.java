package org.maillage.api.wfs;

import java.util.List;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.xml.XmlDocument;

/**
 * The application schema of layers: GML simple features, level 0, but for lists, which repeat their element. Everything may be
 * missing, because anything may be unknown, and what a caller may not see is told to them as unknown.
 */
final class FeatureSchema {

    private FeatureSchema() {}

    static XmlDocument of(List<Layer> layers, WfsVersion version) {
        String gml = version.gml().namespace();
        XmlDocument out = new XmlDocument()
                .open("xs:schema")
                .attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:gml", gml)
                .attribute("xmlns:" + GmlNames.PREFIX, GmlNames.NAMESPACE)
                .attribute("targetNamespace", GmlNames.NAMESPACE)
                .attribute("elementFormDefault", "qualified")
                .attribute("version", "1.0")
                .empty("xs:import", "namespace", gml, "schemaLocation", version.gmlSchema());
        layers.forEach(layer -> type(out, layer, version));
        return out.close();
    }

    private static void type(XmlDocument out, Layer layer, WfsVersion version) {
        String head = version.isFirst() ? "gml:_Feature" : "gml:AbstractFeature";
        String type = layer.id() + "Type";
        String qualified = GmlNames.PREFIX + ":" + type;
        out.empty("xs:element", "name", layer.id(), "type", qualified, "substitutionGroup", head);
        out.open("xs:complexType")
                .attribute("name", type)
                .open("xs:complexContent")
                .open("xs:extension")
                .attribute("base", "gml:AbstractFeatureType")
                .open("xs:sequence");
        layer.properties().forEach(property -> property(out, property));
        element(out, GmlNames.GEOMETRY, "gml:" + GmlNames.geometry(layer.geometry()) + "PropertyType", "1");
        out.close().close().close().close();
    }

    private static void property(XmlDocument out, Property property) {
        String most = property.type() == PropertyType.STRINGS ? "unbounded" : "1";
        element(out, property.name(), "xs:" + simple(property.type()), most);
    }

    private static void element(XmlDocument out, String name, String type, String most) {
        out.empty("xs:element", "name", name, "type", type, "minOccurs", "0", "maxOccurs", most);
    }

    private static String simple(PropertyType type) {
        return switch (type) {
            case STRING, STRINGS -> "string";
            case INTEGER -> "long";
            case NUMBER -> "double";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "dateTime";
        };
    }
}
