package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * One format in which a resource is told: by the parameter {@code f}, else by the header {@code Accept}, else the first of those
 * that there are.
 *
 * @param name as {@code f} has it
 */
public record Format(String name, MediaType type) {

    public static final Format JSON = new Format("json", MediaType.APPLICATION_JSON);
    public static final Format GEO_JSON = new Format("geojson", MediaType.parseMediaType("application/geo+json"));
    public static final Format CSV = new Format("csv", MediaType.parseMediaType("text/csv"));
    public static final Format HTML = new Format("html", MediaType.TEXT_HTML);
    public static final Format SCHEMA = new Format("json", MediaType.parseMediaType("application/schema+json"));
    public static final Format OPENAPI =
            new Format("json", MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.0"));

    /** Names that other servers have taught clients. */
    private static final Map<String, List<String>> ALIASES =
            Map.of("geojson", List.of("json"), "jpeg", List.of("jpg"), "maplibre", List.of("mapbox", "json"));

    private static final List<MediaType> XML = List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML);

    /** Types by which clients ask for what is called otherwise: by what it is made of, or was called before. */
    private static final Map<String, List<MediaType>> ALSO = Map.of(
            "maplibre",
            List.of(MediaType.parseMediaType("application/vnd.mapbox.style+json")),
            "qgz",
            List.of(MediaType.parseMediaType("application/zip")),
            "qgs",
            XML,
            "qlr",
            XML);

    public String mediaType() {
        return type.toString();
    }

    /**
     * The format that is asked for.
     *
     * @throws MaillageException when {@code f} names none of these (invalid), or none of them is accepted (not acceptable)
     */
    public static Format asked(HttpServletRequest request, Parameters parameters, List<Format> offered) {
        return parameters.text("f").map(name -> named(name, offered)).orElseGet(() -> accepted(request, offered));
    }

    /**
     * Of what there is in this one alone, that it is asked for.
     *
     * @throws MaillageException as of {@link #asked}
     */
    public void requireAsked(HttpServletRequest request, Parameters parameters) {
        asked(request, parameters, List.of(this));
    }

    /** These for programs, and a page for people. */
    public static List<Format> withPage(List<Format> programs) {
        return Stream.concat(programs.stream(), Stream.of(HTML)).toList();
    }

    /** Whether who asks wants a page before all else, as browsers do. */
    public static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return accept != null
                    && byPreference(accept).stream()
                            .findFirst()
                            .filter(HTML.type::equalsTypeAndSubtype)
                            .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Format named(String name, List<Format> offered) {
        return offered.stream()
                .filter(format -> format.isNamed(name))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter("f", "« " + name + " » n'est pas un format d'ici.")
                        .with("formats", offered.stream().map(Format::name).toList()));
    }

    private boolean isNamed(String asked) {
        return asked.equals(name)
                || ALIASES.getOrDefault(name, List.of()).contains(asked)
                || asked.equals(type.getType() + "/" + type.getSubtype())
                || (isJson() && asked.equals(MediaType.APPLICATION_JSON_VALUE));
    }

    private boolean isJson() {
        return type.getSubtype().endsWith("json");
    }

    /** The first that the caller prefers. A header that cannot be read asks for nothing. */
    private static Format accepted(HttpServletRequest request, List<Format> offered) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return offered.get(0);
        }
        try {
            for (MediaType wanted : byPreference(accept)) {
                for (Format format : offered) {
                    if (format.isWanted(wanted)) {
                        return format;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            return offered.get(0);
        }
        throw MaillageException.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "Aucun des formats acceptés (Accept) n'existe à cette adresse.")
                .with("formats", offered.stream().map(Format::mediaType).toList());
    }

    private boolean isWanted(MediaType wanted) {
        return (wanted.isCompatibleWith(type) && isOfVersion(wanted.getParameter("version")))
                || (isJson() && wanted.isCompatibleWith(MediaType.APPLICATION_JSON))
                || (isXml() && XML.stream().anyMatch(wanted::equalsTypeAndSubtype))
                || wanted.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)
                || ALSO.getOrDefault(name, List.of()).stream().anyMatch(wanted::equalsTypeAndSubtype);
    }

    /** A picture is none: who names XML, as browsers do, wants no drawing made of it. */
    private boolean isXml() {
        return type.getType().equals("application") && type.getSubtype().endsWith("xml");
    }

    private boolean isOfVersion(@Nullable String wanted) {
        String own = type.getParameter("version");
        return wanted == null || own == null || wanted.equals(own);
    }

    private static List<MediaType> byPreference(String accept) {
        List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
        types.removeIf(type -> type.getQualityValue() == 0);
        types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        return types;
    }
}
