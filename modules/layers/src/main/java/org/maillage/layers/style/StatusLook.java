package org.maillage.layers.style;

import static org.maillage.layers.style.Palette.ACTION;
import static org.maillage.layers.style.Palette.LINE_2;
import static org.maillage.layers.style.Palette.LOSS;
import static org.maillage.layers.style.Palette.ZONE;

import java.util.List;
import java.util.Map;
import org.maillage.layers.layer.LocalText;

/**
 * How a state of a kind of thing is drawn: light while it is planned, full while it holds, grey when it is over; what is not
 * decided has a dashed edge, so that a copy in grey tells it too.
 *
 * @param codes of the vocabulary of the property {@code status}
 */
record StatusLook(String name, LocalText title, List<String> codes, Colour colour, boolean dashed) {

    static final Map<String, List<StatusLook>> BY_KIND = Map.of(
            "action",
                    List.of(
                            look("abandonnee", "Abandonnée", "Given up", LINE_2, true, "abandonne"),
                            look("realisee", "Réalisée", "Done", Colour.of("#5a1a6b"), false, "realise"),
                            look("projetee", "En projet", "Planned", Colour.of("#cf9bdc"), true, "idee", "a-venir"),
                            look(
                                    "arretee",
                                    "En pause ou bloquée",
                                    "Paused or blocked",
                                    LOSS,
                                    false,
                                    "en-pause",
                                    "bloque"),
                            look("en-cours", "En cours", "Under way", ACTION, false, "en-cours")),
            "zone",
                    List.of(
                            look("archivee", "Archivée", "Archived", LINE_2, false, "archivee"),
                            look(
                                    "etudiee",
                                    "À l'étude",
                                    "Being drawn up",
                                    ZONE,
                                    true,
                                    "brouillon",
                                    "concertation",
                                    "avis"),
                            look("validee", "Validée", "Decided", ZONE, false, "validee", "publiee")));

    private static StatusLook look(String name, String fr, String en, Colour colour, boolean dashed, String... codes) {
        return new StatusLook(name, new LocalText(fr, en), List.of(codes), colour, dashed);
    }
}
