package org.maillage.domain.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Facts;

/** What an action is measured by. */
public record Indicators(List<Indicator> list) {

    static final Indicators NONE = new Indicators(List.of());

    public Indicators {
        list = List.copyOf(list);
    }

    /** @param value the last one known, in the unit */
    public record Indicator(String name, @Nullable String unit, @Nullable Double target, @Nullable Double value) {

        public Indicator {
            name = Facts.required(name, "indicators.name");
        }
    }
}
