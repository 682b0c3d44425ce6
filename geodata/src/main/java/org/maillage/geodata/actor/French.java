package org.maillage.geodata.actor;

import java.util.Locale;

/** The article of French place names. */
final class French {
    private static final String VOWELS = "AEÉÈIOUY";

    private French() {}

    /** « de Vaucelle », « d’Orlac », « du Mas-Verdier », « des Essarts-Hauts », « de La Chaumelle ». */
    static String of(String place) {
        if (place.startsWith("Le ")) {
            return "du " + place.substring(3);
        }
        if (place.startsWith("Les ")) {
            return "des " + place.substring(4);
        }
        return VOWELS.indexOf(place.charAt(0)) >= 0 ? "d’" + place : "de " + place;
    }

    /** A number as printed, with a narrow no-break space between thousands. */
    static String number(int value) {
        return value < 1000
                ? Integer.toString(value)
                : value / 1000 + "\u202f" + String.format(Locale.ROOT, "%03d", value % 1000);
    }
}
