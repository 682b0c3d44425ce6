package org.maillage.api.wms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.api.html.Templates;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.InfoWriter;
import org.maillage.api.ows.MapTime;
import org.maillage.api.ows.OwsLanguage;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.PostedBody;
import org.maillage.api.picture.Picture;
import org.maillage.api.picture.Pictures;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.source.LayerTerms;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Styles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations by {@code REQUEST}. Mistakes are told in the form of the version that was asked, with status 200 (decision 11). */
@RestController
public final class Wms {

    private static final String PATH = "/ogc/wms";

    private final MapLayers layers;
    private final Pictures pictures;
    private final Capabilities capabilities;
    private final FeatureInfo info;
    private final Legend legend;
    private final Question question;
    private final Freshness freshness;
    private final Reprojection reprojection;
    private final Metadata metadata;

    public Wms(
            Layers layers,
            LayerSource source,
            Styles styles,
            Vocabularies vocabularies,
            Templates templates,
            Pictures pictures,
            Question question,
            Freshness freshness,
            Fes fes,
            Reprojection reprojection,
            Metadata metadata,
            LayerTerms terms) {
        this.layers = new MapLayers(layers, styles, question, fes, reprojection);
        this.pictures = pictures;
        this.legend = new Legend(this.layers);
        this.capabilities = new Capabilities(this.legend, layers, source, styles, reprojection, metadata, terms);
        this.metadata = metadata;
        this.info = new FeatureInfo(
                this.layers, new InfoWriter(source, vocabularies, templates, reprojection), reprojection);
        this.question = question;
        this.freshness = freshness;
        this.reprojection = reprojection;
    }

    /** Reads the parameters of a request, which may be a mistake. */
    private interface Reading {
        OwsParameters parameters() throws IOException;
    }

    @GetMapping(PATH)
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(() -> OwsParameters.of(request), request, response);
    }

    private void answer(Reading reading, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwsParameters parameters = OwsParameters.of(Map.of());
        try {
            parameters = reading.parameters();
            operation(parameters, request, response);
        } catch (MaillageException mistake) {
            if (mistake.kind() == ProblemKind.UNAVAILABLE) {
                throw mistake;
            }
            tell(mistake, parameters, response);
        }
    }

    /** A form says the same as an address, and has room for a long {@code SLD_BODY}. */
    @PostMapping(PATH)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                () -> PostedBody.of(request)
                        .form()
                        .orElseThrow(() -> Mistakes.of(
                                "operation-not-supported",
                                "Par POST, ce service lit des paramètres en formulaire, et non un document.")),
                request,
                response);
    }

    private void operation(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String operation = parameters.required("REQUEST");
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "capabilities" -> capabilities(parameters, request, response);
            case "getmap", "map" -> map(parameters, request, response);
            case "getfeatureinfo", "feature_info" ->
                info.send(parameters, version(parameters), OwsLanguage.of(parameters, request, response), response);
            case "getlegendgraphic" -> legend.send(parameters, OwsLanguage.of(parameters, request, response), response);
            default ->
                throw Mistakes.of("operation-not-supported", "« " + operation + " » n'est pas une opération ici.");
        }
    }

    private void capabilities(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!parameters.required("SERVICE").equals("WMS")) {
            throw MaillageException.parameter("SERVICE", "SERVICE vaut WMS à cette adresse.");
        }
        WmsVersion version = negotiated(parameters);
        capabilities.requireSequence(parameters);
        String lang = OwsLanguage.of(parameters, request, response);
        if (!freshness.isCurrent(request, response, layers.all(), question.today(), metadata.operator())) {
            send(capabilities.document(version, lang), version.capabilitiesType(), response);
        }
    }

    private void map(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Picture map = MapParameters.read(parameters, version(parameters), layers, reprojection);
        List<Layer> from =
                map.layers().stream().map(drawn -> drawn.query().layer()).toList();
        if (parameters.text("TIME").isEmpty()) {
            response.setHeader("Warning", "99 Default value used: time=" + MapTime.CURRENT);
        }
        if (!freshness.isCurrent(request, response, from, question.today())) {
            pictures.send(map, response);
        }
    }

    private static WmsVersion negotiated(OwsParameters parameters) {
        return WmsVersion.negotiated(
                parameters.text("VERSION").or(() -> parameters.text("WMTVER")).orElse(null));
    }

    private static WmsVersion version(OwsParameters parameters) {
        return WmsVersion.asked(parameters.required("VERSION"));
    }

    private static void tell(MaillageException mistake, OwsParameters parameters, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        WmsVersion version = negotiated(parameters);
        if (!PaintedMistake.send(mistake, parameters, version, response)) {
            send(ExceptionReport.of(mistake, version), version.exceptionType(), response);
        }
    }

    private static void send(String document, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
}
