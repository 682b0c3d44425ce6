package org.maillage.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Records;
import org.maillage.kernel.geometry.Geometries;

/**
 * Two structures, callers of every role in each of them and in a part of it, and actors of each structure, level and level of
 * place, in that part and out of it, all shared with the second structure.
 */
final class Cast {

    private static final Area WEST = new Area("Ouest", Geometries.rectangle(new Envelope(0, 4, 40, 50)));
    private static final String FACTS =
            "\"name\":\"nom%1$s\",\"family\":\"associations\",\"status\":\"actif\",\"address\":\"rue%1$s\",\"email\":\"mel%1$s@x.example\",\"notes\":\"dit%1$s\"";

    private final RunningApplication maillage;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Caller> callers = new LinkedHashMap<>();

    private Cast(RunningApplication maillage) {
        this.maillage = maillage;
    }

    static Cast on(RunningApplication maillage) {
        Cast cast = new Cast(maillage);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        Structure park = keeping.structure("Parc");
        Structure league = keeping.structure("Ligue");
        cast.callers(keeping, List.of(park, league));
        cast.actors(List.of(park.id(), league.id()), league.id());
        return cast;
    }

    List<Actor> actors() {
        return actors;
    }

    /** By login; the public by none. */
    Map<String, Caller> callers() {
        return callers;
    }

    private void callers(AccountKeeping keeping, List<Structure> structures) {
        callers.put("", Caller.ANONYMOUS);
        for (Structure structure : structures) {
            for (Role role : Role.values()) {
                caller(keeping, structure, role, null, null);
            }
            caller(keeping, structure, Role.CONTRIBUTOR, WEST, WEST);
        }
    }

    private void caller(
            AccountKeeping keeping, Structure structure, Role role, @Nullable Area read, @Nullable Area write) {
        String login = role.code() + "-" + structure.name().toLowerCase(Locale.ROOT) + (read == null ? "" : "-ouest");
        Account account = Account.of(login, login);
        keeping.create(account, RunningApplication.PASSWORD);
        keeping.put(account.id(), new Membership(UUID.randomUUID(), structure, role, read, write));
        callers.put(login, Caller.of(account.id(), login, keeping.membershipsOf(account.id())));
    }

    private void actors(List<UUID> owners, UUID partner) {
        for (UUID owner : owners) {
            for (Confidentiality level : Confidentiality.values()) {
                for (Confidentiality place : List.of(Confidentiality.PUBLIC, Confidentiality.STRUCTURE)) {
                    for (double longitude : new double[] {3, 5}) {
                        actors.add(actor(owner, level, place, longitude, partner));
                    }
                }
            }
        }
    }

    private Actor actor(UUID owner, Confidentiality level, Confidentiality place, double longitude, UUID partner) {
        String mark = "q" + (char) ('a' + actors.size() / 6) + (char) ('a' + actors.size() % 6) + "w";
        double east = longitude + actors.size() * 0.02 + 0.0012345;
        String body = "{" + FACTS.formatted(mark)
                + ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + east
                + ",44.0012]},\"access\":{\"structure\":\""
                + owner + "\",\"level\":\"" + code(level) + "\",\"place\":\"" + code(place) + "\",\"partners\":[\""
                + partner
                + "\"]}}";
        HttpResponse<String> created = maillage.send("POST", "/api/actors", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        UUID id = UUID.fromString(
                RunningApplication.parse(created.body()).path("id").asString());
        return maillage.get(Records.class).find(Actor.KIND, id).orElseThrow();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
