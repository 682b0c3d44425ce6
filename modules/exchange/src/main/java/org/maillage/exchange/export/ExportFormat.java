package org.maillage.exchange.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;

/** What a file is written as, told by the ending of its name. */
public enum ExportFormat {
    GEOPACKAGE("GeoPackage", "application/geopackage+sqlite3", GeoPackageSink::open, ".gpkg"),
    FLATGEOBUF("FlatGeobuf", "application/flatgeobuf", FlatGeobufSink::open, ".fgb"),
    SHAPEFILE("Shapefile", "application/zip", ShapefileSink::open, ".shp.zip"),
    GEOJSON("GeoJSON", "application/geo+json", GeoJsonSink::open, ".geojson", ".json"),
    GEOJSON_SEQUENCE("GeoJSON Text Sequences", "application/geo+json-seq", GeoJsonSink::openSequence, ".geojsons"),
    CSV("CSV", "text/csv", CsvSink::open, ".csv"),
    KML("KML", "application/vnd.google-earth.kml+xml", KmlSink::open, ".kml"),
    PROTECTED_SITES("INSPIRE Protected Sites (GML)", "application/gml+xml", ProtectedSitesSink::open, ".ps.gml");

    private static final String GZIP = ".gz";

    /** The kind of the layers that {@link #PROTECTED_SITES} tells of. */
    private static final String SITE = "site";

    private final String title;
    private final String mediaType;
    private final Target.Opening opening;
    private final List<String> endings;

    ExportFormat(String title, String mediaType, Target.Opening opening, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.opening = opening;
        this.endings = List.of(endings);
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the names of its files, with the point. */
    public String ending() {
        return endings.get(0);
    }

    /** Whether its positions are in longitude and latitude whatever is asked: KML has no others. */
    public boolean isInDegrees() {
        return this == KML;
    }

    /** Whether the layer is what the format is made to tell of. */
    public boolean isFor(Layer layer) {
        return this != PROTECTED_SITES || layer.kind().equals(SITE);
    }

    /** @throws MaillageException when the format is made to tell of other layers, or holds one alone */
    void require(List<Layer> layers) {
        if (!layers.stream().allMatch(this::isFor)) {
            throw MaillageException.parameter(
                    "file", "« " + title + " » n'est que pour les couches de sites protégés.");
        }
        long different = layers.stream().map(Layer::id).distinct().count();
        if (different < layers.size() || layers.size() > 1 && this != GEOPACKAGE && this != SHAPEFILE) {
            throw MaillageException.parameter(
                    "file",
                    "« " + title
                            + " » ne contient chaque couche qu'une fois ; seuls GeoPackage et Shapefile peuvent en contenir plusieurs.");
        }
    }

    /** What is read for it: the version of each record too where objects are told by their versions. */
    FeatureQuery read(FeatureQuery query) {
        if (this != PROTECTED_SITES) {
            return query;
        }
        List<Property> properties = new ArrayList<>(query.properties());
        properties.add(Layer.VERSION);
        return query.reading(properties, true);
    }

    Target.Opening opening() {
        return opening;
    }

    /** The format of a file of that name. */
    public static Optional<ExportFormat> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** @throws MaillageException for an ending that is none of ours; {@code .gz} may follow */
    public static ExportFormat of(Path file) {
        String name = name(file);
        return find(isGzip(file) ? name.substring(0, name.length() - GZIP.length()) : name)
                .orElseThrow(() -> MaillageException.parameter(
                        "file", "« " + file + " » doit finir par " + endingsToSay() + ", suivi ou non de .gz."));
    }

    private static String endingsToSay() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }

    static boolean isGzip(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
