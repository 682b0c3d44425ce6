package org.maillage.geodata.actor;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.terrain.LocalPlane;
import org.maillage.geodata.territory.Commune;

/** Where actors sit: the mairie in the middle of the village, farms and forests out in the commune, the rest in the streets around. */
final class Seats {
    private static final Set<String> OUT_OF_THE_VILLAGE = Set.of("agricole", "foret-foncier");
    private static final List<String> STREETS = List.of(
            "rue du Pont",
            "place de l’Église",
            "rue de la Fontaine",
            "avenue de la Gare",
            "rue du Four",
            "chemin des Prés",
            "Grand-Rue",
            "rue des Tisserands",
            "place du Foirail",
            "rue Haute");
    private static final List<String> HAMLETS = List.of(
            "Les Combes",
            "Le Bouchet",
            "La Borie",
            "Le Fraisse",
            "Las Sagnes",
            "Le Cros",
            "La Vaissière",
            "Les Fonts",
            "Le Pradal",
            "La Devèze");

    /** Radius of a built-up village for its thousandth inhabitant; it grows with the square root. */
    private static final double VILLAGE_METRES = 320;

    private static final double NEAREST_FARM_METRES = 600;
    private static final double FARTHEST_FARM_METRES = 2_600;

    private final Places places;

    Seats(Places places) {
        this.places = places;
    }

    /** The seat in degrees, always inside the commune. */
    Point seat(ActorRow row, String family, Commune commune, SplittableRandom random) {
        if (row.seatPlace().isPresent()) {
            return (Point) places.geometry(row.seatPlace().get());
        }
        if ("commune".equals(row.type())) {
            return point(commune.village());
        }
        return OUT_OF_THE_VILLAGE.contains(family)
                ? around(commune, NEAREST_FARM_METRES, FARTHEST_FARM_METRES, random)
                : inVillage(commune, random);
    }

    Point inVillage(Commune commune, SplittableRandom random) {
        double radius = VILLAGE_METRES * StrictMath.sqrt(StrictMath.max(commune.population(), 150) / 1000.0);
        return around(commune, 30, radius, random);
    }

    String address(String family, Commune commune, SplittableRandom random) {
        if (OUT_OF_THE_VILLAGE.contains(family)) {
            return "lieu-dit " + HAMLETS.get(random.nextInt(HAMLETS.size())) + ", " + commune.name();
        }
        return random.nextInt(1, 40) + ", " + STREETS.get(random.nextInt(STREETS.size())) + ", " + commune.name();
    }

    private static Point around(Commune commune, double nearest, double farthest, SplittableRandom random) {
        Point point;
        do {
            double angle = random.nextDouble() * 2 * StrictMath.PI;
            double distance = nearest + (farthest - nearest) * StrictMath.sqrt(random.nextDouble());
            point = point(new Coordinate(
                    commune.village().x + distance * StrictMath.cos(angle),
                    commune.village().y + distance * StrictMath.sin(angle)));
        } while (!commune.polygon().contains(point));
        return point;
    }

    private static Point point(Coordinate metres) {
        return LocalPlane.DEGREES.createPoint(LocalPlane.toDegrees(metres));
    }
}
