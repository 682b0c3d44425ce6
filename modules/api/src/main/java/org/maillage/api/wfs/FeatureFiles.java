package org.maillage.api.wfs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.api.filter.Filter;
import org.maillage.api.download.FileAnswers;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * Features as a Shapefile or a GeoPackage, by the writers of downloads: each layer a shapefile in the zip, or a table. Positions are
 * easting or longitude first, however the CRS was named, as files have them.
 */
final class FeatureFiles {

    /** Of a file of several layers. */
    private static final String SEVERAL = "maillage";

    private final LayerSource source;
    private final LayerFiles formats;
    private final LayerTerms terms;
    private final FileAnswers files;

    FeatureFiles(LayerSource source, LayerFiles formats, LayerTerms terms, FileAnswers files) {
        this.source = source;
        this.formats = formats;
        this.terms = terms;
        this.files = files;
    }

    void send(FeatureRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Crs crs = OtherFormats.requireOneCrs(asked);
        Set<Layer> layers = requireEachOnce(asked);
        Layer first = layers.iterator().next();
        LayerFiles.Format format = format(asked.format(), first);
        String name = (layers.size() == 1 ? first.id() : SEVERAL) + format.ending();
        files.send(
                new FileAnswers.Asked(
                        name,
                        format.mediaType(),
                        parameters(asked),
                        layers,
                        file -> formats.write(selected(asked), file, crs)),
                request,
                response);
    }

    private LayerFiles.Format format(WfsFormat asked, Layer layer) {
        String ending = asked == WfsFormat.SHAPEFILE ? ".shp.zip" : ".gpkg";
        return formats.formats(layer).stream()
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow();
    }

    /** A layer has one shapefile and one table. */
    private static Set<Layer> requireEachOnce(FeatureRequest asked) {
        Set<Layer> layers = new LinkedHashSet<>();
        for (FeatureQuery query : asked.queries()) {
            if (!layers.add(query.layer())) {
                throw MaillageException.parameter(
                        "outputFormat",
                        "Un fichier contient chaque type d'objets une seule fois ; « "
                                + FeatureTypes.name(query.layer()) + " » est demandé deux fois.");
            }
        }
        return layers;
    }

    /** However the names of the parameters are written. */
    private static Map<String, String[]> parameters(FeatureRequest asked) {
        Map<String, String[]> parameters = new TreeMap<>();
        asked.parameters()
                .all()
                .forEach((name, value) -> parameters.put(name.toLowerCase(Locale.ROOT), new String[] {value}));
        return parameters;
    }

    /** With the terms, which files tell. */
    private List<FeatureQuery> selected(FeatureRequest asked) {
        try {
            return Answer.of(asked, source).pages().stream()
                    .map(FeatureFiles::selected)
                    .map(query -> query.of(terms.told(query.layer())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without features has no size, which would be all of them. */
    private static FeatureQuery selected(Page page) {
        return page.returned() == 0 ? page.query().where(Filter.EXCLUDE) : page.query();
    }
}
