package org.maillage.api.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.history.Change;
import org.maillage.domain.record.HiddenFacts;
import org.maillage.domain.record.RecordKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The writes to a record with what each changed, attribute by attribute. */
record RecordHistory(List<Version> versions) {

    record Version(
            int version,
            String operation,
            Instant at,
            @Nullable String author,
            String origin,
            @Nullable String comment,
            @Nullable String reversal,
            boolean moved,
            List<Difference> changes) {}

    record Difference(String property, JsonNode before, JsonNode after) {}

    /**
     * @param changes the latest first
     * @param isPublic whether it is told to the public, which learns nobody's name from it, nor what they said to each other
     */
    static RecordHistory of(RecordKind<?, ?> kind, List<Change> changes, JsonMapper json, boolean isPublic) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            JsonNode after = image(kind, change, json);
            List<Difference> differences =
                    i + 1 < changes.size() ? differences(image(kind, changes.get(i + 1), json), after) : List.of();
            versions.add(new Version(
                    change.version(),
                    change.operation(),
                    change.at(),
                    isPublic && change.account() != null ? null : change.author(),
                    change.origin(),
                    isPublic ? null : change.comment(),
                    change.reversal(),
                    change.moved(),
                    differences));
        }
        return new RecordHistory(versions);
    }

    /** The facts that the caller is told of the version. */
    private static JsonNode image(RecordKind<?, ?> kind, Change change, JsonMapper json) {
        ObjectNode image = (ObjectNode) json.readTree(change.image());
        return image.remove(HiddenFacts.of(kind.details(), change.seen()::contains, change.placeSeen()));
    }

    private static List<Difference> differences(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .map(name -> new Difference(name, before.path(name), after.path(name)))
                .toList();
    }
}
