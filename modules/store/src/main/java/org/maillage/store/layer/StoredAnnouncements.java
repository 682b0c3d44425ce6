package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.publication.Announcements;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Announcements} in the table {@code layer_announcement}. */
public final class StoredAnnouncements implements Announcements {

    /** Who read what was taken back has had the time to read that it was. The journal still tells of it. */
    private static final String OLD = "withdrawn_at <= CURRENT_TIMESTAMP - INTERVAL '1' YEAR";

    private static final String SELECT =
            "SELECT * FROM layer_announcement WHERE (withdrawn_at IS NULL OR NOT " + OLD + ")";
    private static final String ORDER = " ORDER BY effective, announced_at, id";

    private final JdbcClient jdbc;

    public StoredAnnouncements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Announcement> of(String layer) {
        return jdbc.sql(SELECT + " AND layer = ?" + ORDER)
                .param(layer)
                .query((row, n) -> announcement(row))
                .list();
    }

    /** By layer, the first day first. */
    static Map<String, List<Announcement>> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + ORDER).query((row, n) -> announcement(row)).list().stream()
                .collect(Collectors.groupingBy(Announcement::layer));
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("id", UUID.class),
                row.getString("layer"),
                Announcement.Kind.valueOf(row.getString("kind")),
                row.getString("property"),
                row.getString("new_name"),
                row.getString("text_fr"),
                row.getString("text_en"),
                row.getObject("effective", LocalDate.class),
                row.getString("link"),
                Rows.requiredTime(row, "announced_at"),
                Rows.time(row, "withdrawn_at"),
                row.getBoolean("for_members"),
                row.getInt("version"));
    }

    @Override
    public void put(Announcement one) {
        jdbc.sql("DELETE FROM layer_announcement WHERE id = ? OR " + OLD)
                .param(one.id())
                .update();
        @Nullable Object[] values = {
            one.id(),
            one.layer(),
            one.kind().name(),
            one.property(),
            one.newName(),
            one.text(),
            one.english(),
            one.effective(),
            one.link(),
            Rows.of(one.announced()),
            time(one.withdrawn()),
            one.forMembers(),
            one.version()
        };
        jdbc.sql(
                        "INSERT INTO layer_announcement (id, layer, kind, property, new_name, text_fr, text_en, effective, link,"
                                + " announced_at, withdrawn_at, for_members, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(values))
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : Rows.of(time);
    }
}
