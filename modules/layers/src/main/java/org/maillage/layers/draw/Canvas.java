package org.maillage.layers.draw;

import java.awt.geom.Path2D;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/** What a map is drawn on: a picture of pixels or of shapes. All in pixels, x from the left and y from the top. */
public interface Canvas {

    /** Areas by the winding rule of the path. */
    void fill(Path2D area, Colour colour);

    void hatch(Path2D area, Hatch hatch);

    void stroke(Path2D line, Stroke stroke);

    /** A mark with its middle there. */
    void mark(Symboliser.Point mark, double x, double y);
}
