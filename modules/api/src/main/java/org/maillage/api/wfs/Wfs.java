package org.maillage.api.wfs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.api.download.FileAnswers;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.OwsLanguage;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.OwsReport;
import org.maillage.api.ows.PostedBody;
import org.maillage.api.problem.Problems;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureWriter;
import org.maillage.layers.xml.XmlDocument;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/** The layers as a Web Feature Service: what partners' desktop GIS have spoken for twenty years. */
@RestController
public final class Wfs {

    static final String PATH = "/ogc/wfs";

    /** The request's attribute that keeps which version its mistakes are told in. */
    private static final String VERSION = Wfs.class.getName() + ".version";

    private final FeatureTypes types;
    private final FeatureRequests requests;
    private final GetFeature features;
    private final FeatureFiles files;
    private final Transaction transaction;
    private final Capabilities capabilities;
    private final Freshness freshness;
    private final Question question;
    private final Problems problems;

    public Wfs(
            Layers layers,
            LayerSource source,
            FeatureWriter writer,
            Question question,
            Reprojection reprojection,
            Fes fes,
            Freshness freshness,
            Metadata metadata,
            LayerFiles formats,
            LayerTerms terms,
            FileAnswers files,
            Problems problems,
            JsonMapper json,
            Clock clock) {
        this.types = new FeatureTypes(layers);
        this.requests = new FeatureRequests(types, new QueryParts(question, fes, reprojection));
        this.features = new GetFeature(source, reprojection, new OtherFormats(source, reprojection, json), clock);
        this.files = new FeatureFiles(source, formats, terms, files);
        this.transaction = new Transaction(types, writer, source, fes, question, reprojection);
        this.capabilities = new Capabilities(types, source, writer, question, metadata, terms);
        this.freshness = freshness;
        this.question = question;
        this.problems = problems;
    }

    @GetMapping(PATH)
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OwsParameters.of(request), request, response);
    }

    /** A form says the same as an address; everything else is read as XML, which some clients call by other names. */
    @PostMapping(PATH)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PostedBody body = PostedBody.of(request);
        Optional<OwsParameters> form = body.form();
        if (form.isPresent()) {
            answer(form.get(), request, response);
            return;
        }
        XmlElement root = XmlReader.read(body.document(), "body");
        if (root.name().equals("Transaction")) {
            write(root, request, response);
        } else {
            answer(PostedRequest.parameters(root), request, response);
        }
    }

    private void write(XmlElement root, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwsParameters parameters = PostedRequest.parameters(root);
        request.setAttribute(VERSION, WfsVersion.guessed(parameters));
        requireService(parameters, false);
        TransactionForm form = TransactionForm.of(root, parameters);
        request.setAttribute(VERSION, form.version());
        send(TransactionAnswer.of(transaction.write(root, form), form), "text/xml", response);
    }

    /** The outermost edge: whatever happens is told as an exception report. */
    @ExceptionHandler
    ResponseEntity<String> mistake(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        WfsVersion version = request.getAttribute(VERSION) instanceof WfsVersion known ? known : WfsVersion.V2_0_0;
        ResponseEntity<ProblemDetail> answer = problems.answerTo(e, request, response);
        return OwsReport.of(answer, answer.getStatusCode(), version.report());
    }

    /** Who asked has left, as GDAL does when it has seen enough: nobody is told, and it is no fault. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    @Nullable ResponseEntity<String> left() {
        return null;
    }

    private void answer(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(VERSION, WfsVersion.guessed(parameters));
        String operation = parameters.required("request");
        boolean capable = operation.equalsIgnoreCase("GetCapabilities");
        requireService(parameters, capable);
        WfsVersion version = WfsVersion.asked(parameters, capable);
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" ->
                send(
                        capabilities.of(parameters, version, OwsLanguage.of(parameters, request, response)),
                        "application/xml",
                        response);
            case "describefeaturetype" -> describe(parameters, version, response);
            case "liststoredqueries" -> send(StoredQueries.list(types.list(), version), "application/xml", response);
            case "describestoredqueries" ->
                send(StoredQueries.describe(types.list(), parameters, version), "application/xml", response);
            case "getfeature" -> features(parameters, version, request, response);
            case "getpropertyvalue" -> values(parameters, version, response);
            case "transaction" -> throw unsupported("Une transaction s'envoie par POST, en XML.");
            default -> throw unsupported("Ce service n'a pas d'opération « " + operation + " ».");
        }
    }

    private static MaillageException unsupported(String why) {
        return MaillageException.of(ProblemKind.INVALID, "operation-not-supported", why)
                .with("parameter", "request");
    }

    /** Everyone who asks for the capabilities says which service; of later requests many leave it out. */
    private static void requireService(OwsParameters parameters, boolean capable) {
        String service = capable
                ? parameters.required("service")
                : parameters.text("service").orElse("WFS");
        if (!service.equalsIgnoreCase("WFS")) {
            throw MaillageException.parameter("service", "Ceci est un WFS, et non « " + service + " ».");
        }
    }

    private void describe(OwsParameters parameters, WfsVersion version, HttpServletResponse response)
            throws IOException {
        WfsFormat.requireSchema(parameters, version);
        List<Layer> asked = FeatureTypes.given(parameters)
                .map(names -> FeatureTypes.split(names.replace("(", "").replace(")", ",")).stream()
                        .map(name -> types.get(name, parameters))
                        .distinct()
                        .toList())
                .orElseGet(types::list);
        send(FeatureSchema.of(asked, version), WfsFormat.gml(version).mediaType(), response);
    }

    private void features(
            OwsParameters parameters, WfsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (parameters.text("storedQuery_Id").isPresent()) {
            features.byId(parameters, version, response, types);
            return;
        }
        FeatureRequest asked = requests.read(parameters, version);
        if (asked.format().isFile()) {
            files.send(asked, request, response);
            return;
        }
        boolean fresh = asked.queries().size() == 1
                && freshness.isCurrent(request, response, asked.queries().get(0).layer(), question.today());
        if (!fresh) {
            features.answer(asked, response);
        }
    }

    private void values(OwsParameters parameters, WfsVersion version, HttpServletResponse response) throws IOException {
        FeatureRequest asked = parameters.text("storedQuery_Id").isPresent()
                ? features.stored(parameters, version, types)
                : requests.read(parameters, version);
        features.values(asked, response);
    }

    private static void send(XmlDocument document, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
