package org.maillage.api.html;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.maillage.api.request.Format;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.layers.layer.Layers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Resources as JSON for programs and as HTML for people, the same members in both: a page is a template over the JSON.
 */
public final class Pages {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    /** The member that has what a page leads on with ({@link Carried}). */
    public static final String CARRIED = "carried";

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageFrame frame;
    private final Layers layers;
    private final JsonMapper json;
    private final Templates templates;

    public Pages(PageFrame frame, Layers layers, Templates templates, JsonMapper json) {
        this.frame = frame;
        this.layers = layers;
        this.json = json;
        this.templates = templates;
    }

    /** A resource whose page is its JSON. */
    public ResponseEntity<Object> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Function<String, Object> resource) {
        return answer(request, response, Format.JSON, template, resource, (told, lang) -> Map.of());
    }

    /**
     * A resource that is told in two formats.
     *
     * @param resource what programs get, in a language
     * @param view what its page has beside that, or in another form
     */
    public <T> ResponseEntity<Object> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Format programs,
            String template,
            Function<String, T> resource,
            BiFunction<T, String, Map<String, Object>> view) {
        return answer(request, response, Parameters.of(request), programs, template, resource, view);
    }

    /** The same of a resource that has read parameters of its own already. */
    public <T> ResponseEntity<Object> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Parameters parameters,
            Format programs,
            String template,
            Function<String, T> resource,
            BiFunction<T, String, Map<String, Object>> view) {
        Format format = Format.asked(request, parameters, List.of(programs, Format.HTML));
        parameters.refuseOthers();
        String lang = Language.of(request, response);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        T told = resource.apply(lang);
        return format == Format.HTML
                ? page(request, template, lang, told, view.apply(told, lang))
                : ResponseEntity.ok().contentType(programs.type()).body(told);
    }

    /**
     * Leads people on to the page that says the same in their words.
     *
     * @param page its address in a language, absolute
     */
    public void lead(HttpServletRequest request, HttpServletResponse response, UnaryOperator<String> page) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.LOCATION, page.apply(Language.of(request, response)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private ResponseEntity<Object> page(
            HttpServletRequest request, String template, String lang, Object told, Map<String, Object> view) {
        Map<String, Object> members = new LinkedHashMap<>(json.convertValue(told, MEMBERS));
        members.putAll(view);
        return ResponseEntity.ok().contentType(HTML).body(render(request, template, lang, members));
    }

    /** Writes the page of a resource that chose its format itself. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            String lang,
            Map<String, Object> members)
            throws IOException {
        response.setContentType(HTML.toString());
        response.getOutputStream()
                .write(render(request, template, lang, members).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page of a resource.
     *
     * @param template its name in this folder, without ending
     * @param lang ISO 639 code
     * @param members what the template names
     */
    private String render(HttpServletRequest request, String template, String lang, Map<String, Object> members) {
        Map<String, Object> context = around(request, lang);
        context.put("base", Link.absolute("/ogc"));
        context.put("trail", Trail.of(request, layers, lang));
        Carried carried = members.get(CARRIED) instanceof Carried begun ? begun : new Carried();
        Map<String, String[]> asked = new LinkedHashMap<>(request.getParameterMap());
        asked.put("f", new String[] {"html"});
        context.put("languages", Trail.languages(Link.absolute(Trail.path(request)), asked, lang, carried));
        context.putAll(members);
        context.put(CARRIED, carried.forms());
        return templates.render(template, context);
    }

    /** What every page has. It is had of a request alone: mistakes are told where nothing else is known yet, and without the database. */
    private Map<String, Object> around(HttpServletRequest request, String lang) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("lang", lang);
        context.put("w", Words.in(lang));
        String prefix = request.getContextPath();
        context.put("root", prefix + frame.root());
        context.put("home", prefix + "/");
        context.put("imports", frame.imports().apply(prefix));
        return context;
    }

    /** Should this request be a mistake, its page has this form. */
    public static void offer(HttpServletRequest request, AskAgain form) {
        request.setAttribute(AskAgain.class.getName(), form);
    }

    /**
     * A mistake as a page, in UTF-8.
     *
     * @param title in the language of the page
     */
    public byte[] mistake(HttpServletRequest request, String lang, ProblemDetail problem, String title) {
        Map<String, Object> context = around(request, lang);
        context.putAll(new MistakePage(request, lang, problem).members());
        context.put("title", title);
        return templates.render("mistake", context).getBytes(StandardCharsets.UTF_8);
    }
}
