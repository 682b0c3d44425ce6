package org.maillage.api.maps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.picture.DrawingOrder;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Picture;
import org.maillage.api.picture.Pictures;
import org.maillage.api.question.Period;
import org.maillage.api.question.Question;
import org.maillage.api.question.TimeSubset;
import org.maillage.api.request.ChosenLayers;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Styles;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Maps of a layer and of several, filtered by the same question as everything else, in the layers' default styles. */
@RestController
public final class MapResource {

    private static final Pattern COLOUR = Pattern.compile("(?:#|0x)?([0-9A-Fa-f]{6})");

    private final Layers layers;
    private final LayerSource source;
    private final Styles styles;
    private final Question question;
    private final Freshness freshness;
    private final Pictures pictures;
    private final Reprojection reprojection;
    private final Metadata metadata;

    public MapResource(
            Layers layers,
            LayerSource source,
            Styles styles,
            Question question,
            Freshness freshness,
            Pictures pictures,
            Reprojection reprojection,
            Metadata metadata) {
        this.layers = layers;
        this.source = source;
        this.styles = styles;
        this.question = question;
        this.freshness = freshness;
        this.pictures = pictures;
        this.reprojection = reprojection;
        this.metadata = metadata;
    }

    @GetMapping("/ogc/collections/{id}/map")
    void ofLayer(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        send(List.of(layers.get(id)), Parameters.of(request), request, response);
    }

    /** All layers, or those of {@code collections}, the first at the bottom. */
    @GetMapping("/ogc/map")
    void ofAll(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request);
        List<Layer> chosen = ChosenLayers.of(parameters, layers);
        send(chosen.isEmpty() ? DrawingOrder.of(layers.ofRecords()) : chosen, parameters, request, response);
    }

    private void send(List<Layer> from, Parameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Freshness.State state = freshness.state(question.reads(from, parameters));
        @Nullable Period subset = TimeSubset.asked(parameters).orElse(null);
        List<DrawnLayer> drawn = from.stream()
                .map(layer -> new DrawnLayer(
                        question.read(layer, parameters, subset),
                        styles.of(layer).get(0)))
                .toList();
        ImageFormat format = MapFormat.asked(request, parameters);
        Colour background = background(parameters, format);
        MapView view = new MapView(parameters, reprojection);
        Extent whole = metadata.extent(from);
        MapFrame frame = view.frame(extent(drawn, whole));
        parameters.refuseOthers();
        if (subset != null && from.stream().allMatch(layer -> MapTime.isOutside(subset, metadata.extent(layer)))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader("Content-Crs", "<" + frame.crs().uri() + ">");
        response.setHeader("Content-Bbox", view.told(frame));
        if (whole.hasTime()) {
            Period days = Optional.ofNullable(subset)
                    .or(() -> question.period(parameters))
                    .orElseGet(() -> MapTime.unasked(from, question.today()));
            response.setHeader("Content-Datetime", MapTime.told(days, whole));
        }
        if (!freshness.isCurrent(request, response, state, question.today())) {
            pictures.send(new Picture(frame, drawn, background, format), response);
        }
    }

    /** Of what is drawn; where nothing is, of the layers. */
    private Envelope extent(List<DrawnLayer> drawn, Extent whole) {
        Envelope extent = drawn.stream()
                .flatMap(layer -> source.extent(layer.query()).stream())
                .reduce(new Envelope(), Geometries::union);
        return extent.isNull() ? whole.box().orElse(extent) : extent;
    }

    /** Without a colour one sees through the picture, where its format can be seen through. */
    private static @Nullable Colour background(Parameters parameters, ImageFormat format) {
        String colour = parameters.text("bgcolor").orElse("ffffff");
        if (!COLOUR.matcher(colour).matches()) {
            throw MaillageException.parameter("bgcolor", "« " + colour + " » n'est pas une couleur comme 0xF6F4EE.");
        }
        boolean transparent = parameters.text("transparent").isPresent()
                ? parameters.flag("transparent")
                : parameters.text("bgcolor").isEmpty();
        String hex = colour.substring(colour.length() - 6);
        return transparent && format != ImageFormat.JPEG ? null : Colour.of("#" + hex);
    }
}
