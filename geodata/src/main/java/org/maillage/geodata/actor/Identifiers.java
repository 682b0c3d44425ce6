package org.maillage.geodata.actor;

import java.util.Locale;

/**
 * Official numbers that pass every check and belong to nobody. SIREN numbers of public bodies carry a département that does not exist;
 * those of private ones begin with 0009, from which no attribution is known.
 */
final class Identifiers {
    private static final String PRIVATE = "0009";

    private Identifiers() {}

    /** A public body: {@code series} is what INSEE uses for its kind (21 communes, 22 départements, 23 régions, 25 joint boards…). */
    static String publicSiren(String series, String departement, int number) {
        return withKey(series + departement + String.format(Locale.ROOT, "%04d", number));
    }

    static String privateSiren(int number) {
        return withKey(PRIVATE + String.format(Locale.ROOT, "%04d", number));
    }

    /** The establishment of a SIREN number with that rank, the head office being the first. */
    static String siret(String siren, int rank) {
        return withKey(siren + String.format(Locale.ROOT, "%04d", rank));
    }

    /** An association's number in the national register, in a département that does not exist. */
    static String rna(String departement, int number) {
        return "W" + departement + "1" + String.format(Locale.ROOT, "%06d", number);
    }

    /** Adds the last digit that makes the Luhn sum a multiple of ten. */
    static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
