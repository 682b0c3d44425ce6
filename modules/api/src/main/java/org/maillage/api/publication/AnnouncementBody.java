package org.maillage.api.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.Layer;

/**
 * An announcement as it is written.
 *
 * @param change {@code added}, {@code removed}, {@code renamed} or {@code changed}
 * @param property that it is about; left out for none in particular
 * @param newName of what is renamed alone
 * @param effective ISO 8601 day
 */
record AnnouncementBody(
        @Nullable String change,
        @Nullable String property,
        @Nullable String newName,
        @Nullable Text text,
        @Nullable String effective,
        @Nullable String link) {

    /** @param en the same in English, which may be left out */
    record Text(@Nullable String fr, @Nullable String en) {}

    /** @throws MaillageException naming the member at fault */
    Announcement announcement(Layer layer, UUID id, Instant announced, int version) {
        if (text == null) {
            throw Parameters.missing("text");
        }
        return new Announcement(
                id,
                layer.id(),
                Announcement.Kind.of(Parameters.given("change", change)),
                blank(property),
                blank(newName),
                text.fr() == null ? "" : text.fr(),
                text.en(),
                Moments.day(Parameters.given("effective", effective), "effective"),
                link,
                announced,
                null,
                false,
                version);
    }

    private static @Nullable String blank(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }
}
