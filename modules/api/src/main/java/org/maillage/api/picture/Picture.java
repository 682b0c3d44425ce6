package org.maillage.api.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.style.Colour;

/**
 * A map that is asked for.
 *
 * @param layers the first lies at the bottom
 * @param background null for a picture through which one sees
 */
public record Picture(MapFrame frame, List<DrawnLayer> layers, @Nullable Colour background, ImageFormat format) {

    /** Pixels on a side. A picture of that size takes 64 MB while it is drawn. */
    public static final int LARGEST = 4096;

    /** Dots per inch of a pixel of 0.28 mm. */
    public static final double STANDARD_DPI = 25.4 / 0.28;

    public Picture {
        layers = List.copyOf(layers);
    }
}
