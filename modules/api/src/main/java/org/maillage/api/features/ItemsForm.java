package org.maillage.api.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.html.Carried;
import org.maillage.api.html.Words;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;

/**
 * What was asked of the items of a layer, in the fields of a form. It is had of the parameters as they were typed, for one of them
 * may be a mistake that is to be mended here.
 */
final class ItemsForm {

    private static final String FILTER = "filter";
    private static final String SORT = "sortby";
    private static final String SIZE = "limit";
    private static final String CRS = "crs";
    private static final String DATE = "datetime";

    private static final Set<String> FIELDS = Set.of(FILTER, SORT, SIZE, CRS, DATE);

    /** What means nothing when something else is asked. */
    private static final Set<String> OF_THE_PAGE = Set.of("f", "lang", "cursor");

    private static final Pattern DAY = Pattern.compile("|\\d{4}-\\d\\d-\\d\\d");

    private static final List<String> SIZES = List.of("10", "25", "100", "1000");

    private final Layer layer;
    private final Map<String, String[]> asked;
    private final String lang;
    private final Map<String, String> words;

    /** @param asked the parameters, unread */
    ItemsForm(Layer layer, Map<String, String[]> asked, String lang) {
        this.layer = layer;
        this.asked = asked;
        this.lang = lang;
        this.words = Words.in(lang);
    }

    /** @param wrong the parameter that is a mistake, empty when none is */
    Map<String, Object> filled(String wrong) {
        String path = "/ogc/collections/" + layer.id();
        String datetime = first(DATE);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("action", Link.absolute(path + "/items"));
        form.put("queryables", Link.absolute(path + "/queryables?lang=" + lang));
        form.put(FILTER, first(FILTER));
        form.put(DATE, datetime);
        // what is no day, an interval or an instant, would be lost in a field for days
        form.put("day", DAY.matcher(datetime).matches());
        form.put("sorts", sorts());
        form.put("sizes", sizes());
        form.put("crses", crses());
        form.put("of", layer.title().in(lang));
        form.put("beside", beside(wrong));
        form.put("wrong", Map.of(wrong, true));
        boolean marked = asked.containsKey(wrong) && !OF_THE_PAGE.contains(wrong);
        form.put("marked", marked);
        form.put("wrong-beside", marked && !FIELDS.contains(wrong));
        return form;
    }

    private String first(String name) {
        return Arrays.stream(asked.getOrDefault(name, new String[0]))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> sizes() {
        String now = first(SIZE).isEmpty() ? String.valueOf(Items.DEFAULT) : first(SIZE);
        return Stream.concat(SIZES.stream(), Stream.of(now))
                .distinct()
                // numbers, unless something else was typed
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(size -> choice(size, size, size.equals(now)))
                .toList();
    }

    private List<Map<String, Object>> crses() {
        String typed = first(CRS);
        String now = typed.isEmpty() ? Crs.CRS84.uri() : uri(typed);
        List<Map<String, Object>> crses = new ArrayList<>();
        for (Crs crs : CrsList.SERVED) {
            String name = crs.equals(Crs.CRS84) ? "CRS84" : "EPSG:" + crs.epsg();
            crses.add(choice(crs.uri(), name, now.equals(crs.uri())));
        }
        return withTyped(crses, typed, typed);
    }

    /** However it was written; as it was typed when it is no CRS, which is told elsewhere. */
    private static String uri(String typed) {
        try {
            return Crs.parse(typed, CRS).uri();
        } catch (MaillageException e) {
            return typed;
        }
    }

    private List<Map<String, Object>> sorts() {
        String now = first(SORT).replace("+", "");
        List<Map<String, Object>> sorts = new ArrayList<>();
        sorts.add(choice("", words.getOrDefault("sort-none", ""), now.isEmpty()));
        for (Property property : layer.properties()) {
            if (property.type() != PropertyType.STRINGS) {
                for (String value : List.of(property.name(), "-" + property.name())) {
                    sorts.add(choice(value, order(value), now.equals(value)));
                }
            }
        }
        String then = " " + words.get("then") + " ";
        return withTyped(sorts, now, Stream.of(now.split(",")).map(this::order).collect(Collectors.joining(then)));
    }

    /** A part of {@code sortby} in words; as it was typed when it names nothing. */
    private String order(String part) {
        boolean descending = part.startsWith("-");
        String name = (descending ? part.substring(1) : part).strip();
        String way = words.getOrDefault(descending ? "descending" : "ascending", "");
        return property(name)
                .map(property -> property.title().in(lang) + ", " + way)
                .findFirst()
                .orElse(part);
    }

    private Stream<Property> property(String name) {
        return layer.properties().stream().filter(property -> property.name().equals(name));
    }

    /** Whatever was typed in the address is among the choices, so that asking again changes nothing else. */
    private static List<Map<String, Object>> withTyped(List<Map<String, Object>> choices, String now, String title) {
        if (choices.stream().noneMatch(choice -> Boolean.TRUE.equals(choice.get("chosen")))) {
            choices.add(choice(now, title, true));
        }
        return choices;
    }

    private static Map<String, Object> choice(String value, String title, boolean chosen) {
        return Map.of("value", value, "title", title, "chosen", chosen);
    }

    /** A field for what is asked beside the usual: what holds is seen, and can be taken away alone. */
    private List<Map<String, Object>> beside(String wrong) {
        Map<String, String[]> others = new LinkedHashMap<>(asked);
        others.keySet().removeAll(FIELDS);
        others.keySet().removeAll(OF_THE_PAGE);
        List<Map<String, Object>> beside = new ArrayList<>();
        for (Map<String, String> field : Carried.fields(others)) {
            String name = field.getOrDefault("name", "");
            beside.add(Map.of(
                    "name", name,
                    "value", field.getOrDefault("value", ""),
                    "title", title(name),
                    "marked", name.equals(wrong)));
        }
        return beside;
    }

    private String title(String parameter) {
        String name = parameter.startsWith(Question.WHERE) ? parameter.substring(Question.WHERE.length()) : parameter;
        return property(name)
                .map(property -> property.title().in(lang))
                .findFirst()
                .orElseGet(() -> words.getOrDefault("ask-" + name, name));
    }
}
