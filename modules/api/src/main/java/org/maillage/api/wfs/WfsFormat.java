package org.maillage.api.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;

/** The formats of features, and what clients call them. */
enum WfsFormat {
    GML_3_2("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.2", "text/xml; subtype=gml/3.2.1", "gml32"),
    GML_3_1("text/xml; subtype=gml/3.1.1", "gml3", "application/gml+xml; version=3.1"),
    GEO_JSON("application/geo+json", "application/json", "json", "geojson"),
    CSV("text/csv", "csv"),
    /** Under the name that GeoServer gave it, which clients know. */
    SHAPEFILE(
            "SHAPE-ZIP",
            "SHAPE+ZIP",
            "shapefile",
            "application/x-shapefile",
            "application/vnd.shp",
            "application/zip",
            "application/x-zip-compressed",
            "application/x-zipped-shp"),
    GEOPACKAGE(
            "application/geopackage+sqlite3",
            "application/geopackage+vnd.sqlite3",
            "application/x-gpkg",
            "geopackage",
            "geopkg",
            "gpkg");

    private final String mediaType;
    private final Set<String> names;

    WfsFormat(String mediaType, String... others) {
        this.mediaType = mediaType;
        this.names = Set.copyOf(Stream.concat(Stream.of(mediaType), Arrays.stream(others))
                .map(WfsFormat::plain)
                .toList());
    }

    String mediaType() {
        return mediaType;
    }

    boolean isGml() {
        return this == GML_3_2 || this == GML_3_1;
    }

    /** Whether it is whole before it is sent, which has no place to tell of a next page. */
    boolean isFile() {
        return this == SHAPEFILE || this == GEOPACKAGE;
    }

    static WfsFormat gml(WfsVersion version) {
        return version.isFirst() ? GML_3_1 : GML_3_2;
    }

    /** What features come in, the default first. */
    static List<String> mediaTypes(WfsVersion version) {
        return List.of(
                gml(version).mediaType,
                GEO_JSON.mediaType,
                "application/json",
                CSV.mediaType,
                SHAPEFILE.mediaType,
                GEOPACKAGE.mediaType);
    }

    /** What the parameter asks for: of GML the version that goes with the service's, and also when it is absent. */
    static WfsFormat asked(OwsParameters parameters, WfsVersion version) {
        String name = parameters.text("outputFormat").orElse(gml(version).mediaType);
        return Stream.of(gml(version), GEO_JSON, CSV, SHAPEFILE, GEOPACKAGE)
                .filter(format -> format.names.contains(plain(name)))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                        "outputFormat",
                        "« " + name + " » n'est pas un format ici : " + String.join(", ", mediaTypes(version)) + "."));
    }

    /** Of features that are sent: GML of any version, which their namespaces tell. */
    static void requireGml(String name) {
        String plain = plain(name);
        if (!GML_3_2.names.contains(plain) && !GML_3_1.names.contains(plain) && !plain.contains("subtype=gml/")) {
            throw MaillageException.parameter("inputFormat", "« " + name + " » n'est pas du GML.");
        }
    }

    /** Of a schema, which is of one language. */
    static void requireSchema(OwsParameters parameters, WfsVersion version) {
        String name = parameters.text("outputFormat").orElse(gml(version).mediaType);
        if (!gml(version).names.contains(plain(name)) && !plain(name).equals("xmlschema")) {
            throw MaillageException.parameter(
                    "outputFormat", "Un schéma est en « " + gml(version).mediaType + " », et non en « " + name + " ».");
        }
    }

    /** A plus sign that nobody escaped has come as a blank. */
    private static String plain(String name) {
        return name.replace(" ", "").replace("+", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
