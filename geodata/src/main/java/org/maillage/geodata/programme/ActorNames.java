package org.maillage.geodata.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.geodata.actor.ActorProperties;
import org.maillage.geodata.geojson.Feature;

/** What budgets need to know of actors: their name, and which resource category their money is. */
final class ActorNames {
    private final Map<String, ActorProperties> byRef = new LinkedHashMap<>();

    ActorNames(List<Feature> actors) {
        for (Feature feature : actors) {
            ActorProperties actor = (ActorProperties) feature.properties();
            byRef.put(actor.ref(), actor);
        }
    }

    String name(String ref) {
        return get(ref).name();
    }

    String resourceCategory(String ref) {
        ActorProperties actor = get(ref);
        return switch (actor.family()) {
            case "collectivites" -> "commune".equals(actor.type()) ? "commune-epci" : actor.type();
            case "intercommunalites" -> "commune-epci";
            case "etat" -> "etat";
            case "syndicats", "parcs", "operateurs", "consulaires" -> "organisme-public";
            default -> "prive";
        };
    }

    private ActorProperties get(String ref) {
        ActorProperties actor = byRef.get(ref);
        if (actor == null) {
            throw new IllegalArgumentException("no actor " + ref);
        }
        return actor;
    }
}
