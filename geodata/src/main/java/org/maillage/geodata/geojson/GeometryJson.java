package org.maillage.geodata.geojson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a JTS geometry in degrees as a GeoJSON geometry: six decimals, outer rings counter-clockwise, longitude first. */
final class GeometryJson extends StdSerializer<Geometry> {
    private static final int DECIMALS = 6;

    GeometryJson() {
        super(Geometry.class);
    }

    @Override
    public void serialize(Geometry geometry, JsonGenerator json, SerializationContext context) {
        // JTS normal form has clockwise shells; its reverse is what RFC 7946 asks, and starts every ring at the same
        // vertex
        Geometry oriented = geometry.getDimension() == 2 ? geometry.norm().reverse() : geometry;
        json.writeStartObject();
        json.writeStringProperty("type", oriented.getGeometryType());
        json.writeName("coordinates");
        writeCoordinates(oriented, json);
        json.writeEndObject();
    }

    private void writeCoordinates(Geometry geometry, JsonGenerator json) {
        if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                writeCoordinates(parts.getGeometryN(i), json);
            }
            json.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            writeRings(polygon, json);
        } else if (geometry.getDimension() == 0) {
            writePosition(geometry.getCoordinate(), json);
        } else {
            writePositions(geometry.getCoordinates(), json);
        }
    }

    private void writeRings(Polygon polygon, JsonGenerator json) {
        json.writeStartArray();
        writePositions(polygon.getExteriorRing().getCoordinates(), json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            writePositions(polygon.getInteriorRingN(i).getCoordinates(), json);
        }
        json.writeEndArray();
    }

    private void writePositions(Coordinate[] coordinates, JsonGenerator json) {
        json.writeStartArray();
        for (Coordinate coordinate : coordinates) {
            writePosition(coordinate, json);
        }
        json.writeEndArray();
    }

    private void writePosition(Coordinate coordinate, JsonGenerator json) {
        json.writeStartArray();
        json.writeNumber(decimal(coordinate.x));
        json.writeNumber(decimal(coordinate.y));
        json.writeEndArray();
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
