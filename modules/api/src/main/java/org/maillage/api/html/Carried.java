package org.maillage.api.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Link;

/**
 * Where a page leads with what was asked of it. A short question stands in each link. A long one, such as a polygon in a filter,
 * would make megabytes of fifty links: it stands in a form, once for all that keep the same of it, and what leads on is a button
 * of that form.
 */
public final class Carried {

    /** Characters of a query string: longer than a filter that someone writes by hand, and a page of fifty such links has 100 kB. */
    private static final int LONGEST = 2000;

    private final Map<String, Map<String, Object>> forms = new LinkedHashMap<>();

    /**
     * @param path of what it leads to, absolute or with a slash in front
     * @param kept what goes along of the question
     * @param added what is asked beside that: nothing, or one parameter
     * @return what the template {@code lead} names
     */
    public Map<String, Object> lead(String path, String title, Map<String, String[]> kept, Map<String, String> added) {
        Map<String, String[]> all = new LinkedHashMap<>(kept);
        added.forEach((name, value) -> all.put(name, new String[] {value}));
        String query = Link.query(all);
        Map<String, Object> lead =
                new LinkedHashMap<>(Map.of("to", title, "path", path, "rel", "", "style", "", "lang-of", ""));
        boolean isShort = query.length() <= LONGEST;
        lead.put("href", isShort ? path + query : "");
        lead.put("form", isShort ? "" : form(kept));
        lead.put("added", added.entrySet());
        return lead;
    }

    private String form(Map<String, String[]> kept) {
        String id = "carried-" + (forms.size() + 1);
        Map<String, Object> form = Map.of("id", id, "fields", fields(kept));
        return String.valueOf(
                forms.computeIfAbsent(Link.query(kept), query -> form).get("id"));
    }

    /** Those of one page, by which {@code form} of a lead is found. */
    List<Map<String, Object>> forms() {
        return new ArrayList<>(forms.values());
    }

    /** Parameters as hidden fields. */
    public static List<Map<String, String>> fields(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> field(entry.getKey(), value)))
                .toList();
    }

    private static Map<String, String> field(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
