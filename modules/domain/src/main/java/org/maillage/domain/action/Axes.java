package org.maillage.domain.action;

import java.util.List;
import org.maillage.domain.record.Facts;

/** The axes of a programme, in order. */
public record Axes(List<Axis> list) {

    static final Axes NONE = new Axes(List.of());

    public Axes {
        list = List.copyOf(list);
    }

    /** One axis; its code is what actions name it by. */
    public record Axis(String code, String name) {

        public Axis {
            code = Facts.required(code, "axes.code");
            name = Facts.required(name, "axes.name");
        }
    }
}
