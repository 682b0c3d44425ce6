package org.maillage.layers.style.maplibre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Symboliser;
import tools.jackson.databind.JsonNode;

/** The members of an object of a style, each read by its kind; expressions, which a rule has not, are mistakes. What nobody reads is told. */
final class Members {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    private final JsonNode object;
    private final String path;
    private final List<String> ignored;
    private final Set<String> read = new TreeSet<>(Set.of("visibility"));

    /** @param ignored to which is added what is not read */
    Members(JsonNode object, String path, List<String> ignored) {
        this.object = object;
        this.path = path;
        this.ignored = ignored;
    }

    private Optional<JsonNode> find(String name) {
        read.add(name);
        return object.has(name) ? Optional.of(object.get(name)) : Optional.empty();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<Double> number(String name) {
        return find(name).map(value -> number(value, path + "." + name));
    }

    private static double number(JsonNode value, String where) {
        if (!value.isNumber()) {
            throw Mistakes.at(where, "seul un nombre est lu ici, sans expression.");
        }
        return value.doubleValue();
    }

    /** A picture of a sprite of ours; any other stays unread. */
    Optional<Symboliser> icon(String name) {
        Optional<Symboliser> icon = Optional.ofNullable(object.get(name))
                .filter(JsonNode::isString)
                .flatMap(value -> Icon.read(value.stringValue()));
        icon.ifPresent(known -> read.add(name));
        return icon;
    }

    /** What is drawn so anyway; another value is told of. */
    void expect(String name, Object value) {
        if (object.path(name)
                .toString()
                .equals(MapLibreReader.MAPPER.valueToTree(value).toString())) {
            read.add(name);
        }
    }

    List<Double> numbers(String name) {
        return find(name)
                .map(values -> values.valueStream()
                        .map(value -> number(value, path + "." + name))
                        .toList())
                .orElse(List.of());
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw Mistakes.at(path + "." + name, "seul un texte est lu ici, sans expression.");
            }
            return value.stringValue();
        });
    }

    List<String> texts(String name) {
        return find(name)
                .map(values -> values.valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    <E extends Enum<E>> Optional<E> word(String name, E[] known) {
        return text(name).map(word -> Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Mistakes.at(
                        path + "." + name,
                        "« " + word + " » n'est pas un de "
                                + Arrays.toString(known).toLowerCase(Locale.ROOT) + ".")));
    }

    /** @param opacity the name of the member by which the colour is seen through */
    Colour colour(String name, String opacity, Colour absent) {
        Colour colour =
                text(name).map(text -> CssColour.read(text, path + "." + name)).orElse(absent);
        double share = number(opacity).orElse(1.0);
        if (share < 0 || share > 1) {
            throw Mistakes.at(path + "." + opacity, "va de 0 à 1.");
        }
        return colour.faded(colour.opacity() * share);
    }

    /** The one property whose value a text is: {@code {name}}, or {@code ["get", "name"]}. */
    Optional<String> property(String name) {
        return find(name)
                .filter(value -> !value.isString() || !value.stringValue().isEmpty())
                .map(value -> {
                    Matcher named = NAMED.matcher(value.isString() ? value.stringValue() : "");
                    if (named.matches()) {
                        return named.group(1);
                    }
                    JsonNode got = value.path(0).asString("").equals("to-string") ? value.path(1) : value;
                    if (got.isArray() && got.path(0).asString("").equals("get") && got.size() == 2) {
                        return got.get(1).asString();
                    }
                    throw Mistakes.at(path + "." + name, "seul le texte d'une propriété est lu ici : [\"get\", …].");
                });
    }

    void tellOthers() {
        List<String> others = new ArrayList<>(object.propertyNames());
        others.removeAll(read);
        others.forEach(name -> ignored.add(path + "." + name + " : n'est pas dessiné ici"));
    }
}
