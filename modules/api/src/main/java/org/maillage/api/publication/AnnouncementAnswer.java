package org.maillage.api.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.Foretold;

/**
 * An announcement, as it is told to who keeps its layer.
 *
 * @param status {@code announced}, {@code effective} (its day has come), {@code fulfilled} or {@code withdrawn}
 * @param fulfilledBy the version of the schema that brought it; null as long as none has
 */
record AnnouncementAnswer(
        UUID id,
        String layer,
        String change,
        @Nullable String property,
        @Nullable String newName,
        AnnouncementBody.Text text,
        LocalDate effective,
        @Nullable String link,
        Instant announced,
        @Nullable Instant withdrawn,
        String status,
        @Nullable Integer fulfilledBy,
        int version) {

    static AnnouncementAnswer of(Foretold foretold, LocalDate today) {
        Announcement said = foretold.announcement();
        return new AnnouncementAnswer(
                said.id(),
                said.layer(),
                said.kind().code(),
                said.property(),
                said.newName(),
                new AnnouncementBody.Text(said.text(), said.english()),
                said.effective(),
                said.link(),
                said.announced(),
                said.withdrawn(),
                foretold.status(today).code(),
                foretold.fulfilledBy().isPresent() ? foretold.fulfilledBy().getAsInt() : null,
                said.version());
    }
}
