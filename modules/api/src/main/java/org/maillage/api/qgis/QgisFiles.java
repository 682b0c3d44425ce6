package org.maillage.api.qgis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.question.Question;
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.service.FirstView;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.style.Styles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Projects and definitions of layers for QGIS. Who logs in is given the layers that they see; how one logs in is in none of them. */
@RestController
public final class QgisFiles {

    /** As QGIS makes the ids of its authentication configurations. */
    private static final Pattern AUTHENTICATION = Pattern.compile("[A-Za-z0-9]{7}");

    /** The earliest that an archive can say: the same project is the same file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What an answer of all layers tells beside them: that there are no others. */
    private static final String EVERYTHING = "all";

    private final Layers layers;
    private final FirstView view;
    private final Metadata metadata;
    private final Question question;
    private final Freshness freshness;
    private final Reprojection reprojection;
    private final QgisLayers writer;

    public QgisFiles(
            Layers layers,
            Styles styles,
            Vocabularies vocabularies,
            FirstView view,
            Metadata metadata,
            Question question,
            Freshness freshness,
            Reprojection reprojection) {
        this.layers = layers;
        this.view = view;
        this.metadata = metadata;
        this.question = question;
        this.freshness = freshness;
        this.reprojection = reprojection;
        this.writer = new QgisLayers(styles, vocabularies);
    }

    @GetMapping("/ogc/qgis/project.qgs")
    void project(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                request,
                response,
                layers.list(),
                EVERYTHING,
                Link.QGIS_PROJECT,
                "maillage.qgs",
                given -> bytes(project(given)));
    }

    @GetMapping("/ogc/qgis/project.qgz")
    void packed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                request,
                response,
                layers.list(),
                EVERYTHING,
                Link.QGIS_PROJECT,
                "maillage.qgz",
                given -> zipped(bytes(project(given))));
    }

    @GetMapping("/ogc/qgis/layers.qlr")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        define(request, response, layers.list(), EVERYTHING, "maillage.qlr");
    }

    @GetMapping("/ogc/collections/{id}/layer.qlr")
    void one(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        define(request, response, List.of(layers.get(id)), "", id + ".qlr");
    }

    private void define(
            HttpServletRequest request, HttpServletResponse response, List<Layer> some, Object beside, String name)
            throws IOException {
        send(
                request,
                response,
                some,
                beside,
                Link.QGIS_LAYERS,
                name,
                given -> bytes(QgisProject.definition(given, writer)));
    }

    private String project(QgisProject.Given given) {
        Envelope shown = view.extent()
                .map(world -> reprojection.boxOf(world, Crs.ofEpsg(QgisProject.EPSG)))
                .filter(box -> !box.isNull())
                .orElse(null);
        return QgisProject.project(given, writer, shown);
    }

    /** @param beside the layers; empty when they were named */
    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            List<Layer> some,
            Object beside,
            String mediaType,
            String name,
            Function<QgisProject.Given, byte[]> written)
            throws IOException {
        Parameters parameters = Parameters.of(request);
        String authentication = authentication(parameters);
        new Format(ending(name), MediaType.parseMediaType(mediaType)).requireAsked(request, parameters);
        parameters.refuseOthers();
        String lang = Language.of(request, response);
        if (!freshness.isCurrent(request, response, some, question.today(), beside)) {
            byte[] file = written.apply(
                    new QgisProject.Given(some, metadata.terms(), lang, Link.absolute("/ogc"), authentication));
            response.setContentType(mediaType);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name));
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static @Nullable String authentication(Parameters parameters) {
        String id = parameters.text("authcfg").orElse(null);
        if (id != null && !AUTHENTICATION.matcher(id).matches()) {
            throw MaillageException.parameter(
                    "authcfg",
                    "L'identifiant d'une configuration d'authentification de QGIS a sept lettres ou chiffres.");
        }
        return id;
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("maillage.qgs");
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
