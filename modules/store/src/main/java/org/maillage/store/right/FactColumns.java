package org.maillage.store.right;

import java.util.Locale;
import java.util.regex.Pattern;

/** Columns of facts, as Hibernate names them. */
public final class FactColumns {

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private FactColumns() {}

    public static String of(String fact) {
        return CAPITAL.matcher(fact).replaceAll(letter -> "_" + letter.group().toLowerCase(Locale.ROOT));
    }
}
