package org.maillage.api.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.connection.Connections.Connection;

/** A connection as a card shows it; {@code layer} is the collection of the other record. */
record CardLink(
        String role,
        String direction,
        String layer,
        UUID id,
        String name,
        @Nullable Integer strength,
        @Nullable LocalDate since,
        @Nullable String function) {

    static CardLink of(Connection connection) {
        return new CardLink(
                connection.role(),
                connection.outgoing() ? "out" : "in",
                connection.collection(),
                connection.id(),
                connection.name(),
                connection.strength(),
                connection.since(),
                connection.function());
    }
}
