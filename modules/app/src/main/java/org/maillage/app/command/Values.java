package org.maillage.app.command;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as people read them in a terminal. */
final class Values {

    private Values() {}

    /** A list by commas; pairs as they are typed, name=value. */
    static String told(Object value) {
        if (value instanceof Map<?, ?> pairs) {
            return pairs.entrySet().stream()
                    .map(pair -> pair.getKey() + "=" + told(pair.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Values::told).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
