package org.maillage.api.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;

/**
 * The way from the landing page to a page, by the segments of its address.
 *
 * @param href absolute
 * @param here whether it is the page itself
 */
record Trail(String href, String title, boolean here) {

    private static final String RECORDS = "records";

    static List<Trail> of(HttpServletRequest request, Layers layers, String lang) {
        String[] segments = path(request).substring(1).split("/");
        List<Trail> trail = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            path.append('/').append(segments[i]);
            String title = title(segments, i, layers, lang);
            trail.add(new Trail(Link.absolute(path + "?f=html&lang=" + lang), title, i == segments.length - 1));
        }
        return trail;
    }

    private static String title(String[] segments, int at, Layers layers, String lang) {
        if (at > 0 && segments[at - 1].equals("collections")) {
            return layers.list().stream()
                    .filter(layer -> layer.id().equals(segments[at]))
                    .findFirst()
                    .map(Layer::title)
                    .map(title -> title.in(lang))
                    .orElseGet(() -> word(segments, at, lang));
        }
        return word(segments, at, lang);
    }

    /** What is below the catalogue has words of its own: its items are no features. */
    private static String word(String[] segments, int at, String lang) {
        String path = at > 1 && segments[1].equals(RECORDS) ? "path-" + RECORDS + "-" : "path-";
        return Words.in(lang).getOrDefault(path + segments[at], segments[at]);
    }

    /**
     * The same page in each language.
     *
     * @param path of the page
     * @param asked of it
     */
    static List<Map<String, Object>> languages(String path, Map<String, String[]> asked, String lang, Carried carried) {
        return List.of(
                language(path, asked, "fr", "Français", lang, carried),
                language(path, asked, "en", "English", lang, carried));
    }

    private static Map<String, Object> language(
            String path, Map<String, String[]> asked, String code, String name, String now, Carried carried) {
        if (code.equals(now)) {
            return Map.of("code", code, "name", name, "now", true);
        }
        Map<String, String[]> kept = new LinkedHashMap<>(asked);
        kept.remove("lang");
        Map<String, Object> language = carried.lead(path, name, kept, Map.of("lang", code));
        language.put("lang-of", code);
        language.put("now", false);
        return language;
    }

    /** Below the application, with a slash in front. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
