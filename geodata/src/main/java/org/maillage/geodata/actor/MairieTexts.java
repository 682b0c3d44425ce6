package org.maillage.geodata.actor;

import java.util.List;
import org.maillage.geodata.terrain.Noise;
import org.maillage.geodata.territory.Commune;

/** What makes one mairie different from the next. */
final class MairieTexts {
    private record Concern(String theme, String sentence) {}

    private static final List<Concern> CONCERNS = List.of(
            new Concern("logement", "Elle rénove deux logements au-dessus de l’école."),
            new Concern("eau-potable", "Elle cherche à sécuriser son captage pour l’été."),
            new Concern("commerce", "Elle veut maintenir le dernier commerce du bourg."),
            new Concern("patrimoine", "Elle restaure ses murets et son lavoir."),
            new Concern("foret", "Elle suit l’exploitation de sa forêt communale."),
            new Concern("energies-renouvelables", "Elle étudie une toiture solaire sur la salle des fêtes."),
            new Concern("randonnee", "Elle entretient avec les habitants ses chemins ruraux."),
            new Concern("inondation", "Elle a révisé son plan communal de sauvegarde."));

    private MairieTexts() {}

    static String favouriteTheme(Commune commune) {
        return concern(commune).theme();
    }

    static String description(Commune commune) {
        return "Commune de " + French.number(commune.population()) + " habitants. "
                + concern(commune).sentence();
    }

    private static Concern concern(Commune commune) {
        int index = (int) (new Noise(commune.ref().hashCode()).of(1, 2, 3) * CONCERNS.size());
        return CONCERNS.get(index);
    }
}
