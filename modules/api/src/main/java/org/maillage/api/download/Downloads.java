package org.maillage.api.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Layers as whole files, all of a layer or what a question selects: {@code /ogc/collections/actors/files/actors.gpkg?where.family=associations}. */
@RestController
public final class Downloads {

    private final Layers layers;
    private final LayerFiles formats;
    private final KeptFiles files;
    private final Question question;
    private final Freshness freshness;
    private final Callers callers;

    public Downloads(
            Layers layers,
            LayerFiles formats,
            KeptFiles files,
            Question question,
            Freshness freshness,
            Callers callers) {
        this.layers = layers;
        this.formats = formats;
        this.files = files;
        this.question = question;
        this.freshness = freshness;
        this.callers = callers;
    }

    @GetMapping("/ogc/collections/{id}/files/{file}")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String file)
            throws IOException {
        Layer layer = layers.get(id);
        LayerFiles.Format format = format(layer, file);
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layer, parameters);
        Crs crs = CrsList.asked(parameters, "crs");
        parameters.refuseOthersThan(format.ending().substring(1));
        KeptFiles.Key key = new KeptFiles.Key(
                file, canonical(parameters.all()), state(question.reads(layer, parameters)), viewer());
        try (KeptFiles.Open open = files.open(key, path -> formats.write(query, path, crs))) {
            if (!freshness.isCurrent(request, response, open.kept().tag())) {
                response.setContentType(format.mediaType());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
                new FileAnswer(request, response, open).write();
            }
        }
    }

    private LayerFiles.Format format(Layer layer, String file) {
        return formats.formats().stream()
                .filter(format -> file.equals(layer.id() + format.ending()))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("file", "fichier", file)
                        .with(
                                "files",
                                formats.formats().stream()
                                        .map(format -> layer.id() + format.ending())
                                        .toList()));
    }

    /** What was asked, whatever the order of its parameters. */
    private static String canonical(Map<String, String[]> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Arrays.toString(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Of the layers as the caller sees them, and the day that is meant when none is said. */
    private String state(Set<Layer> read) {
        return freshness.revision(read) + "-" + question.today().toEpochDay();
    }

    /** Who sees more than the public has files of their own: that they are given them is noted when they are made. */
    private @Nullable Object viewer() {
        Caller caller = callers.current();
        return caller.isPublic() && caller.layers() == null ? null : caller;
    }
}
