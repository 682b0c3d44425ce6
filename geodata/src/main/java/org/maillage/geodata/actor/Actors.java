package org.maillage.geodata.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Territories;
import org.maillage.geodata.vocabulary.Vocabularies;
import org.maillage.geodata.vocabulary.Vocabularies.Term;

/** Gives every listed actor its numbers, address, seat, area of action and the state of its record. */
public final class Actors {
    /** The sample's today; nothing is verified later. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final int OLDEST_VERIFICATION_DAYS = 1_000;

    /** A record not seen for so long is to be checked. */
    private static final int STALE_DAYS = 900;

    private static final int ONE_IN_CEASED = 60;
    private static final double SHARE_WITH_WEBSITE = 0.4;

    private final Territories territories;
    private final Vocabularies vocabularies;
    private final Seats seats;
    private final Establishments establishments;

    public Actors(Territories territories, Vocabularies vocabularies, Places places) {
        this.territories = territories;
        this.vocabularies = vocabularies;
        this.seats = new Seats(places);
        this.establishments = new Establishments(territories, vocabularies, seats);
    }

    /** Every actor, mairies first. */
    public List<Feature> features() {
        List<ActorRow> rows = Stream.concat(
                        ActorRow.mairies(territories.communes()).stream(), ActorRow.readAll().stream())
                .toList();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            features.add(feature(rows.get(i), i + 1));
        }
        return features;
    }

    private Feature feature(ActorRow row, int number) {
        SplittableRandom random = new SplittableRandom(row.ref().hashCode());
        Commune commune = territories.communes().get(row.commune());
        Term type = vocabularies.term("actor-type", row.type());
        String family = String.valueOf(type.parent());
        Registration registration = Registration.of(row, number, type, commune, territories);
        Point seat = row.hasSeat() ? seats.seat(row, family, commune, random) : null;
        String address = row.hasSeat() ? seats.address(family, commune, random) : null;
        LocalDate verifiedOn = TODAY.minusDays(random.nextInt(OLDEST_VERIFICATION_DAYS));
        ActorProperties properties = new ActorProperties(
                row.ref(),
                row.name(),
                row.officialName(),
                row.acronym().orElse(null),
                family,
                row.type(),
                type.legalCategory(),
                registration.siren().orElse(null),
                registration.siret().orElse(null),
                registration.rna().orElse(null),
                address,
                row.hasSeat() ? commune.code() : null,
                row.themes(),
                website(row, family, random),
                status(family, verifiedOn, random),
                row.description(),
                verifiedOn,
                establishments.of(row, registration.siren(), random),
                row.area().map(area -> area(area, commune)).orElse(null));
        return new Feature(seat, properties);
    }

    private static @Nullable String website(ActorRow row, String family, SplittableRandom random) {
        boolean online = random.nextDouble() < SHARE_WITH_WEBSITE && !"habitants".equals(family);
        return online ? "https://www." + row.ref() + ".example" : null;
    }

    private static String status(String family, LocalDate verifiedOn, SplittableRandom random) {
        boolean mayStop = List.of("associations", "agricole", "entreprises").contains(family);
        if (mayStop && random.nextInt(ONE_IN_CEASED) == 0) {
            return "cesse";
        }
        if (mayStop && random.nextInt(ONE_IN_CEASED) == 0) {
            return "inactif";
        }
        return verifiedOn.isBefore(TODAY.minusDays(STALE_DAYS)) ? "a-verifier" : "actif";
    }

    private ActionArea area(String text, Commune seat) {
        if (text.matches("r\\d+")) {
            return new ActionArea.Radius(Integer.parseInt(text.substring(1)));
        }
        return new ActionArea.Composition(Arrays.stream(text.split(","))
                .map(ref -> "@".equals(ref) ? seat.code() : territories.codeOf(ref))
                .toList());
    }
}
