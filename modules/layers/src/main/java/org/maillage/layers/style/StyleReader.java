package org.maillage.layers.style;

import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;

/** Reads what someone sent into the one model of styles. */
@FunctionalInterface
public interface StyleReader {

    /**
     * A style as it was understood.
     *
     * @param ignored what of the document is not drawn here, and where it stands, in French
     */
    record Read(Style style, List<String> ignored) {
        public Read {
            ignored = List.copyOf(ignored);
        }
    }

    /** @throws MaillageException saying what cannot be read, and where it stands ({@code path}, or the line) */
    Read read(Layer layer, GivenStyle given);
}
