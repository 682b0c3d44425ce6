package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Pictures;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.layers.draw.SpriteSheet;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.layers.style.maplibre.MapLibreStyle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The marks and hatches of a style on one picture, from which MapLibre draws them (Style Specification, Sprite). */
@RestController
public final class SpriteResource {

    private static final String SPRITE = "/ogc/collections/{id}/styles/{styleId}/sprite";
    private static final String FINE = "@2x";

    private final Layers layers;
    private final Styles styles;

    public SpriteResource(Layers layers, Styles styles) {
        this.layers = layers;
        this.styles = styles;
    }

    /** Absolute, as MapLibre wants them. */
    static MapLibreStyle.Addresses addresses(Layer layer, Style style) {
        String collection = "/ogc/collections/" + layer.id();
        return new MapLibreStyle.Addresses(
                Link.absolute(collection + "/tiles/WebMercatorQuad/tilejson"),
                Link.absolute(collection + "/styles/" + style.id() + "/sprite"),
                Link.absolute(GlyphResource.ADDRESS));
    }

    @GetMapping({SPRITE + ".json", SPRITE + FINE + ".json"})
    ResponseEntity<Map<String, Object>> places(
            HttpServletRequest request, @PathVariable String id, @PathVariable String styleId) {
        Map<String, Object> places = new LinkedHashMap<>();
        int ratio = ratio(request);
        sheet(request, id, styleId, MediaType.APPLICATION_JSON).places().forEach((name, place) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("x", place.x);
            told.put("y", place.y);
            told.put("width", place.width);
            told.put("height", place.height);
            told.put("pixelRatio", ratio);
            places.put(name, told);
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(places);
    }

    @GetMapping({SPRITE + ".png", SPRITE + FINE + ".png"})
    void picture(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String styleId)
            throws IOException {
        SpriteSheet sheet = sheet(request, id, styleId, MediaType.IMAGE_PNG);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.getOutputStream().write(Pictures.file(sheet.picture(), ImageFormat.PNG, ratio(request)));
    }

    private SpriteSheet sheet(HttpServletRequest request, String id, String styleId, MediaType type) {
        Layer layer = layers.get(id);
        Style style = styles.get(layer, styleId);
        Parameters parameters = Parameters.of(request);
        new Format(type.getSubtype(), type).requireAsked(request, parameters);
        parameters.refuseOthers();
        return new SpriteSheet(MapLibreStyle.icons(layer, style), ratio(request));
    }

    /** Pixels for one of the map. */
    private static int ratio(HttpServletRequest request) {
        return request.getServletPath().contains(FINE) ? 2 : 1;
    }
}
