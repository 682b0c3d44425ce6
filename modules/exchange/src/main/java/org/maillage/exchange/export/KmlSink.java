package org.maillage.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/** KML 2.2 (OGC 07-147r2): a placemark for each feature, its properties as extended data. */
final class KmlSink implements FeatureSink {

    private final Target target;
    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final int name;

    private KmlSink(Target target, OutputStream out, XMLStreamWriter xml) {
        this.target = target;
        this.out = out;
        this.xml = xml;
        Optional<Property> named = target.layer().withRole("name");
        this.name = named.map(target.properties()::indexOf).orElse(-1);
    }

    static FeatureSink open(Target target) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.file()));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
            xml.writeStartElement("Document");
            KmlSink sink = new KmlSink(target, out, xml);
            sink.element("name", target.layer().title().fr());
            sink.element("description", target.layer().description().fr());
            return sink;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        try {
            xml.writeStartElement("Placemark");
            xml.writeAttribute("id", "f" + feature.id());
            if (name >= 0) {
                element("name", text(feature.value(name)));
            }
            xml.writeStartElement("ExtendedData");
            data("id", "Identifiant", feature.id().toString());
            for (int i = 0; i < target.properties().size(); i++) {
                Property property = target.properties().get(i);
                data(property.name(), property.title().fr(), feature.value(i));
            }
            xml.writeEndElement();
            Geometry place = target.place(feature);
            if (place != null) {
                geometry(place);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void data(String property, String title, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("Data");
            xml.writeAttribute("name", property);
            element("displayName", title);
            element("value", text(value));
            xml.writeEndElement();
        }
    }

    private void element(String tag, String text) throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters, not even escaped. */
    private static String text(@Nullable Object value) {
        Object flat = Target.flat(value);
        return flat == null ? "" : flat.toString().replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ");
    }

    private void geometry(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Point) {
            shape("Point", geometry.getCoordinates());
        } else if (geometry instanceof LineString) {
            shape("LineString", geometry.getCoordinates());
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            xml.writeEndElement();
        }
    }

    private void polygon(Polygon polygon) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i));
        }
        xml.writeEndElement();
    }

    private void ring(String boundary, LineString ring) throws XMLStreamException {
        xml.writeStartElement(boundary);
        shape("LinearRing", ring.getCoordinates());
        xml.writeEndElement();
    }

    private void shape(String tag, Coordinate[] positions) throws XMLStreamException {
        StringBuilder coordinates = new StringBuilder();
        for (Coordinate position : positions) {
            coordinates.append(String.format(Locale.ROOT, "%.7f,%.7f ", position.x, position.y));
        }
        xml.writeStartElement(tag);
        element("coordinates", coordinates.toString().strip());
        xml.writeEndElement();
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
