package org.maillage.layers.layer;

import java.util.List;
import java.util.UUID;
import org.geotools.api.filter.Filter;

/**
 * What a publication is made of. Its question is asked anew each time, of what the reader sees.
 *
 * @param base the layer that it is a part of, with all its properties
 * @param filter normalised, of properties of the base, whether the publication shows them or not
 * @param near what its features must meet, or come near: all of them
 * @param toleranceMetres how far lines and boundaries may be drawn from where they are; 0 for as they are
 * @param structure that published it
 */
public record Origin(
        Layer base, Filter filter, List<Near> near, double toleranceMetres, Visibility visibility, UUID structure) {

    /** @param metres from the feature of the layer; 0 when it must be met */
    public record Near(Layer layer, UUID feature, double metres) {}

    public Origin {
        near = List.copyOf(near);
    }

    Origin exact() {
        return new Origin(base, filter, near, 0, visibility, structure);
    }
}
