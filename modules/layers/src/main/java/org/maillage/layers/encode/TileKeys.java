package org.maillage.layers.encode;

import java.util.Arrays;
import java.util.List;
import org.maillage.layers.layer.Property;

/** The names of the properties that some feature of a tile has, numbered as they come. */
final class TileKeys {

    private static final int FIELD = 3;

    private final List<Property> properties;
    private final ProtobufOutput names = new ProtobufOutput(64);
    /** The index of each, and last that of the id; -1 of what no feature has had yet. */
    private final int[] known;

    private int count;

    TileKeys(List<Property> properties) {
        this.properties = properties;
        this.known = new int[properties.size() + 1];
        Arrays.fill(known, -1);
    }

    int id() {
        return index(properties.size(), "id");
    }

    int property(int n) {
        return index(n, properties.get(n).name());
    }

    void appendTo(ProtobufOutput layer) {
        layer.append(names);
    }

    private int index(int n, String name) {
        if (known[n] < 0) {
            known[n] = count++;
            names.text(FIELD, name);
        }
        return known[n];
    }
}
