package org.maillage.layers.style;

import java.util.List;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** Layers as tests need them. */
public final class SampleLayers {

    private SampleLayers() {}

    /** Of layers that nobody sent a style for. */
    public static final Styles STYLES = new Styles((layer, given) -> {
        throw new IllegalStateException("Nobody sent one: " + given);
    });

    /** With the properties {@code name}, {@code type} and {@code size}. */
    public static Layer of(String id, String kind, GeometryFamily geometry) {
        return new Layer(
                id,
                kind,
                text("Titre"),
                text("Description"),
                geometry,
                null,
                "view",
                null,
                null,
                0,
                16,
                List.of(
                        property("name", PropertyType.STRING, "name"),
                        property("type", PropertyType.STRING, "type"),
                        property("size", PropertyType.NUMBER, null)),
                List.of("table"));
    }

    private static Property property(String name, PropertyType type, String role) {
        return new Property(name, text(name), type, null, null, role, true, true, Protection.PUBLIC, null);
    }

    private static LocalText text(String text) {
        return new LocalText(text, text);
    }
}
