package org.maillage.api.question;

import java.time.DateTimeException;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.time.Rfc3339;
import org.maillage.layers.layer.Property;

/** Values of properties as they stand in addresses. */
final class Values {

    private Values() {}

    /** @throws MaillageException when the text is no value of the property's type */
    static Object parse(Property property, String text) {
        try {
            return switch (property.type()) {
                case STRING, STRINGS -> text;
                case INTEGER -> Long.valueOf(text);
                case NUMBER -> Double.valueOf(text);
                case BOOLEAN -> flag(text);
                case DATE -> Rfc3339.day(text);
                case TIMESTAMP -> Rfc3339.moment(text).toInstant();
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw MaillageException.parameter(
                            property.name(),
                            "« " + text + " » n'est pas une valeur de « " + property.name() + " », de type "
                                    + property.type().code() + ".")
                    .causedBy(e);
        }
    }

    private static Boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new NumberFormatException(text);
    }
}
