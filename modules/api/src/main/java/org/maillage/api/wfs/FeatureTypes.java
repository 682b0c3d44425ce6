package org.maillage.api.wfs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.xml.XmlElement;

/** Layers by the qualified names of their feature types. */
final class FeatureTypes {

    private static final String LOCATOR = "typeNames";
    private static final Pattern DECLARATION = Pattern.compile("xmlns\\(\\s*(?:([^,)=]*)[,=])?([^)]*)\\)");

    private final Layers layers;

    FeatureTypes(Layers layers) {
        this.layers = layers;
    }

    List<Layer> list() {
        return layers.list();
    }

    static String name(Layer layer) {
        return GmlNames.PREFIX + ":" + layer.id();
    }

    /** The parameter of the names: {@code TYPENAMES}, and in the singular what 1.1.0 and many clients of 2.0 write. */
    static Optional<String> given(OwsParameters parameters) {
        return parameters.text("typeNames").or(() -> parameters.text("typeName"));
    }

    /**
     * The layer of a name, with a prefix or without.
     *
     * @throws MaillageException when there is none for this caller, or the prefix is declared as something else
     */
    Layer get(String name, OwsParameters parameters) {
        return get(name, namespaces(parameters));
    }

    /** The same of a name in XML; names without prefix are ours, whatever the namespace of the elements around them. */
    Layer get(String name, XmlElement at) {
        Map<String, String> prefixes = new HashMap<>(at.prefixes());
        prefixes.remove("");
        return get(name, prefixes);
    }

    private Layer get(String name, Map<String, String> namespaces) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        return find(local, namespaces.getOrDefault(prefix, GmlNames.NAMESPACE)).orElseThrow(() -> unknown(name, local));
    }

    /** The layer of a feature that was sent. */
    Layer of(XmlElement feature) {
        return find(feature.name(), feature.namespace()).orElseThrow(() -> unknown(feature.name(), feature.name()));
    }

    private Optional<Layer> find(String local, String namespace) {
        return layers.list().stream()
                .filter(layer -> layer.id().equals(local) && namespace.equals(GmlNames.NAMESPACE))
                .findFirst();
    }

    /** What was taken away is told so, as everywhere. */
    private MaillageException unknown(String name, String local) {
        try {
            layers.get(local);
        } catch (MaillageException e) {
            if (e.kind() == ProblemKind.GONE) {
                return e;
            }
        }
        return MaillageException.parameter(LOCATOR, "Il n'y a pas de type d'objets « " + name + " » ici.");
    }

    /** {@code NAMESPACES=xmlns(p,uri),xmlns(uri)}, the last one for names without prefix; in 1.1.0 {@code xmlns(p=uri)}. */
    private static Map<String, String> namespaces(OwsParameters parameters) {
        String text = parameters
                .text("namespaces")
                .or(() -> parameters.text("namespace"))
                .orElse("");
        return DECLARATION
                .matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> stripped(found, 1), found -> stripped(found, 2), (first, second) -> first));
    }

    private static String stripped(MatchResult found, int group) {
        return Optional.ofNullable(found.group(group)).orElse("").strip();
    }

    /** The names in one text, between commas. */
    static List<String> split(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
