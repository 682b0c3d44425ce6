package org.maillage.layers.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document that was read whole.
 *
 * @param namespace its namespace, empty for none
 * @param name its name without prefix
 * @param attributes by name without prefix: none of the dialects that we read has two of one name
 * @param prefixes the namespaces that hold here by prefix, for values that are qualified names
 * @param text the text directly in it, comments left out, not trimmed
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        Map<String, String> prefixes,
        List<XmlElement> children,
        String text) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        prefixes = Map.copyOf(prefixes);
        children = List.copyOf(children);
    }

    /** The first child of that name, in any namespace: versions of one standard differ by namespace alone. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    /** The text without blanks around it. */
    public String value() {
        return text.strip();
    }

    /** The trimmed text of the first child of that name; null when there is none. */
    public @Nullable String childValue(String childName) {
        return child(childName).map(XmlElement::value).orElse(null);
    }
}
