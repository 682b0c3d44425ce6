package org.maillage.store.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.TrackedRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends to the history: one entry for each write, in batches. */
final class ChangeLog {

    private static final int BATCH = 500;

    private static final String INSERT =
            """
            INSERT INTO change (change_key, commit_key, run, record_kind, record_id, version, operation, author, origin,
              changed_at, comment, image, geom, west, south, east, north, old_west, old_south, old_east, old_north, account,
              structure_id, confidentiality, place_confidentiality, blur, partners, valid_from, valid_to, imported_image)
            VALUES (nextval('change_key'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4326), ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final RecordImages images;
    private final Clock clock;

    ChangeLog(JdbcTemplate jdbc, RecordImages images, Clock clock) {
        this.jdbc = jdbc;
        this.images = images;
        this.clock = clock;
    }

    /**
     * One write.
     *
     * @param operation create, update, delete or restore (of what was deleted)
     * @param before the record as it was, null when it was not
     */
    record Entry(TrackedRecord<?> record, String operation, @Nullable TrackedRecord<?> before) {}

    void append(String kind, List<Entry> entries, long commit, Authorship by) {
        Instant now = clock.instant();
        jdbc.batchUpdate(INSERT, entries, BATCH, (statement, entry) -> bind(statement, kind, entry, commit, by, now));
    }

    private void bind(PreparedStatement statement, String kind, Entry entry, long commit, Authorship by, Instant now)
            throws SQLException {
        TrackedRecord<?> record = entry.record();
        Geometry geometry = record.geometry();
        statement.setLong(1, commit);
        statement.setObject(2, by.run());
        statement.setString(3, kind);
        statement.setObject(4, record.id());
        statement.setInt(5, record.version());
        statement.setString(6, entry.operation());
        // Who has an account is called there what they are called at the time of reading.
        statement.setString(7, by.caller().account() == null ? by.caller().name() : null);
        statement.setString(8, by.origin().code());
        statement.setObject(9, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        statement.setString(10, by.comment());
        statement.setString(11, images.write(record.details()));
        statement.setBytes(12, geometry == null ? null : new WKBWriter().write(geometry));
        bindEnvelope(statement, 13, record);
        bindEnvelope(statement, 17, entry.before());
        statement.setObject(21, by.caller().account());
        bindAccess(statement, 22, record.access());
        statement.setObject(27, record.validity().validFrom());
        statement.setObject(28, record.validity().validTo());
        statement.setString(29, record.importedImage());
    }

    private static void bindAccess(PreparedStatement statement, int at, Access access) throws SQLException {
        statement.setObject(at, access.structure());
        statement.setString(at + 1, access.level().name());
        statement.setString(at + 2, access.place().name());
        statement.setString(at + 3, access.blur() == null ? null : access.blur().name());
        statement.setString(
                at + 4,
                access.partners().isEmpty()
                        ? null
                        : access.partners().stream()
                                .map(UUID::toString)
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    private static void bindEnvelope(PreparedStatement statement, int at, @Nullable TrackedRecord<?> record)
            throws SQLException {
        Geometry place = record == null ? null : record.geometry();
        Envelope box = place == null ? new Envelope() : place.getEnvelopeInternal();
        double[] sides = box.isNull()
                ? new double[0]
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (int i = 0; i < 4; i++) {
            if (sides.length == 0) {
                statement.setNull(at + i, Types.DOUBLE);
            } else {
                statement.setDouble(at + i, sides[i]);
            }
        }
    }
}
