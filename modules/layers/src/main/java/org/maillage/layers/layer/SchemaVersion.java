package org.maillage.layers.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the features of a layer have, from a moment on, as those who read them by name depend on it. Titles, order and codes are no
 * part of it.
 *
 * @param version from 1 on
 * @param members ordered by name
 */
public record SchemaVersion(int version, Instant since, List<Member> members) {

    /** The geometry, beside the properties. */
    private static final String GEOMETRY = "geometry";

    public SchemaVersion {
        members = List.copyOf(members);
    }

    /**
     * @param type a {@link PropertyType}, or the family of the geometry
     * @param unit UCUM code, or null
     * @param vocabulary that its codes come from, or null
     */
    public record Member(
            String name, String type, @Nullable String unit, @Nullable String vocabulary, Protection protection) {

        /** Whether someone reads it as before: who is given it is no part of that. */
        private boolean isReadAs(Member other) {
            return equals(new Member(other.name, other.type, other.unit, other.vocabulary, protection));
        }
    }

    /**
     * What became of a member.
     *
     * @param name of the member
     * @param before null for one that was added
     * @param after null for one that was taken away
     */
    public record Change(String name, @Nullable Member before, @Nullable Member after) {}

    /** The members of the features of a layer, as it is. */
    public static List<Member> membersOf(Layer layer) {
        Member place = new Member(GEOMETRY, layer.geometry().code(), null, null, Protection.PUBLIC);
        return Stream.concat(
                        Stream.of(place),
                        layer.properties().stream()
                                .map(property -> new Member(
                                        property.name(),
                                        property.type().code(),
                                        property.unit(),
                                        property.vocabulary(),
                                        property.protection())))
                .sorted(java.util.Comparator.comparing(Member::name))
                .toList();
    }

    /** As those know it who belong to no structure. */
    public SchemaVersion forPublic() {
        return new SchemaVersion(
                version,
                since,
                members.stream()
                        .filter(member -> !member.protection().isForMembers())
                        .toList());
    }

    /** What is other than in the version before, by name. */
    public List<Change> since(SchemaVersion before) {
        Map<String, Member> now = byName(members);
        Map<String, Member> then = byName(before.members);
        Map<String, Change> changes = new TreeMap<>();
        then.forEach((name, member) -> {
            Member after = now.get(name);
            if (after == null || !after.isReadAs(member)) {
                changes.put(name, new Change(name, member, after));
            }
        });
        now.forEach((name, member) -> {
            if (!then.containsKey(name)) {
                changes.put(name, new Change(name, null, member));
            }
        });
        return new ArrayList<>(changes.values());
    }

    private static Map<String, Member> byName(List<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::name, member -> member));
    }
}
