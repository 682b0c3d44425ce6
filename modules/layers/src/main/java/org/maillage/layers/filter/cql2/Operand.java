package org.maillage.layers.filter.cql2;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.PropertyType;

/** A scalar of known type. What is made of literals alone is a literal. */
record Operand(Expression expression, Type type) {

    /** What a scalar is; properties of either number type are numbers. */
    enum Type {
        TEXT("un texte"),
        NUMBER("un nombre"),
        BOOLEAN("un booléen"),
        DATE("une date"),
        TIMESTAMP("un instant");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** In messages, with its article. */
        String word() {
            return word;
        }

        boolean isTemporal() {
            return this == DATE || this == TIMESTAMP;
        }

        /** Null for lists, which are no scalars. */
        static @Nullable Type of(PropertyType type) {
            return switch (type) {
                case STRING -> TEXT;
                case INTEGER, NUMBER -> NUMBER;
                case BOOLEAN -> BOOLEAN;
                case DATE -> DATE;
                case TIMESTAMP -> TIMESTAMP;
                case STRINGS -> null;
            };
        }
    }

    static Operand literal(@Nullable Object value, Type type) {
        return new Operand(CommonFactoryFinder.getFilterFactory().literal(value), type);
    }

    /** The value of a function; computed at once when its arguments are literals. */
    static Operand function(Expression function, Type type, Operand... arguments) {
        for (Operand argument : arguments) {
            if (!argument.isLiteral()) {
                return new Operand(function, type);
            }
        }
        return literal(function.evaluate(null), type);
    }

    boolean isLiteral() {
        return expression instanceof Literal;
    }
}
