package org.maillage.api.wmts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Templates;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.InfoWriter;
import org.maillage.api.ows.OwsLanguage;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.OwsReport;
import org.maillage.api.ows.PixelQuery;
import org.maillage.api.ows.PostedBody;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Picture;
import org.maillage.api.picture.Pictures;
import org.maillage.api.problem.Problems;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.tiles.TileLimits;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Styles;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The operations by {@code REQUEST}, and the same by addresses (OGC 07-057r7, 10), which are read as those parameters. */
@RestController
public final class Wmts {

    static final String PATH = "/ogc/wmts";

    static final String CAPABILITIES = PATH + "/1.0.0/WMTSCapabilities.xml";
    static final String VERSION = "1.0.0";

    private static final String XML = "application/xml;charset=UTF-8";

    private static final OwsReport.Form REPORT =
            new OwsReport.Form("http://www.opengis.net/ows/1.1", "1.0.0", "xml:lang", MediaType.parseMediaType(XML));

    private final WmtsLayers layers;
    private final TileRequest tiles;
    private final TileInfo info;
    private final Pictures pictures;
    private final Capabilities capabilities;
    private final Freshness freshness;
    private final Question question;
    private final Metadata metadata;
    private final Problems problems;

    public Wmts(
            Layers layers,
            LayerSource source,
            Styles styles,
            Pictures pictures,
            Question question,
            Freshness freshness,
            Reprojection reprojection,
            TileLimits limits,
            Metadata metadata,
            LayerTerms terms,
            Vocabularies vocabularies,
            Templates templates,
            Problems problems) {
        this.layers = new WmtsLayers(layers, styles);
        this.tiles = new TileRequest(this.layers, question);
        this.info = new TileInfo(
                tiles, new PixelQuery(reprojection), new InfoWriter(source, vocabularies, templates, reprojection));
        this.pictures = pictures;
        this.capabilities = new Capabilities(this.layers, limits, metadata, terms);
        this.metadata = metadata;
        this.freshness = freshness;
        this.question = question;
        this.problems = problems;
    }

    @GetMapping(PATH)
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OwsParameters.of(request), request, response);
    }

    private void answer(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String service = parameters.required("Service");
        if (!service.equalsIgnoreCase("WMTS")) {
            throw MaillageException.parameter("Service", "Ceci est un WMTS, et non « " + service + " ».");
        }
        String operation = parameters.required("Request");
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> {
                requireAccepted(parameters.list("AcceptVersions"));
                capabilities(parameters, request, response);
            }
            case "gettile" -> {
                requireVersion(parameters.required("Version"));
                tile(parameters, request, response);
            }
            case "getfeatureinfo" -> {
                requireVersion(parameters.required("Version"));
                info.send(parameters, OwsLanguage.of(parameters, request, response), response);
            }
            default -> throw Mistakes.operation(operation);
        }
    }

    /** A form says the same as an address. */
    @PostMapping(PATH)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(PostedBody.of(request).form().orElseThrow(Mistakes::document), request, response);
    }

    @GetMapping(CAPABILITIES)
    void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        capabilities(OwsParameters.of(request), request, response);
    }

    private void capabilities(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Sections sections = Sections.of(parameters);
        String lang = OwsLanguage.of(parameters, request, response);
        if (!freshness.isCurrent(request, response, layers.list(), question.today(), metadata.operator())) {
            response.setContentType(XML);
            response.getOutputStream()
                    .write(capabilities.document(sections, lang).getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping(PATH + "/{layer}/{style}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.{ending:png|jpg|jpeg}")
    void tileByAddress(
            HttpServletRequest request, HttpServletResponse response, @PathVariable Map<String, String> named)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>(named);
        values.put("Format", "png".equals(named.get("ending")) ? "image/png" : "image/jpeg");
        tile(OwsParameters.of(values), request, response);
    }

    /** The same of another day. */
    @GetMapping(PATH + "/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.{ending:png|jpg|jpeg}")
    void tileOfATime(HttpServletRequest request, HttpServletResponse response, @PathVariable Map<String, String> named)
            throws IOException {
        tileByAddress(request, response, named);
    }

    @GetMapping(PATH + "/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}/{j}/{i}.{ending:\\w+}")
    void infoByAddress(
            HttpServletRequest request, HttpServletResponse response, @PathVariable Map<String, String> named)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>(named);
        values.put("Format", ImageFormat.PNG.mediaType());
        values.put("InfoFormat", named.getOrDefault("ending", ""));
        info.send(OwsParameters.of(values), OwsLanguage.of(OwsParameters.of(request), request, response), response);
    }

    private void tile(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Picture map = tiles.read(parameters);
        List<Layer> from =
                map.layers().stream().map(drawn -> drawn.query().layer()).toList();
        if (!freshness.isCurrent(request, response, from, question.today())) {
            pictures.send(map, response);
        }
    }

    private static void requireAccepted(List<String> versions) {
        if (!versions.isEmpty() && !versions.contains(VERSION)) {
            throw Mistakes.versions(String.join(",", versions));
        }
    }

    private static void requireVersion(String version) {
        if (!version.equals(VERSION)) {
            throw MaillageException.parameter("Version", "« " + version + " » n'est pas une version d'ici : 1.0.0.");
        }
    }

    /** The outermost edge: whatever happens is told as an exception report. */
    @ExceptionHandler
    ResponseEntity<String> mistake(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ResponseEntity<ProblemDetail> answer = problems.answerTo(e, request, response);
        return OwsReport.of(answer, status(answer.getStatusCode()), REPORT);
    }

    /** A layer or a style that is not here is a value of a parameter that does not hold (OGC 07-057r7, table 24). */
    private static HttpStatusCode status(HttpStatusCode told) {
        return told.equals(HttpStatus.NOT_FOUND) ? HttpStatus.BAD_REQUEST : told;
    }

    /** Who asked has left, as maps do that are moved: nobody is told, and it is no fault. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    @Nullable ResponseEntity<String> left() {
        return null;
    }
}
