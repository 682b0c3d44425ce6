package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import tools.jackson.databind.JsonNode;

/**
 * A site, and six actors along a parallel: those with an even number are of the association « Loutre » (an acronym, which no
 * publication of the tests shows), the first four lie in the site, and the last but one is for the structure alone.
 */
final class Published {

    static final String MANAGER = "gestion";
    static final String OTHER = "ailleurs";
    static final String READER = "lecture";

    final RunningApplication maillage;
    final List<UUID> actors = new ArrayList<>();
    final UUID site;
    final Structure park;

    private Published(RunningApplication maillage) {
        this.maillage = maillage;
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        this.park = keeping.structure("Parc");
        maillage.addAccount(MANAGER, park, Role.MANAGER);
        maillage.addAccount(READER, park, Role.READER);
        maillage.addAccount(OTHER, keeping.structure("Ligue"), Role.MANAGER);
        this.site = created("protected-sites", site(0));
        for (int i = 0; i < 6; i++) {
            actors.add(created("actors", actor(i)));
        }
    }

    static Published on(RunningApplication maillage) {
        return new Published(maillage);
    }

    private UUID created(String collection, String body) {
        return UUID.fromString(create(collection, body).path("id").asString());
    }

    /** One more actor, as the others are, which is none of {@link #actors}. */
    JsonNode add(int i) {
        return create("actors", actor(i));
    }

    private JsonNode create(String collection, String body) {
        HttpResponse<String> answer = maillage.send("POST", "/api/" + collection, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningApplication.parse(answer.body());
    }

    private String actor(int i) {
        String level = i == 4 ? "structure" : "public";
        return "{\"name\":\"acteur" + i + "\",\"acronym\":\"" + (i % 2 == 0 ? "Loutre" : "Castor")
                + "\",\"officialName\":\"55208131" + i
                + "\",\"family\":\"associations\",\"status\":\"actif\",\"notes\":\"dit\""
                + ",\"access\":{\"structure\":\"" + park.id() + "\",\"level\":\"" + level + "\"}"
                + ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude(i) + ",44.5]}}";
    }

    static double longitude(int actor) {
        return 3 + 0.1 * actor + 0.05;
    }

    /** Around the first four actors, moved east by so many degrees; its boundary has 400 positions, off a square by some metres. */
    static String site(double east) {
        StringBuilder ring = new StringBuilder();
        double[][] corners = {{3, 44.4}, {3.4, 44.4}, {3.4, 44.6}, {3, 44.6}, {3, 44.4}};
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < 100; i++) {
                double along = i / 100.0;
                double off = i == 0 ? 0 : 0.00002 * (i % 2);
                ring.append(String.format(
                        Locale.ROOT,
                        "[%.6f,%.6f],",
                        east + corners[side][0] + along * (corners[side + 1][0] - corners[side][0]) + off,
                        corners[side][1] + along * (corners[side + 1][1] - corners[side][1]) + off));
            }
        }
        return "{\"name\":\"Marais\",\"type\":\"ENS\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring
                + "[" + (3 + east) + ",44.4]]]}}";
    }

    LoggedIn as(String login) {
        return maillage.login(login, RunningApplication.PASSWORD);
    }

    /** A publication of actors, by name and status alone. */
    static String body(String id, String more) {
        return "{\"id\":\"" + id
                + "\",\"layer\":\"actors\",\"title\":{\"fr\":\"Loutres\",\"en\":\"Otters\"},\"description\":{\"fr\":\"D\",\"en\":\"D\"}"
                + ",\"licence\":\"Licence Ouverte 2.0\",\"attribution\":\"Parc\",\"properties\":[\"status\",\"name\"]"
                + more
                + "}";
    }

    JsonNode publish(String body) {
        HttpResponse<String> answer = as(MANAGER).send("POST", "/api/publications", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningApplication.parse(answer.body());
    }

    HttpResponse<String> replace(String body, int version) {
        String id = RunningApplication.parse(body).path("id").asString();
        return as(MANAGER).send("PUT", "/api/publications/" + id, body, "If-Match", "\"" + version + "\"");
    }

    /** The actors of the test that a text names. */
    Set<Integer> named(String text) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < actors.size(); i++) {
            if (text.contains("acteur" + i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Zoom, row and column. */
    static String tile(int actor) {
        double latitude = Math.toRadians(44.5);
        int row = (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * 1024);
        return "10/" + row + "/" + (int) ((longitude(actor) + 180) / 360 * 1024);
    }
}
