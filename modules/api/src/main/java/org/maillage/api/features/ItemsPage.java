package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Carried;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Pages;
import org.maillage.api.html.Words;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
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

    /** Characters: about what a cell shows of a text (pages.css); more is in its title, and on the page of the feature. */
    private static final int LONG = 60;

    private final ItemsRequest asked;
    private final LayerFiles files;
    private final String lang;
    private final Map<String, String> words;
    private final Cells cells;
    private final OutputCrs crs;
    private final Carried carried = new Carried();
    private final String here;

    ItemsPage(ItemsRequest asked, LayerFiles files, String lang, Cells cells, OutputCrs crs) {
        this.asked = asked;
        this.files = files;
        this.crs = crs;
        this.lang = lang;
        this.words = Words.in(lang);
        this.cells = cells;
        this.here = Link.absolute(ItemsLinks.path(asked));
    }

    /** @param matched of the whole question */
    Map<String, Object> of(FeatureStream features, long matched) {
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
        page.put("links", ItemsLinks.around(asked));
        page.put("formats", formats());
        page.put("downloads", downloads());
        page.put("paging", paging(next));
        page.put(Pages.CARRIED, carried);
        page.putAll(new ItemsForm(layer, asked.parameters().all(), lang).filled(""));
        return page;
    }

    private List<Map<String, Object>> paging(@Nullable Cursor next) {
        Map<String, String[]> kept = ItemsLinks.without(asked, "cursor");
        List<Map<String, Object>> paging = new ArrayList<>();
        if (!asked.isFirst()) {
            paging.add(button(here, words.getOrDefault("first", ""), kept, Map.of()));
        }
        if (next != null) {
            Map<String, Object> lead =
                    button(here, words.getOrDefault("next", ""), kept, Map.of("cursor", Cursors.write(next)));
            lead.put("rel", "next");
            paging.add(lead);
        }
        return paging;
    }

    /** The same page for programs. */
    private List<Map<String, Object>> formats() {
        Map<String, String[]> kept = ItemsLinks.without(asked, "f");
        return ItemsRequest.FORMATS.stream()
                .filter(format -> format != Format.HTML)
                .map(format -> {
                    Map<String, Object> lead = carried.lead(
                            here,
                            words.getOrDefault("as", "").formatted(format.name()),
                            kept,
                            Map.of("f", format.name()));
                    lead.put("rel", "alternate");
                    lead.put("type", format.mediaType());
                    return lead;
                })
                .toList();
    }

    private List<Map<String, Object>> downloads() {
        Map<String, String[]> kept = ItemsLinks.ofFile(asked);
        return ItemsLinks.downloads(asked, files, "").stream()
                .map(file -> button(file.href(), file.title(), kept, Map.of()))
                .toList();
    }

    private Map<String, Object> button(
            String path, String title, Map<String, String[]> kept, Map<String, String> added) {
        Map<String, Object> lead = carried.lead(path, title, kept, added);
        lead.put("style", "btn");
        return lead;
    }

    private String found(long matched, int returned) {
        String all = matched == 1
                ? words.getOrDefault("found-one", "")
                : words.getOrDefault("found-many", "").formatted(cells.number(matched));
        return asked.isFirst() ? all : words.getOrDefault("found-of", "").formatted(all, cells.number(returned));
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
            return column;
        }
        Sort first = asked.order().isEmpty() ? null : asked.order().get(0);
        boolean sorted = first != null && first.property().equals(property);
        boolean descending = first != null && sorted && first.descending();
        column.put("sorted", sorted ? (descending ? "descending" : "ascending") : "");
        String order = sorted && !descending ? "-" + property.name() : property.name();
        column.putAll(carried.lead(
                here, cells.title(property), ItemsLinks.without(asked, "cursor", "sortby"), Map.of("sortby", order)));
        return column;
    }
}
