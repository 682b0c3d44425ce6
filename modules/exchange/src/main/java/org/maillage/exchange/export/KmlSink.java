package org.maillage.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.layers.encode.XmlOutput;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/** KML 2.2 (OGC 07-147r2): a placemark for each feature, its properties as extended data. */
final class KmlSink implements FeatureSink {

    private static final int DECIMALS = 7;

    private final Target target;
    private final OutputStream file;
    private final XmlOutput out;
    private final int name;

    private KmlSink(Target target) throws IOException {
        this.target = target;
        this.file = Files.newOutputStream(target.file());
        this.out = new XmlOutput(file);
        Optional<Property> named = target.layer().withRole("name");
        this.name = named.map(target.properties()::indexOf).orElse(-1);
    }

    static FeatureSink open(Target target) throws IOException {
        KmlSink sink = new KmlSink(target);
        sink.out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
        sink.element("name", target.layer().title().fr());
        sink.element("description", target.told());
        return sink;
    }

    @Override
    public void write(FeatureStream feature) throws IOException {
        out.raw("\n<Placemark id=\"f").raw(feature.id().toString()).raw("\">");
        Object called = name < 0 ? null : feature.value(name);
        if (called != null) {
            element("name", called.toString());
        }
        out.raw("<ExtendedData>");
        data("id", "Identifiant", feature.id().toString());
        for (int i = 0; i < target.properties().size(); i++) {
            Property property = target.properties().get(i);
            data(property.name(), property.title().fr(), Target.flat(feature.value(i)));
        }
        out.raw("</ExtendedData>");
        Geometry place = target.place(feature);
        if (place != null) {
            geometry(place);
        }
        out.raw("</Placemark>");
    }

    private void data(String property, String title, @Nullable Object value) throws IOException {
        if (value != null) {
            out.raw("<Data name=\"").text(property).raw("\">");
            element("displayName", title);
            element("value", value.toString());
            out.raw("</Data>");
        }
    }

    private void element(String tag, String text) throws IOException {
        out.raw('<').raw(tag).raw('>').text(text).raw("</").raw(tag).raw('>');
    }

    private void geometry(Geometry geometry) throws IOException {
        if (geometry instanceof Point) {
            shape("Point", geometry.getCoordinates());
        } else if (geometry instanceof LineString) {
            shape("LineString", geometry.getCoordinates());
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            out.raw("<MultiGeometry>");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            out.raw("</MultiGeometry>");
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        out.raw("<Polygon>");
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i));
        }
        out.raw("</Polygon>");
    }

    private void ring(String boundary, LineString ring) throws IOException {
        out.raw('<').raw(boundary).raw('>');
        shape("LinearRing", ring.getCoordinates());
        out.raw("</").raw(boundary).raw('>');
    }

    private void shape(String tag, Coordinate[] positions) throws IOException {
        out.raw('<').raw(tag).raw("><coordinates>");
        for (int i = 0; i < positions.length; i++) {
            out.raw(i > 0 ? " " : "");
            out.fixed(positions[i].x, DECIMALS).raw(',').fixed(positions[i].y, DECIMALS);
        }
        out.raw("</coordinates></").raw(tag).raw('>');
    }

    @Override
    public void finish() throws IOException {
        out.raw("\n</Document></kml>\n").flushBuffer();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
