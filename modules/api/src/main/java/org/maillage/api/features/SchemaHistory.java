package org.maillage.api.features;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Words;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Foretold;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.SchemaVersion;
import org.maillage.layers.layer.SchemaVersion.Change;
import org.maillage.layers.layer.SchemaVersion.Member;

/** The versions of what a layer's features have, as they are told. */
final class SchemaHistory {

    private SchemaHistory() {}

    static Link to(Layer layer) {
        return Link.to(
                path(layer) + "/versions",
                "version-history",
                "application/json",
                new LocalText("Versions du schéma", "Versions of the schema"));
    }

    static String path(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/schema";
    }

    static int latest(List<SchemaVersion> versions) {
        return versions.get(versions.size() - 1).version();
    }

    static Map<String, Object> of(Layer layer, List<SchemaVersion> versions, LocalDate today, String lang) {
        List<Foretold> foretold = Foretold.of(layer, versions);
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            SchemaVersion version = versions.get(i);
            List<Change> changes = i == 0 ? List.of() : version.since(versions.get(i - 1));
            told.add(Map.of(
                    "version",
                    version.version(),
                    "since",
                    version.since().truncatedTo(ChronoUnit.SECONDS).toString(),
                    "changes",
                    changes.stream().map(change -> change(change, lang)).toList(),
                    "fulfils",
                    foretold.stream()
                            .filter(one -> one.fulfilledBy().equals(OptionalInt.of(version.version())))
                            .map(one -> one.announcement().id())
                            .toList()));
        }
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("title", layer.title().in(lang));
        history.put("schema", Link.absolute(path(layer)));
        history.put(
                "announcements",
                foretold.stream().map(one -> Announced.of(one, today, lang)).toList());
        history.put("versions", told);
        history.put(
                "links",
                List.of(
                        Link.to(
                                path(layer) + "/versions",
                                "self",
                                "application/json",
                                new LocalText("Versions du schéma", "Versions of the schema")),
                        Link.toPage(path(layer) + "/versions"),
                        Link.to(
                                path(layer),
                                Link.OGC + "schema",
                                "application/schema+json",
                                new LocalText("Schéma des objets", "Schema of the features"))));
        return history;
    }

    private static Map<String, Object> change(Change change, String lang) {
        Member before = change.before();
        Member after = change.after();
        Map<String, Object> told = new LinkedHashMap<>();
        String what = before == null ? "added" : after == null ? "removed" : "changed";
        told.put("property", change.name());
        told.put("change", what);
        told.put("before", member(before));
        told.put("after", member(after));
        told.put("told", Words.in(lang).getOrDefault("versions-" + what, "").formatted(texts(after, before)));
        return told;
    }

    private static @Nullable Map<String, Object> member(@Nullable Member member) {
        if (member == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", member.type());
        told.put("unit", member.unit());
        told.put("vocabulary", member.vocabulary());
        return told;
    }

    /** Of those that there are, in this order. */
    private static Object[] texts(@Nullable Member... members) {
        return Stream.of(members)
                .filter(Objects::nonNull)
                .map(SchemaHistory::text)
                .toArray();
    }

    private static String text(Member member) {
        return Stream.of(member.type(), member.unit(), member.vocabulary())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
