package org.maillage.api.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.history.Change;
import org.maillage.domain.record.HiddenFacts;
import org.maillage.domain.record.RecordKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

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
            List<Difference> differences =
                    i + 1 < changes.size() ? differences(kind, changes.get(i + 1), change, json) : List.of();
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

    /** Of facts that the caller is told of both versions: of others it is not known whether they differ. */
    private static List<Difference> differences(RecordKind<?, ?> kind, Change before, Change after, JsonMapper json) {
        JsonNode was = json.readTree(before.image());
        JsonNode is = json.readTree(after.image());
        Set<String> names = new TreeSet<>(was.propertyNames());
        names.addAll(is.propertyNames());
        names.removeAll(hidden(kind, before));
        names.removeAll(hidden(kind, after));
        return names.stream()
                .map(name -> new Difference(name, value(was, name), value(is, name)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static Collection<String> hidden(RecordKind<?, ?> kind, Change change) {
        return HiddenFacts.of(kind.details(), change.seen()::contains, change.placeSeen());
    }

    /** A version from before there was such a fact says nothing of it, others that it is null. */
    private static JsonNode value(JsonNode image, String name) {
        return image.has(name) ? image.get(name) : NullNode.getInstance();
    }
}
