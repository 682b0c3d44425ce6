package org.maillage.domain.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record is connected with. */
public interface Connections {

    /** Everything that names the record or that it names, as of a day, strongest first. */
    List<Connection> listOf(UUID record, LocalDate at);

    /**
     * One connection.
     *
     * @param role how they are connected: a code of {@code relation-kind} or {@code project-role}, or leader, holder,
     *     programme, area, establishment, person
     * @param outgoing whether it runs from the record to the other
     * @param collection of the other
     * @param function of the other, a person
     */
    record Connection(
            String role,
            boolean outgoing,
            String collection,
            UUID id,
            String name,
            @Nullable Integer strength,
            @Nullable LocalDate since,
            @Nullable String function) {}
}
