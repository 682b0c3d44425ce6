package org.maillage.exchange.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.encode.GmlCrs;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.style.Style;

/**
 * What a file is made of.
 *
 * @param styles of the layer, the default first
 * @param properties those that the stream reads, in its order
 * @param crs of the geometries, easting or longitude first as files have it
 * @param wellKnownText of that CRS
 * @param wgs84 well-known text of EPSG:4326
 * @param gml the CRS of the geometries of GML, under its address
 * @param file where it is written; in formats that hold several layers, beside those that it has already
 */
record Target(
        Layer layer,
        List<Style> styles,
        List<Property> properties,
        OutputCrs crs,
        String wellKnownText,
        String wgs84,
        GmlCrs gml,
        Path file) {

    /** The place of the stream's current feature in the CRS of the file; null where it is not known. */
    @Nullable Geometry place(FeatureStream feature) {
        byte[] wkb = feature.geometry();
        return wkb == null ? null : Geometries.fromWkb(crs.fromStorage().apply(wkb));
    }

    /** The place as one type for the whole layer has it: lines and areas always as multiple ones. */
    static Geometry multiple(Geometry place) {
        if (place instanceof LineString line) {
            return Geometries.FACTORY.createMultiLineString(new LineString[] {line});
        } else if (place instanceof Polygon polygon) {
            return Geometries.FACTORY.createMultiPolygon(new Polygon[] {polygon});
        }
        return place;
    }

    /** What the layer shows, whom to name and under which licence, in one text for formats that have one place for it. */
    String told() {
        StringBuilder told = new StringBuilder(layer.description().fr());
        if (layer.attribution() != null) {
            told.append(" Source : ").append(layer.attribution()).append('.');
        }
        if (layer.licence() != null) {
            told.append(" Licence : ").append(layer.licence()).append('.');
        }
        return told.toString();
    }

    /** A value as formats have it that know no lists: their texts, joined by commas. */
    static @Nullable Object flat(@Nullable Object value) {
        return value instanceof String[] list ? String.join(",", list) : value;
    }

    /** How the sink of a format is opened. */
    @FunctionalInterface
    interface Opening {
        FeatureSink open(Target target) throws IOException;
    }
}
