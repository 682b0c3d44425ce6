package org.maillage.domain.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Facts;
import org.maillage.kernel.problem.MaillageException;

/**
 * Official identifiers as their issuers write them. Each check takes the value as people type it (blanks inside and
 * around are dropped), gives back the canonical form or null for none, and refuses anything else by name.
 */
public final class Identifiers {

    /** A SIRET begins with as many: the SIREN. */
    public static final int SIREN_DIGITS = 9;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    /** La Poste numbers its establishments so that the digits add up to a multiple of 5 instead (INSEE, Sirene). */
    private static final String LA_POSTE = "356000000";

    private static final Pattern RNA = Pattern.compile("W[0-9A-Z]{9}");
    // 96 was never given to a département: its form is right, and the fictional sample territory uses it.
    private static final Pattern COMMUNE = Pattern.compile("(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-6]|97|98)\\d{3}");
    private static final Pattern DEPARTEMENT = Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-68]|97[1-8]|98[4-9]");
    private static final Pattern REGION = Pattern.compile("\\d{2}");
    private static final Pattern INPN = Pattern.compile("FR\\d{7}|\\d{9}");
    private static final Pattern ROME = Pattern.compile("[A-N]\\d{4}");
    private static final Pattern RIME = Pattern.compile("FP[A-Z]{4}\\d{2}");
    private static final Pattern CNFPT = Pattern.compile("\\d{2}/[A-Z]/\\d{2}");
    private static final Pattern QPV = Pattern.compile("Q(?:N|P)\\d[0-9AB]\\d\\w{3,4}");

    private Identifiers() {}

    /** Enterprise number (INSEE): nine digits with a Luhn key. */
    public static @Nullable String siren(@Nullable String text) {
        String siren = matching(text, SIREN, "siren", "neuf chiffres");
        return siren == null || luhn(siren) ? siren : refuse("siren", siren, "sa clé de contrôle est fausse");
    }

    /** Establishment number (INSEE): SIREN, then five digits, with a Luhn key over all. */
    public static @Nullable String siret(@Nullable String text) {
        String siret = matching(text, SIRET, "siret", "quatorze chiffres");
        boolean sound = siret == null || luhn(siret) || siret.startsWith(LA_POSTE) && digitSum(siret) % 5 == 0;
        return sound ? siret : refuse("siret", siret, "sa clé de contrôle est fausse");
    }

    /** Association number of the Répertoire national des associations. */
    public static @Nullable String rna(@Nullable String text) {
        return matching(text, RNA, "rna", "W et neuf caractères");
    }

    /** Commune code of the COG: five characters, 2A and 2B in Corsica, 97x and 98x overseas. */
    public static @Nullable String commune(@Nullable String text) {
        return matching(
                text,
                COMMUNE,
                "communeCode",
                "deux chiffres du département (2A et 2B en Corse) et trois de la commune, comme 48095, 2A004 ou 97411");
    }

    public static @Nullable String departement(@Nullable String text) {
        return matching(text, DEPARTEMENT, "departement", "deux ou trois caractères, comme 48, 2A ou 974");
    }

    public static @Nullable String region(@Nullable String text) {
        return matching(text, REGION, "region", "deux chiffres");
    }

    /** INPN: FR and seven digits (Natura 2000 and protected areas), or nine digits (ZNIEFF). */
    public static @Nullable String inpn(@Nullable String text) {
        return matching(text, INPN, "nationalId", "FR et sept chiffres, ou neuf chiffres pour une ZNIEFF");
    }

    public static @Nullable String rome(@Nullable String text) {
        return matching(text, ROME, "rome", "une lettre et quatre chiffres, comme K1802");
    }

    public static @Nullable String rime(@Nullable String text) {
        return matching(text, RIME, "rime", "FP, quatre lettres et deux chiffres, comme FPETPP05");
    }

    public static @Nullable String cnfpt(@Nullable String text) {
        return matching(text, CNFPT, "cnfpt", "nn/L/nn, comme 07/B/08");
    }

    public static @Nullable String qpv(@Nullable String text) {
        return matching(text, QPV, "qpv", "QP ou QN, le département et un numéro, comme QP095001");
    }

    /**
     * An establishment belongs to a legal unit: the first nine digits of its SIRET are that unit's SIREN.
     *
     * @throws MaillageException naming the SIRET when it is another unit's
     */
    public static void requireSameUnit(@Nullable String siren, @Nullable String siret) {
        if (siren != null && siret != null && !siret.startsWith(siren)) {
            throw MaillageException.parameter(
                    "siret",
                    "Le SIRET « " + siret + " » n'est pas celui d'un établissement du SIREN « " + siren
                            + " » : il doit commencer par ses neuf chiffres.");
        }
    }

    private static @Nullable String matching(@Nullable String text, Pattern form, String name, String words) {
        String compact =
                Facts.optional(text == null ? null : BLANKS.matcher(text).replaceAll(""));
        if (compact == null || form.matcher(compact).matches()) {
            return compact;
        }
        return refuse(name, compact, "il se compose de " + words);
    }

    private static String refuse(String name, @Nullable String value, String why) {
        throw MaillageException.parameter(
                name, "« " + value + " » n'est pas un « " + name + " » valable : " + why + ".");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
