package org.maillage.api.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.request.Format;
import org.maillage.api.request.Parameters;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Layers as whole files, all of a layer or what a question selects: {@code /ogc/collections/actors/files/actors.gpkg?where.family=associations}. */
@RestController
public final class Downloads {

    private final Layers layers;
    private final LayerTerms terms;
    private final LayerFiles formats;
    private final FileAnswers files;
    private final Question question;

    public Downloads(Layers layers, LayerTerms terms, LayerFiles formats, FileAnswers files, Question question) {
        this.layers = layers;
        this.terms = terms;
        this.formats = formats;
        this.files = files;
        this.question = question;
    }

    @GetMapping("/ogc/collections/{id}/files/{file}")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String file)
            throws IOException {
        Layer layer = terms.told(layers.get(id));
        LayerFiles.Format format = format(layer, file);
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layer, parameters);
        Crs crs = CrsList.asked(parameters, "crs");
        new Format(format.ending().substring(1), MediaType.parseMediaType(format.mediaType()))
                .requireAsked(request, parameters);
        parameters.refuseOthers();
        FileAnswers.Asked asked = new FileAnswers.Asked(
                file,
                format.mediaType(),
                parameters.all(),
                question.reads(layer, parameters),
                path -> formats.write(List.of(query), path, crs));
        files.send(asked, request, response);
    }

    private LayerFiles.Format format(Layer layer, String file) {
        return formats.formats(layer).stream()
                .filter(format -> file.equals(FileLinks.name(layer, format)))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("file", "fichier", file)
                        .with(
                                "files",
                                formats.formats(layer).stream()
                                        .map(format -> FileLinks.name(layer, format))
                                        .toList()));
    }
}
