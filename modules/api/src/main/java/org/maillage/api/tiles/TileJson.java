package org.maillage.api.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.tile.MapView;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;

/** A tileset of web maps as programs outside the OGC know it: TileJSON 3.0 and the metadata of MBTiles 1.3. */
final class TileJson {

    private TileJson() {}

    /**
     * @param template the address of a tile with {z}, {x} and {y}
     * @param extent EPSG:4326, longitude first; empty when nothing is there
     * @param lang ISO 639 code
     */
    static Map<String, Object> of(Tileset tileset, String template, Envelope extent, String lang) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("tilejson", "3.0.0");
        told.put("name", tileset.title().in(lang));
        told.put("description", tileset.description().in(lang));
        told.put("tiles", List.of(template));
        told.put("minzoom", tileset.minZoom());
        told.put("maxzoom", tileset.maxZoom());
        if (!extent.isNull()) {
            told.put("bounds", bounds(extent));
        }
        MapView.of(extent).ifPresent(view -> told.put("center", center(view, tileset)));
        if (!tileset.attribution().isEmpty()) {
            told.put("attribution", escaped(tileset.attribution()));
        }
        told.put("vector_layers", layers(tileset, layer -> titles(layer, lang)));
        return told;
    }

    /** Longitude, latitude and a zoom at which there are tiles (TileJSON 3.0, 3.5). */
    private static List<Number> center(MapView view, Tileset tileset) {
        int zoom = (int) Math.max(tileset.minZoom(), Math.min(tileset.maxZoom(), view.zoom()));
        return List.of(view.longitude(), view.latitude(), zoom);
    }

    /** All values are texts in MBTiles; what the layers are is JSON in one, which the caller writes. */
    static Map<String, Object> metadata(Tileset tileset, Envelope extent, String lang) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", tileset.title().in(lang));
        told.put("description", tileset.description().in(lang));
        told.put("version", "1");
        told.put("type", "overlay");
        told.put("format", "pbf");
        told.put("minzoom", String.valueOf(tileset.minZoom()));
        told.put("maxzoom", String.valueOf(tileset.maxZoom()));
        if (!extent.isNull()) {
            double[] b = bounds(extent);
            told.put("bounds", String.format(Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", b[0], b[1], b[2], b[3]));
        }
        MapView.of(extent)
                .map(view -> center(view, tileset))
                .ifPresent(center ->
                        told.put("center", center.stream().map(String::valueOf).collect(Collectors.joining(","))));
        if (!tileset.attribution().isEmpty()) {
            told.put("attribution", escaped(tileset.attribution()));
        }
        return told;
    }

    /** Clients show it as HTML (TileJSON 3.0, 3.2); people write it as text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The layers with their fields as MBTiles types them. */
    static Map<String, Object> typed(Tileset tileset) {
        return Map.of("vector_layers", layers(tileset, TileJson::types));
    }

    private static List<Map<String, Object>> layers(Tileset tileset, Function<Layer, Map<String, String>> fields) {
        return tileset.layers().stream()
                .map(layer -> Map.<String, Object>of(
                        "id",
                        layer.id(),
                        "fields",
                        fields.apply(layer),
                        "minzoom",
                        layer.minZoom(),
                        "maxzoom",
                        layer.maxZoom()))
                .toList();
    }

    private static Map<String, String> titles(Layer layer, String lang) {
        Map<String, String> titles = new LinkedHashMap<>();
        layer.tileProperties()
                .forEach(
                        property -> titles.put(property.name(), property.title().in(lang)));
        return titles;
    }

    /** With the identifier, which every feature of a tile has beside its properties. */
    private static Map<String, String> types(Layer layer) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("id", "String");
        layer.tileProperties().forEach(property -> types.put(property.name(), type(property)));
        return types;
    }

    private static String type(Property property) {
        return switch (property.type()) {
            case INTEGER, NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
            case STRING, STRINGS, DATE, TIMESTAMP -> "String";
        };
    }

    private static double[] bounds(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
