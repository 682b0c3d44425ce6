package org.maillage.api.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Words;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.Foretold;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.SchemaVersion;

/** What is said beforehand of a layer's features, as it is told: beside the versions, on its collection and in its schema. */
final class Announced {

    /** JSON Schema has no word for what is to come but {@code deprecated}. */
    static final String MEMBER = "x-announced";

    private Announced() {}

    /** What who reads the layer today has to be ready for. */
    static List<Foretold> open(Layer layer, List<SchemaVersion> versions, LocalDate today) {
        return Foretold.of(layer, versions).stream()
                .filter(one -> one.isOpen(today))
                .toList();
    }

    static Map<String, Object> of(Foretold foretold, LocalDate today, String lang) {
        Announcement said = foretold.announcement();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", said.id());
        told.put("layer", said.layer());
        told.put("change", said.kind().code());
        put(told, "property", said.property());
        put(told, "newName", said.newName());
        told.put("text", said.in(lang));
        told.put("effective", said.effective());
        put(told, "link", said.link());
        told.put("announced", said.announced());
        put(told, "withdrawn", said.withdrawn());
        String status = foretold.status(today).code();
        told.put("status", status);
        foretold.fulfilledBy().ifPresent(version -> told.put("fulfilledBy", version));
        Map<String, String> words = Words.in(lang);
        String what = said.endsLayer() ? "layer" : said.kind().code() + (said.property() == null ? "-some" : "");
        told.put("told", words.getOrDefault("announced-" + what, "").formatted(said.newName()));
        told.put("progress", words.getOrDefault("announced-is-" + status, ""));
        return told;
    }

    private static void put(Map<String, Object> told, String member, @Nullable Object value) {
        if (value != null) {
            told.put(member, value);
        }
    }

    /** Says it in a JSON Schema: of a property with that, of all others with the whole. */
    static void mark(
            Map<String, Object> schema,
            Map<String, Map<String, Object>> members,
            List<Foretold> open,
            LocalDate today,
            String lang) {
        members.forEach((name, member) -> {
            if (open.stream().anyMatch(one -> one.deprecates(name))) {
                member.put("deprecated", true);
            }
            tell(member, open, one -> Objects.equals(one.announcement().property(), name), today, lang);
        });
        tell(schema, open, one -> !members.containsKey(one.announcement().property()), today, lang);
    }

    private static void tell(
            Map<String, Object> where, List<Foretold> open, Predicate<Foretold> asked, LocalDate today, String lang) {
        List<Map<String, Object>> told = new ArrayList<>();
        open.stream().filter(asked).forEach(one -> told.add(of(one, today, lang)));
        if (!told.isEmpty()) {
            where.put(MEMBER, told);
        }
    }
}
