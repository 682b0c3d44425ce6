package org.maillage.api.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.layers.encode.GeoJsonGeometry;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A geometry as part of a JSON answer. */
public final class GeoJsonOutput {

    private GeoJsonOutput() {}

    /** GeoJSON in EPSG:4326, longitude first. */
    public static JsonNode node(JsonMapper json, Geometry geometry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonOutput out = new JsonOutput(bytes);
            new GeoJsonGeometry(out, OutputCrs.CRS84.decimals()).write(new WKBWriter().write(geometry));
            out.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
