package org.maillage.api.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.OwsReport;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.encode.GmlVersion;
import org.springframework.http.MediaType;

/** The versions of the service, the one that is preferred first. 2.0.2 differs from 2.0.0 by corrections of its text alone. */
enum WfsVersion {
    V2_0_0("2.0.0"),
    V2_0_2("2.0.2"),
    V1_1_0("1.1.0");

    private final String number;

    WfsVersion(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    boolean isFirst() {
        return this == V1_1_0;
    }

    String namespace() {
        return isFirst() ? "http://www.opengis.net/wfs" : "http://www.opengis.net/wfs/2.0";
    }

    String schema() {
        return "http://schemas.opengis.net/wfs/" + (isFirst() ? "1.1.0" : "2.0") + "/wfs.xsd";
    }

    String owsNamespace() {
        return isFirst() ? "http://www.opengis.net/ows" : "http://www.opengis.net/ows/1.1";
    }

    String filterNamespace() {
        return isFirst() ? "http://www.opengis.net/ogc" : "http://www.opengis.net/fes/2.0";
    }

    GmlVersion gml() {
        return isFirst() ? GmlVersion.GML_3_1 : GmlVersion.GML_3_2;
    }

    String gmlSchema() {
        return isFirst()
                ? "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"
                : "http://schemas.opengis.net/gml/3.2.1/gml.xsd";
    }

    static List<String> numbers() {
        return Arrays.stream(values()).map(WfsVersion::number).toList();
    }

    private static Optional<WfsVersion> find(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }

    /**
     * What a request is answered in. {@code GetCapabilities} negotiates (OGC 06-121r9, 7.3.2): the first of those that are
     * accepted; a version that there is not, in the manner of old clients, gets the nearest one.
     */
    static WfsVersion asked(OwsParameters parameters, boolean negotiates) {
        if (negotiates && parameters.text("acceptVersions").isPresent()) {
            return accepted(parameters.list("acceptVersions"));
        }
        Optional<String> number = parameters.text("version");
        if (negotiates) {
            return number.map(WfsVersion::nearest).orElse(V2_0_0);
        }
        return number.map(text -> find(text)
                        .orElseThrow(() -> MaillageException.parameter(
                                "version",
                                "La version « " + text + " » n'existe pas ici : " + String.join(", ", numbers())
                                        + ".")))
                .orElse(V2_0_0);
    }

    /** For telling what is wrong with a request, whatever it is; who accepts no version of ours is told in the preferred one. */
    static WfsVersion guessed(OwsParameters parameters) {
        return parameters
                .text("version")
                .map(WfsVersion::nearest)
                .or(() -> firstOf(parameters.list("acceptVersions")))
                .orElse(V2_0_0);
    }

    private static WfsVersion nearest(String number) {
        return find(number).orElse(number.startsWith("1.") ? V1_1_0 : V2_0_0);
    }

    private static Optional<WfsVersion> firstOf(List<String> numbers) {
        return numbers.stream().flatMap(number -> find(number).stream()).findFirst();
    }

    private static WfsVersion accepted(List<String> numbers) {
        return firstOf(numbers).orElseThrow(() -> MaillageException.of(
                        ProblemKind.INVALID,
                        "version-negotiation-failed",
                        "Aucune des versions acceptées n'existe ici : " + numbers() + ".")
                .with("parameter", "acceptVersions"));
    }

    /** How mistakes are told. */
    OwsReport.Form report() {
        return isFirst()
                ? new OwsReport.Form(
                        owsNamespace(), "1.0.0", "language", MediaType.parseMediaType("text/xml;charset=UTF-8"))
                : new OwsReport.Form(
                        owsNamespace(),
                        number(),
                        "xml:lang",
                        MediaType.parseMediaType("application/xml;charset=UTF-8"));
    }
}
