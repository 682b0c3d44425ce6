package org.maillage.api.account;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.GeoJsonOutput;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Administration.Kept;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Identity;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Structure;
import org.maillage.layers.encode.CsvRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as those who keep them are told of them: never their passwords. */
final class AccountAnswer {

    private AccountAnswer() {}

    /**
     * An account.
     *
     * @param erased whether its owner was forgotten
     * @param provider who vouches for its owner, by its address; null for one with a password here
     */
    record Told(
            UUID id,
            String login,
            String name,
            @Nullable String email,
            boolean enabled,
            boolean demo,
            boolean erased,
            boolean mustChangePassword,
            @Nullable String provider,
            @Nullable Instant lastSeen,
            long tokens,
            List<Place> memberships) {}

    /**
     * A membership.
     *
     * @param readArea null for everywhere, as the other
     * @param version what a change says that it has seen; null in lists
     */
    record Place(
            Structure structure,
            String role,
            @Nullable Named readArea,
            @Nullable Named writeArea,
            @Nullable String version) {}

    /** @param geometry GeoJSON; null in lists */
    record Named(String name, @Nullable JsonNode geometry) {}

    /** @param json null leaves the geometries out */
    static Told of(Kept kept, @Nullable JsonMapper json) {
        Account account = kept.account();
        Identity identity = account.identity();
        return new Told(
                account.id(),
                account.login(),
                account.name(),
                account.email(),
                account.enabled(),
                account.demo(),
                account.isErased(),
                account.changePassword(),
                identity == null ? null : identity.issuer(),
                account.lastSeen(),
                kept.tokens(),
                kept.memberships().stream().map(place -> place(place, json)).toList());
    }

    private static Place place(Membership membership, @Nullable JsonMapper json) {
        return new Place(
                membership.structure(),
                membership.role().code(),
                named(membership.readArea(), json),
                named(membership.writeArea(), json),
                json == null ? null : membership.version());
    }

    static @Nullable Named named(@Nullable Area area, @Nullable JsonMapper json) {
        return area == null
                ? null
                : new Named(area.name(), json == null ? null : GeoJsonOutput.node(json, area.geometry()));
    }

    /** A row for each account. */
    static void write(List<Kept> known, CsvRows out) throws IOException {
        out.row("id", "login", "name", "email", "enabled", "lastSeen", "tokens", "memberships");
        for (Kept kept : known) {
            Account account = kept.account();
            out.row(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.email(),
                    account.enabled(),
                    account.lastSeen(),
                    kept.tokens(),
                    kept.memberships().stream().map(AccountAnswer::line).collect(Collectors.joining("; ")));
        }
    }

    private static String line(Membership membership) {
        Area read = membership.readArea();
        Area write = membership.writeArea();
        return membership.role().code() + " @ " + membership.structure().name()
                + (read == null ? "" : " (read: " + read.name() + ")")
                + (write == null ? "" : " (write: " + write.name() + ")");
    }
}
