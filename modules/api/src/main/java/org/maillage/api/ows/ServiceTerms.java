package org.maillage.api.ows;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.api.request.Link;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** On which terms what a service lists may be used, as its capabilities tell it. */
public final class ServiceTerms {

    /** Of the standards: nothing is to be observed. */
    private static final String NONE = "none";

    private static final LocalText ALIKE = new LocalText("Licence de toutes les couches : ", "Licence of all layers: ");
    private static final LocalText UNKNOWN = new LocalText("Aucune licence n'est indiquée.", "No licence is stated.");
    private static final LocalText SEVERAL = new LocalText(
            "Chaque couche dit sa licence et qui citer dans ses métadonnées : ",
            "Each layer's metadata state its licence and whom to name: ");
    private static final LocalText SOME_UNKNOWN =
            new LocalText("Pour certaines, aucune licence n'est dite.", "For some, no licence is stated.");

    private ServiceTerms() {}

    /** {@code AccessConstraints}: the licence that all the layers have, or else which there are and that each layer tells its own. */
    public static String constraints(Collection<Layer> layers, LayerTerms terms, String lang) {
        List<Terms> each = layers.stream().map(terms::of).distinct().toList();
        List<Optional<String>> licences =
                each.stream().map(Terms::licence).distinct().toList();
        if (licences.isEmpty()) {
            return NONE;
        }
        if (licences.size() == 1 && licences.get(0).isPresent()) {
            return ALIKE.in(lang) + told(each.get(0));
        }
        if (licences.stream().allMatch(Optional::isEmpty)) {
            return UNKNOWN.in(lang);
        }
        String known = each.stream()
                .filter(some -> some.licence().isPresent())
                .map(ServiceTerms::told)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return SEVERAL.in(lang) + known + "."
                + (licences.contains(Optional.<String>empty()) ? " " + SOME_UNKNOWN.in(lang) : "");
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
