package org.maillage.store.record;

import java.util.Locale;
import java.util.regex.Pattern;

/** Columns of facts, as Hibernate names them. */
final class Columns {

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private Columns() {}

    static String of(String fact) {
        return CAPITAL.matcher(fact).replaceAll(letter -> "_" + letter.group().toLowerCase(Locale.ROOT));
    }
}
