package org.maillage.api.problem;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.JsonPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is no JSON, or JSON that does not say what is asked for, as its sender's mistake. */
public final class UnreadBody {

    private static final String BODY = "body";

    private UnreadBody() {}

    /** Naming the member that is unknown or wrong; or the mistake that one of our own rules found while it was read. */
    public static MaillageException of(JacksonException json) {
        return Causes.of(json)
                .filter(MaillageException.class::isInstance)
                .map(MaillageException.class::cast)
                .findFirst()
                .orElseGet(() -> mistake(json).causedBy(json));
    }

    private static MaillageException mistake(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            String name = unknown.getPropertyName();
            return MaillageException.parameter(name, "Il n'y a pas de « " + name + " » ici.");
        }
        if (!(json instanceof DatabindException || json instanceof InputCoercionException)) {
            return MaillageException.parameter(
                    BODY, "Le corps n'est pas du JSON : erreur " + JsonPosition.of(json) + ".");
        }
        if (json.getPath().isEmpty()) {
            return MaillageException.parameter(BODY, "Le corps de la requête est un objet JSON.");
        }
        String member = json.getPath().get(0).getPropertyName();
        return MaillageException.parameter(member, "« " + member + " » n'a pas la bonne forme.");
    }
}
