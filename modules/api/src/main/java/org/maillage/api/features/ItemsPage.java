package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Words;
import org.maillage.api.question.CrsList;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.Sort;

/** A page of items as a person reads it: what was asked, in fields, and a row for each feature. */
final class ItemsPage {

    /** What the form has fields for; everything else that was asked is kept beside them. */
    private static final Set<String> FIELDS =
            Set.of("f", "lang", "filter", "sortby", "limit", "crs", "datetime", "cursor");

    private static final Pattern DAY = Pattern.compile("|\\d{4}-\\d\\d-\\d\\d");

    /** Characters: about what a cell shows of a text (pages.css); more is in its title, and on the page of the feature. */
    private static final int LONG = 60;

    private static final List<Integer> SIZES = List.of(10, 25, 100, 1000);

    private final ItemsRequest asked;
    private final LayerFiles files;
    private final String lang;
    private final Map<String, String> words;
    private final Cells cells;
    private final OutputCrs crs;

    ItemsPage(ItemsRequest asked, LayerFiles files, String lang, Cells cells, OutputCrs crs) {
        this.asked = asked;
        this.files = files;
        this.crs = crs;
        this.lang = lang;
        this.words = Words.in(lang);
        this.cells = cells;
    }

    /** @param matched of the whole question, null on pages after the first */
    Map<String, Object> of(FeatureStream features, @Nullable Long matched) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Cursor last = Cursor.START;
        while (rows.size() < asked.limit() && features.next()) {
            rows.add(row(features));
            last = Cursors.at(features, asked.order());
        }
        Cursor next = rows.size() == asked.limit() && features.next() ? last : null;
        Layer layer = asked.layer();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", layer.title().in(lang));
        page.put("description", layer.description().in(lang));
        page.put("attribution", layer.attribution());
        page.put("licence", layer.licence());
        page.put("found", found(matched, rows.size()));
        page.put(
                "columns", asked.query().properties().stream().map(this::column).toList());
        page.put("rows", rows);
        page.put("links", ItemsLinks.of(asked, files, next));
        page.put("downloads", ItemsLinks.downloads(asked, files));
        if (next != null) {
            page.put("next", Link.absolute(ItemsLinks.with(asked, "cursor", Cursors.write(next))));
        }
        if (!asked.isFirst()) {
            page.put("first", Link.absolute(ItemsLinks.without(asked, List.of("cursor"))));
        }
        page.putAll(form());
        return page;
    }

    private String found(@Nullable Long matched, int returned) {
        if (matched == null) {
            return words.getOrDefault("found-page", "").formatted(cells.number(returned));
        }
        return matched == 1
                ? words.getOrDefault("found-one", "")
                : words.getOrDefault("found-many", "").formatted(cells.number(matched));
    }

    private Map<String, Object> row(FeatureStream feature) {
        List<Map<String, Object>> texts = new ArrayList<>();
        List<Property> properties = asked.query().properties();
        for (int i = 0; i < properties.size(); i++) {
            String text = cells.text(properties.get(i), feature.value(i));
            texts.add(Map.of(
                    "text", text, "whole", text.length() > LONG ? text : "", "number", isNumber(properties.get(i))));
        }
        String href = Link.absolute(ItemsLinks.path(asked) + "/" + feature.id() + "?f=html&lang=" + lang);
        return Map.of(
                "id",
                feature.id().toString(),
                "href",
                href,
                "cells",
                texts,
                "place",
                cells.place(feature.geometry(), crs));
    }

    private static boolean isNumber(Property property) {
        return property.type() == PropertyType.INTEGER || property.type() == PropertyType.NUMBER;
    }

    /** Its title leads to the same question sorted by it, and then the other way round. */
    private Map<String, Object> column(Property property) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("title", cells.title(property));
        if (property.type() == PropertyType.STRINGS) {
            column.put("sorted", "");
            column.put("href", "");
            return column;
        }
        Sort first = asked.order().isEmpty() ? null : asked.order().get(0);
        boolean sorted = first != null && first.property().equals(property);
        boolean descending = first != null && sorted && first.descending();
        column.put("sorted", sorted ? (descending ? "descending" : "ascending") : "");
        String order = sorted && !descending ? "-" + property.name() : property.name();
        String fromStart = ItemsLinks.without(asked, List.of("cursor", "sortby"));
        column.put("href", Link.absolute(fromStart + (fromStart.contains("?") ? "&" : "?") + "sortby=" + order));
        return column;
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("action", Link.absolute(ItemsLinks.path(asked)));
        form.put("queryables", Link.absolute("/ogc/collections/" + asked.layer().id() + "/queryables?lang=" + lang));
        form.put("mapped", Link.absolute(mapped()));
        form.put("filter", asked.parameters().text("filter").orElse(""));
        String datetime = asked.parameters().text("datetime").orElse("");
        form.put("datetime", datetime);
        // what is no day, an interval or an instant, would be lost in a field for days
        form.put("day", DAY.matcher(datetime).matches());
        form.put("sorts", sorts());
        form.put(
                "sizes",
                Stream.concat(SIZES.stream(), Stream.of(asked.limit()))
                        .distinct()
                        .sorted()
                        .map(size -> choice(String.valueOf(size), String.valueOf(size), size == asked.limit()))
                        .toList());
        form.put(
                "crses",
                CrsList.SERVED.stream()
                        .map(crs -> choice(crs.uri(), name(crs), crs.equals(asked.crs())))
                        .toList());
        form.put("kept", kept());
        return form;
    }

    /** The same page as GeoJSON in longitude and latitude. */
    private String mapped() {
        String page = ItemsLinks.without(asked, List.of("f", "lang", "crs", "skipGeometry"));
        return page + (page.contains("?") ? "&" : "?") + "f=geojson";
    }

    private static String name(Crs crs) {
        return crs.equals(Crs.CRS84) ? "CRS84" : "EPSG:" + crs.epsg();
    }

    private List<Map<String, Object>> sorts() {
        List<String> order = asked.order().stream().map(ItemsPage::value).toList();
        String now = String.join(",", order);
        List<Map<String, Object>> sorts = new ArrayList<>();
        sorts.add(choice("", words.getOrDefault("sort-none", ""), now.isEmpty()));
        if (order.size() > 1) {
            sorts.add(choice(
                    now,
                    asked.order().stream().map(this::name).collect(Collectors.joining(" " + words.get("then") + " ")),
                    true));
        }
        for (Property property : asked.layer().properties()) {
            if (property.type() != PropertyType.STRINGS) {
                for (boolean descending : new boolean[] {false, true}) {
                    Sort sort = new Sort(property, descending);
                    sorts.add(choice(value(sort), name(sort), now.equals(value(sort))));
                }
            }
        }
        return sorts;
    }

    private static String value(Sort sort) {
        return (sort.descending() ? "-" : "") + sort.property().name();
    }

    private String name(Sort sort) {
        String way = words.getOrDefault(sort.descending() ? "descending" : "ascending", "");
        return sort.property().title().in(lang) + ", " + way;
    }

    private static Map<String, Object> choice(String value, String title, boolean chosen) {
        return Map.of("value", value, "title", title, "chosen", chosen);
    }

    private List<Map<String, Object>> kept() {
        List<Map<String, Object>> kept = new ArrayList<>();
        asked.parameters().all().forEach((name, values) -> {
            if (!FIELDS.contains(name)) {
                for (String value : values) {
                    kept.add(Map.of("name", name, "value", value));
                }
            }
        });
        return kept;
    }
}
