package org.maillage.api.ows;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.api.request.Link;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.Layer;

/** On which terms what a service lists may be used, as its capabilities tell it. */
public final class ServiceTerms {

    /** Of the standards: nothing is to be observed. */
    private static final String NONE = "none";

    private ServiceTerms() {}

    /** {@code AccessConstraints}: the licence that all the layers have, or else which there are and that each layer tells its own. */
    public static String constraints(Collection<Layer> layers, LayerTerms terms) {
        List<Terms> each = layers.stream().map(terms::of).distinct().toList();
        List<Optional<String>> licences =
                each.stream().map(Terms::licence).distinct().toList();
        if (licences.isEmpty()) {
            return NONE;
        }
        if (licences.size() == 1 && licences.get(0).isPresent()) {
            return "Licence de toutes les couches : " + told(each.get(0));
        }
        if (licences.stream().allMatch(Optional::isEmpty)) {
            return "Aucune licence n'est indiquée.";
        }
        String known = each.stream()
                .filter(some -> some.licence().isPresent())
                .map(ServiceTerms::told)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "Chaque couche dit sa licence et qui citer dans ses métadonnées"
                + " : " + known + "."
                + (licences.contains(Optional.<String>empty()) ? " Pour certaines, aucune licence n'est dite." : "");
    }

    /** With its address, where it has one that is not in its name. */
    private static String told(Terms terms) {
        String name = terms.licence().orElseThrow();
        return terms.link()
                .map(Link::href)
                .filter(address -> !name.contains(address))
                .map(address -> name + " (" + address + ")")
                .orElse(name);
    }
}
