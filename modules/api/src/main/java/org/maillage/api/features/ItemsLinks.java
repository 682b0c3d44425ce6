package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.api.download.FileLinks;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.api.source.Licences;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.Cursor;

/** Where a page of items leads: itself in each format, its layer, and the page after it. Each has the whole question. */
final class ItemsLinks {

    /** What is of one page, and means nothing for a whole file. */
    private static final Set<String> OF_THE_PAGE =
            Set.of("f", "lang", "limit", "cursor", "sortby", "skipGeometry", "bom");

    private ItemsLinks() {}

    /** @param next where the next page starts, null when this is the last */
    static List<Link> of(ItemsRequest asked, LayerFiles files, @Nullable Cursor next) {
        List<Link> links = new ArrayList<>();
        links.add(Link.to(
                path(asked) + Link.query(asked.parameters().all()),
                "self",
                type(asked),
                new LocalText("Cette page", "This page")));
        for (Format other : ItemsRequest.FORMATS) {
            if (other != asked.format()) {
                links.add(Link.to(
                        with(asked, "f", other.name()),
                        "alternate",
                        other.mediaType(),
                        new LocalText("En " + other.name(), "As " + other.name())));
            }
        }
        links.addAll(around(asked));
        if (next != null) {
            links.add(Link.to(
                    with(asked, "cursor", Cursors.write(next)),
                    "next",
                    type(asked),
                    new LocalText("La page suivante", "The next page")));
        }
        links.addAll(downloads(asked, files, Link.query(ofFile(asked))));
        return links;
    }

    /** What there is beside the page, whatever is asked. */
    static List<Link> around(ItemsRequest asked) {
        List<Link> links = new ArrayList<>();
        links.add(Link.to(
                "/ogc/collections/" + asked.layer().id(),
                "collection",
                "application/json",
                asked.layer().title()));
        Licences.link(asked.layer().licence()).ifPresent(links::add);
        return links;
    }

    /** What is asked of a whole file. */
    static Map<String, String[]> ofFile(ItemsRequest asked) {
        Map<String, String[]> question = new LinkedHashMap<>(asked.parameters().all());
        question.keySet().removeAll(OF_THE_PAGE);
        return question;
    }

    /** All that the question selects, as files. */
    static List<Link> downloads(ItemsRequest asked, LayerFiles files, String query) {
        return files.formats(asked.layer()).stream()
                .map(format -> FileLinks.of(asked.layer(), format, query))
                .toList();
    }

    private static String type(ItemsRequest asked) {
        return asked.format().mediaType();
    }

    /** The path of the same question with another value of one parameter. */
    private static String with(ItemsRequest asked, String name, String value) {
        Map<String, String[]> parameters =
                new LinkedHashMap<>(asked.parameters().all());
        parameters.put(name, new String[] {value});
        return path(asked) + Link.query(parameters);
    }

    /** What was asked, without some parameters. */
    static Map<String, String[]> without(ItemsRequest asked, String... names) {
        Map<String, String[]> parameters =
                new LinkedHashMap<>(asked.parameters().all());
        List.of(names).forEach(parameters::remove);
        return parameters;
    }

    static String path(ItemsRequest asked) {
        return "/ogc/collections/" + asked.layer().id() + "/items";
    }
}
