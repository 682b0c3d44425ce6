package org.maillage.api.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A mistake as a person reads it: what it is, and where to go on. Its own sentence is French; in English it follows one of ours, which says
 * what problems of its kind are. Addresses have no host: whose they are may be what is wrong.
 */
final class MistakePage {

    private static final String UNKNOWN = "unknown-";

    private final HttpServletRequest request;
    private final String lang;
    private final Map<String, String> words;
    private final ProblemDetail problem;
    private final String code;
    private final Carried carried = new Carried();

    MistakePage(HttpServletRequest request, String lang, ProblemDetail problem) {
        this.request = request;
        this.lang = lang;
        this.words = Words.in(lang);
        this.problem = problem;
        this.code = told("code").orElse("");
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        String detail = problem.getDetail();
        boolean french = lang.equals("fr");
        members.put("said", french && detail != null ? detail : sentence());
        members.put("detail", french || detail == null ? "" : detail);
        members.put("status", problem.getStatus());
        members.put("code", code);
        members.put("parameter", told("parameter").orElse(""));
        members.put("formats", formats());
        members.put("form", form());
        members.put("ways", ways());
        members.put("languages", Trail.languages(request.getRequestURI(), parameters(), lang, carried));
        members.put(Pages.CARRIED, carried.forms());
        members.put(
                "trail",
                List.of(
                        Map.of("href", path("/ogc"), "title", words.getOrDefault("path-ogc", ""), "here", false),
                        Map.of("href", "", "title", String.valueOf(problem.getStatus()), "here", true)));
        return members;
    }

    private List<?> formats() {
        Map<String, Object> told = problem.getProperties();
        return told != null && told.get("formats") instanceof List<?> formats ? formats : List.of();
    }

    private Optional<String> told(String name) {
        return Optional.ofNullable(problem.getProperties())
                .map(properties -> properties.get(name))
                .map(Object::toString);
    }

    private String sentence() {
        String kind = code.startsWith(UNKNOWN) ? "unknown" : code;
        return Stream.of(kind, "http-" + problem.getStatus(), "any")
                .map(key -> words.get("mistake-" + key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .formatted(told("parameter").orElse(""));
    }

    /** What was asked, to be mended, where the address has a form for it; none when the mistake is no one's who asks. */
    private Object form() {
        return problem.getStatus() == HttpStatus.BAD_REQUEST.value()
                        && request.getAttribute(AskAgain.class.getName()) instanceof AskAgain again
                ? again.form(known(), lang, told("parameter").orElse(""))
                : "";
    }

    /** A parameter that is not there at all is not asked again. */
    private Map<String, String[]> known() {
        Map<String, String[]> known = new LinkedHashMap<>(parameters());
        if (told("parameters").isPresent()) {
            told("parameter").ifPresent(known::remove);
        }
        return known;
    }

    /** What was asked without what was wrong in it, what is around it, and where everything begins. */
    private List<Map<String, Object>> ways() {
        List<Map<String, Object>> ways = new ArrayList<>();
        told("parameter").filter(name -> parameters().containsKey(name)).ifPresent(name -> {
            Map<String, String[]> others = new LinkedHashMap<>(parameters());
            others.remove(name);
            ways.add(
                    carried.lead(request.getRequestURI(), words.getOrDefault("mistake-without", ""), others, Map.of()));
        });
        String[] segments = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/");
        boolean known = !code.equals("unknown-layer") && !code.equals("gone-layer");
        if (segments.length > 4 && segments[2].equals("collections") && known) {
            ways.add(way(path("/ogc/collections/" + segments[3]), "mistake-layer"));
        }
        ways.add(way(path("/ogc/collections"), "mistake-layers"));
        ways.add(way(path("/ogc/records/collections/layers/items"), "mistake-records"));
        ways.add(way(request.getContextPath() + "/", "mistake-application"));
        return ways;
    }

    private Map<String, Object> way(String href, String key) {
        return carried.lead(href, words.getOrDefault(key, ""), Map.of(), Map.of());
    }

    private String path(String path) {
        return request.getContextPath() + path + "?lang=" + lang;
    }

    private Map<String, String[]> parameters() {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            // Servlet 6.1: parameters that cannot be decoded, which is what the page is about
            return Map.of();
        }
    }
}
