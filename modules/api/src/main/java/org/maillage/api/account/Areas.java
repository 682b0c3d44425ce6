package org.maillage.api.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygonal;
import org.maillage.api.request.GeoJsonInput;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Area;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.place.Thing;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.databind.JsonNode;

/** Areas of rights as callers send them: drawn, or copied from a feature as it is today. */
public final class Areas {

    private static final Set<String> DRAWN = Set.of("name", "geometry");
    private static final Set<String> COPIED = Set.of("feature");

    /** Less is a slip of the hand, and nothing when it is written with seven decimals. */
    private static final double SMALLEST_SQUARE_METRES = 1;

    private final Surroundings surroundings;
    private final Clock clock;

    public Areas(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * @param parameter the member it stands under
     * @return null for everywhere
     * @throws MaillageException naming the parameter
     */
    @Nullable Area read(@Nullable JsonNode body, String parameter) {
        if (body == null || body.isNull() || body.isMissingNode()) {
            return null;
        }
        Set<String> members = Set.copyOf(body.propertyNames());
        if (members.equals(COPIED)) {
            return copied(body.path("feature").asString(""), parameter);
        }
        if (members.equals(DRAWN)) {
            String name = body.path("name").asString("").strip();
            if (name.isEmpty() || name.length() > 300) {
                throw MaillageException.parameter(parameter, "Une aire a un nom, de 300 caractères au plus.");
            }
            return areal(new Area(name, GeoJsonInput.geometry(body.path("geometry"), parameter)), parameter);
        }
        throw MaillageException.parameter(
                parameter,
                "Une aire est dessinée, {\"name\", \"geometry\"}, ou reprise d'une couche, {\"feature\": \"couche/id\"}.");
    }

    private Area copied(String reference, String parameter) {
        String[] parts = reference.split("/", -1);
        if (parts.length != 2) {
            throw MaillageException.parameter(parameter, "Écrire \"feature\": \"couche/id\".");
        }
        UUID id = MaillageException.naming(parameter, () -> Parameters.uuid(parts[1], "feature", "objet"));
        Thing thing = MaillageException.naming(parameter, () -> surroundings.find(parts[0], id, LocalDate.now(clock)))
                .orElseThrow(() -> MaillageException.parameter(
                        parameter, "« " + reference + " » n'est pas là, ou n'a pas de lieu."));
        return areal(new Area(thing.name(), thing.geometry()), parameter);
    }

    private static Area areal(Area area, String parameter) {
        if (!(area.geometry() instanceof Polygonal)) {
            throw MaillageException.parameter(parameter, "Une aire est un polygone, ou plusieurs.");
        }
        Place.requireNarrow(area.geometry(), parameter);
        if (Geodesy.area(area.geometry()) < SMALLEST_SQUARE_METRES) {
            throw MaillageException.parameter(parameter, "Une aire est une surface, d'un mètre carré au moins.");
        }
        return area;
    }
}
