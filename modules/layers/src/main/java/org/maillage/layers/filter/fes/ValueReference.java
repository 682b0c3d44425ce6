package org.maillage.layers.filter.fes;

import java.util.regex.Pattern;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.Layer;

/**
 * What of a feature a {@code ValueReference} or {@code PropertyName} names: a subset of XPath with prefixes or without, the
 * feature's own element or not, as in {@code mlg:actors/mlg:name}, {@code name} and {@code @gml:id}.
 */
public final class ValueReference {

    /** What may stand around a name and changes nothing for features whose elements have no children. */
    private static final Pattern ORNAMENT = Pattern.compile("\\[1]|/text\\(\\)$|^\\.?/+");

    private ValueReference() {}

    /**
     * The property's name, {@link Cql2#GEOMETRY} or {@link Cql2#ID}.
     *
     * @throws MaillageException naming the parameter when the layer's features have no such thing
     */
    public static String resolve(Layer layer, String reference, String parameter) {
        String[] steps = ORNAMENT.matcher(reference.strip()).replaceAll("").split("/", -1);
        boolean ofFeature = steps.length == 1 || steps.length == 2 && isFeature(layer, steps[0]);
        String last = steps[steps.length - 1];
        if (ofFeature && (last.equals("@gml:id") || last.equals("@id") || last.equals("@fid"))) {
            return Cql2.ID;
        }
        String name = local(last);
        if (ofFeature && (name.equals(Cql2.GEOMETRY) || layer.find(name).isPresent())) {
            return name;
        }
        throw MaillageException.parameter(
                parameter, "La couche « " + layer.id() + " » n'a pas de propriété « " + reference.strip() + " ».");
    }

    private static boolean isFeature(Layer layer, String step) {
        return step.equals("*")
                || local(step.replaceFirst("^schema-element\\((.*)\\)$", "$1")).equals(layer.id());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
