package org.maillage.layers.layer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** The type of a property's values. */
public enum PropertyType {
    STRING("string", String.class),
    INTEGER("integer", Long.class),
    NUMBER("number", Double.class),
    BOOLEAN("boolean", Boolean.class),
    DATE("date", LocalDate.class),
    TIMESTAMP("timestamp", Instant.class),
    STRINGS("string[]", String[].class);

    private final String code;
    private final Class<?> javaClass;

    PropertyType(String code, Class<?> javaClass) {
        this.code = code;
        this.javaClass = javaClass;
    }

    /** As it is declared in the table {@code layer_property} and told to the web application. */
    public String code() {
        return code;
    }

    /** What {@link org.maillage.layers.query.FeatureStream#value} gives. */
    public Class<?> javaClass() {
        return javaClass;
    }

    public static PropertyType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown property type " + code));
    }
}
