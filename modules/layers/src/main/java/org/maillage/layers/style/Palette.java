package org.maillage.layers.style;

/** The colours of the application's map in its light theme, by the names of {@code tokens.css}; a test compares them. */
final class Palette {

    static final Colour MAP = Colour.of("#f6f4ee");
    static final Colour PAPER = Colour.of("#fcfbf8");
    static final Colour INK = Colour.of("#1d2b2e");
    static final Colour INK_2 = Colour.of("#4a5859");
    static final Colour ACTOR = Colour.of("#3b5bdb");
    static final Colour SITE = Colour.of("#2b8a3e");
    static final Colour SITE_INK = Colour.of("#1f6a2e");
    static final Colour FUND = Colour.of("#e8590c");
    static final Colour FUND_INK = Colour.of("#a63d03");
    static final Colour ACTION = Colour.of("#9c36b5");
    static final Colour ZONE = Colour.of("#c2255c");
    static final Colour LOSS = Colour.of("#b35900");
    static final Colour LINE_2 = Colour.of("#87928f");
    static final Colour MAP_COM = Colour.of("#b3b8b1");
    static final Colour MAP_EPCI = Colour.of("#858f8c");
    static final Colour MAP_PARK = Colour.of("#566463");
    static final Colour MAP_LABEL = Colour.of("#566263");

    private Palette() {}
}
