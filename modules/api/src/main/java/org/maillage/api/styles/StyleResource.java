package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.tile.MapView;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.layers.style.maplibre.MapLibreStyle;
import org.maillage.layers.style.qml.QmlStyle;
import org.maillage.layers.style.sld.SldVersion;
import org.maillage.layers.style.sld.SldWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The styles of the layers, each in every language that we write. */
@RestController
public final class StyleResource {

    private final Layers layers;
    private final Styles styles;
    private final Metadata metadata;
    private final Pages pages;
    private final Freshness freshness;
    private final JsonMapper json;

    public StyleResource(
            Layers layers, Styles styles, Metadata metadata, Pages pages, Freshness freshness, JsonMapper json) {
        this.layers = layers;
        this.metadata = metadata;
        this.pages = pages;
        this.styles = styles;
        this.freshness = freshness;
        this.json = json;
    }

    @GetMapping("/ogc/styles")
    ResponseEntity<Object> all(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                Format.JSON,
                "styles",
                this::all,
                (told, lang) -> Map.of(
                        "rows",
                        layers.list().stream()
                                .flatMap(layer -> rows(layer, layer.title().in(lang) + ", ", lang))
                                .toList()));
    }

    private Map<String, Object> all(String lang) {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Layer layer : layers.list()) {
            styles.of(layer).forEach(style -> {
                Map<String, Object> entry = entry(layer, style, lang);
                entry.put("id", layer.id() + "." + style.id());
                entry.put("title", layer.title().in(lang) + ", " + style.title().in(lang));
                listed.add(entry);
            });
        }
        return Map.of(
                "styles",
                listed,
                "links",
                List.of(Link.toPage("/ogc/styles"), Link.to("/ogc/styles", "self", "application/json", "Styles")));
    }

    @GetMapping("/ogc/collections/{id}/styles")
    ResponseEntity<Object> list(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        return pages.answer(
                request,
                response,
                Format.JSON,
                "styles",
                lang -> list(layer, lang),
                (told, lang) -> Map.of(
                        "title", layer.title().in(lang),
                        "rows", rows(layer, "", lang).toList()));
    }

    private Map<String, Object> list(Layer layer, String lang) {
        List<Style> own = styles.of(layer);
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("default", own.get(0).id());
        list.put("styles", own.stream().map(style -> entry(layer, style, lang)).toList());
        list.put(
                "links",
                List.of(
                        Link.toPage(path(layer)),
                        Link.to(
                                path(layer),
                                "self",
                                "application/json",
                                new LocalText("Styles de cette couche", "Styles of this layer"))));
        return list;
    }

    /**
     * As people see them: each with its legend and its page.
     *
     * @param before their titles
     */
    private Stream<Map<String, Object>> rows(Layer layer, String before, String lang) {
        return styles.of(layer).stream().map(style -> {
            Map<String, Object> row = entry(layer, style, lang);
            row.put("title", before + style.title().in(lang));
            row.put("href", Link.absolute(path(layer) + "/" + style.id() + "?f=html&lang=" + lang));
            row.put("legend", StylePage.legend(layer, style, lang));
            return row;
        });
    }

    private static Map<String, Object> entry(Layer layer, Style style, String lang) {
        String path = path(layer) + "/" + style.id();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", style.id());
        entry.put("title", style.title().in(lang));
        if (isSentFor(layer, style.id())) {
            entry.put("sent", true);
        }
        entry.put(
                "links",
                Arrays.stream(StyleFormat.values())
                        .map(format ->
                                Link.to(path + "?f=" + format.code(), "stylesheet", format.mediaType(), format.title()))
                        .toList());
        return entry;
    }

    /** And not for what it is a publication of. */
    static boolean isSentFor(Layer layer, String id) {
        return layer.styles().stream()
                .anyMatch(given -> given.id().equals(id) && given.layer().equals(layer.id()));
    }

    private static String path(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/styles";
    }

    @GetMapping("/ogc/collections/{id}/styles/{styleId}")
    void one(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String styleId)
            throws IOException {
        Layer layer = layers.get(id);
        Style chosen = styles.get(layer, styleId);
        Parameters parameters = Parameters.of(request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        StyleFormat format = StyleFormat.asked(request, parameters).orElse(null);
        parameters.refuseOthers();
        if (format == null) {
            String lang = Language.of(request, response);
            Map<String, Object> told = entry(layer, chosen, lang);
            told.putAll(new StylePage(layer, chosen, metadata.extent(layer)).members(lang));
            pages.write(request, response, "style", lang, told);
            return;
        }
        byte[] document = document(layer, chosen, format).getBytes(StandardCharsets.UTF_8);
        if (!freshness.isCurrent(request, response, StyleTag.of(layer, chosen, document))) {
            response.setContentType(format.mediaType());
            response.getOutputStream().write(document);
        }
    }

    private String document(Layer layer, Style style, StyleFormat format) {
        boolean isDefault = styles.of(layer).get(0).id().equals(style.id());
        return switch (format) {
            case SLD_1_0 -> SldWriter.write(layer.id(), style, isDefault, SldVersion.V1_0);
            case SLD_1_1 -> SldWriter.write(layer.id(), style, isDefault, SldVersion.V1_1);
            case QML -> QmlStyle.write(layer, style);
            case MAPLIBRE ->
                json.writeValueAsString(MapLibreStyle.of(
                        layer,
                        style,
                        SpriteResource.addresses(layer, style),
                        metadata.extent(layer).box().flatMap(MapView::of).orElse(null)));
        };
    }
}
