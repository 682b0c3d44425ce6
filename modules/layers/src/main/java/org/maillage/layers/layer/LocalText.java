package org.maillage.layers.layer;

/** A text in the two languages of the service. */
public record LocalText(String fr, String en) {

    /** Between what is said and of what, on one line. */
    public static final LocalText COLON = new LocalText(" : ", ": ");

    /** @param language an ISO 639 code; anything but {@code en} reads French */
    public String in(String language) {
        return language.equals("en") ? en : fr;
    }
}
