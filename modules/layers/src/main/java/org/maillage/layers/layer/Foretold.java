package org.maillage.layers.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What became of an announcement.
 *
 * @param fulfilledBy the version of what the features have that brought it; empty as long as none has
 */
public record Foretold(Announcement announcement, OptionalInt fulfilledBy) {

    /** How far an announcement has come. */
    public enum Status {
        /** Its day is to come. */
        ANNOUNCED,
        /** Its day has come, and no version of what the features have tells of it. */
        EFFECTIVE,
        FULFILLED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was ever said of a layer's features, the first day first. Of what was said of the base of a publication, what names a property
     * that the publication never had is left out.
     *
     * @param versions of the same layer, as the same caller knows them
     */
    public static List<Foretold> of(Layer layer, List<SchemaVersion> versions) {
        return layer.announcements().stream()
                .filter(announcement -> concerns(announcement, layer, versions))
                .map(announcement -> new Foretold(announcement, fulfilledBy(announcement, versions)))
                .toList();
    }

    private static boolean concerns(Announcement announcement, Layer layer, List<SchemaVersion> versions) {
        return announcement.layer().equals(layer.id())
                || announcement.property() == null
                || versions.stream()
                        .flatMap(version -> version.members().stream())
                        .anyMatch(member -> member.name().equals(announcement.property()));
    }

    private static OptionalInt fulfilledBy(Announcement announcement, List<SchemaVersion> versions) {
        return Stream.iterate(1, i -> i < versions.size(), i -> i + 1)
                .filter(i -> versions.get(i).since(versions.get(i - 1)).stream()
                        .anyMatch(change -> announcement.isFulfilledBy(versions.get(i), change)))
                .mapToInt(i -> versions.get(i).version())
                .findFirst();
    }

    public Status status(LocalDate today) {
        if (announcement.withdrawn() != null) {
            return Status.WITHDRAWN;
        }
        if (fulfilledBy.isPresent()) {
            return Status.FULFILLED;
        }
        return today.isBefore(announcement.effective()) ? Status.ANNOUNCED : Status.EFFECTIVE;
    }

    /**
     * Whether someone who reads the layer today has to be ready for it: what is about a property until that has happened, or is taken back,
     * what is about none until its day has come.
     */
    public boolean isOpen(LocalDate today) {
        return switch (status(today)) {
            case ANNOUNCED -> true;
            case EFFECTIVE -> announcement.property() != null || announcement.endsLayer();
            case FULFILLED, WITHDRAWN -> false;
        };
    }

    /** Whether a member of the features is to go, under its name at least. */
    public boolean deprecates(String member) {
        return Objects.equals(announcement.property(), member)
                && (announcement.kind() == Announcement.Kind.REMOVED
                        || announcement.kind() == Announcement.Kind.RENAMED);
    }
}
