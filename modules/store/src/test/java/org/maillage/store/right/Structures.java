package org.maillage.store.right;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Structures and callers that the database knows too, as far as rights look there. */
final class Structures {

    static final Area WEST = new Area("Ouest", Geometries.rectangle(new Envelope(0, 4, 40, 50)));

    private final JdbcClient jdbc;

    Structures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Structure create(String name, boolean operator) {
        Structure structure = new Structure(UUID.randomUUID(), name, operator);
        jdbc.sql("INSERT INTO structure (id, name, operator, created_at) VALUES (?, ?, ?, ?)")
                .params(structure.id(), name, operator, now())
                .update();
        return structure;
    }

    Caller member(Structure structure, Role role, @Nullable Area readArea) {
        UUID account = UUID.randomUUID();
        String name = role.code() + " " + structure.name() + (readArea == null ? "" : " ouest");
        jdbc.sql("INSERT INTO account (id, login, name, change_password, enabled, demo, failures, created_at)"
                        + " VALUES (?, ?, ?, FALSE, TRUE, FALSE, 0, ?)")
                .params(account, account.toString(), name, now())
                .update();
        Membership membership = new Membership(UUID.randomUUID(), structure, role, readArea, null);
        jdbc.sql("INSERT INTO membership (id, account, structure, role, read_area)"
                        + " VALUES (?, ?, ?, ?, ST_GeomFromWKB(?, 4326))")
                .params(
                        membership.id(),
                        account,
                        structure.id(),
                        role.name(),
                        readArea == null ? null : new WKBWriter().write(readArea.geometry()))
                .update();
        return Caller.of(account, name, java.util.List.of(membership));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    }
}
