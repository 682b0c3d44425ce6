package org.maillage.api.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.SentGeometry;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.encode.GmlReader;
import org.maillage.layers.encode.GmlVersion;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.fes.ValueReference;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.write.FeatureDraft;
import org.maillage.layers.xml.XmlElement;

/** Features as GML elements, and what an update says of some, as what is written of them. */
final class FeatureElements {

    /** Between year, month and day GDAL has slashes. */
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d\\d)/(\\d\\d)");

    /** A list as GDAL writes it into one element: {@code (2:one,other)}. */
    private static final Pattern COUNTED = Pattern.compile("^\\(\\d+:(.*)\\)$");

    private final Reprojection reprojection;
    private final TransactionForm form;

    /** @param form of coordinates */
    FeatureElements(Reprojection reprojection, TransactionForm form) {
        this.reprojection = reprojection;
        this.form = form;
    }

    /** What is gathered of one feature, in the order in which it is said. */
    private static final class Said {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private @Nullable Optional<Geometry> place;

        FeatureDraft draft() {
            return new FeatureDraft(values, place);
        }
    }

    /**
     * A whole feature. What GML has of its own (names, identifiers, an envelope) is left alone.
     *
     * @param action around it, which may name the CRS of geometries that name none
     */
    FeatureDraft feature(Layer layer, XmlElement feature, XmlElement action) {
        Said said = new Said();
        for (XmlElement element : feature.children()) {
            if (!element.namespace().startsWith(GmlVersion.GML_3_1.namespace())) {
                say(said, layer, element.name(), element, action);
            }
        }
        return said.draft();
    }

    /** What {@code wfs:Property} elements change; a property without a value loses the one it has. */
    FeatureDraft update(Layer layer, XmlElement action) {
        Said said = new Said();
        List<XmlElement> properties = action.children("Property");
        if (properties.isEmpty()) {
            throw MaillageException.parameter("property", "Il manque ce qui change (wfs:Property).");
        }
        for (XmlElement property : properties) {
            XmlElement reference = property.child("ValueReference")
                    .or(() -> property.child("Name"))
                    .orElseThrow(
                            () -> MaillageException.parameter("valueReference", "Il manque le nom d'une propriété."));
            String name = ValueReference.resolve(layer, reference.value(), "valueReference");
            if (name.equals(Cql2.ID)) {
                throw MaillageException.parameter(reference.value(), "L'identifiant d'un objet ne change pas.");
            }
            boolean removed = isRemoved(reference);
            XmlElement value = removed ? null : property.child("Value").orElse(null);
            if (value == null) {
                forget(said, name);
            } else {
                say(said, layer, name, value, action);
            }
        }
        return said.draft();
    }

    private static boolean isRemoved(XmlElement reference) {
        String action = reference.attribute("action").orElse("replace");
        return switch (action) {
            case "replace" -> false;
            case "remove" -> true;
            default ->
                throw MaillageException.parameter(
                        "action", "« " + action + " » : une valeur se remplace (replace) ou s'enlève (remove).");
        };
    }

    private static void forget(Said said, String name) {
        if (name.equals(GmlNames.GEOMETRY)) {
            said.place = Optional.empty();
        } else {
            said.values.put(name, null);
        }
    }

    private void say(Said said, Layer layer, String name, XmlElement value, XmlElement action) {
        if (name.equals(GmlNames.GEOMETRY)) {
            said.place = isBlank(value) ? Optional.empty() : Optional.of(place(gml(value), action));
            return;
        }
        Property property = layer.get(name);
        List<String> texts = texts(name, value);
        if (property.type() == PropertyType.STRINGS) {
            said.values.merge(name, list(property, texts), FeatureElements::joined);
        } else {
            said.values.put(name, texts.isEmpty() ? null : plain(property, texts.get(0)));
        }
    }

    private static boolean isBlank(XmlElement value) {
        return value.children().isEmpty() && value.value().isEmpty();
    }

    /** What is no geometry takes none away. */
    private static XmlElement gml(XmlElement value) {
        return value.children().stream()
                .filter(child -> GmlReader.reads(child) && !GmlReader.isEnvelope(child))
                .findFirst()
                .orElseThrow(() ->
                        MaillageException.parameter(GmlNames.GEOMETRY, "Ce n'est pas une géométrie GML comprise ici."));
    }

    /** The text in the element, or those of the elements in it, which have the property's name. Blank is none. */
    private static List<String> texts(String name, XmlElement value) {
        List<XmlElement> inside = value.children();
        if (inside.stream().anyMatch(element -> !element.name().equals(name))) {
            throw MaillageException.parameter(name, "« " + name + " » a un texte, et non des éléments.");
        }
        return (inside.isEmpty() ? List.of(value) : inside)
                .stream().map(XmlElement::value).filter(text -> !text.isEmpty()).toList();
    }

    /** Codes have no commas, so that what has only one element for a list may put them between its values. */
    private static List<String> list(Property property, List<String> texts) {
        return property.vocabulary() == null
                ? texts
                : texts.stream()
                        .map(text -> COUNTED.matcher(text).replaceFirst("$1"))
                        .flatMap(text -> FeatureTypes.split(text).stream())
                        .toList();
    }

    /** A list comes element by element. */
    private static Object joined(Object before, Object more) {
        List<Object> all = new ArrayList<>((List<?>) before);
        all.addAll((List<?>) more);
        return all;
    }

    private static String plain(Property property, String text) {
        return property.type() == PropertyType.DATE ? SLASHED.matcher(text).replaceAll("$1-$2-$3") : text;
    }

    /**
     * In EPSG:4326. A multiple geometry of one part is stored as its part: here all are multiple, so being so says nothing.
     */
    private Geometry place(XmlElement gml, XmlElement action) {
        SrsName name = form.srsName(Optional.ofNullable(GmlReader.srsName(gml)).or(() -> action.attribute("srsName")));
        Geometry read = GmlReader.read(gml, GmlNames.GEOMETRY, SentGeometry.MOST_POSITIONS);
        if (read.isEmpty()) {
            throw MaillageException.parameter(GmlNames.GEOMETRY, "La géométrie est vide : elle n'a aucune position.");
        }
        Geometry part = read.getNumGeometries() == 1 ? read.getGeometryN(0) : read;
        return SentGeometry.sound(
                MaillageException.naming(GmlNames.GEOMETRY, () -> {
                    reprojection.known(name.crs());
                    return name.toStorage(part, reprojection);
                }),
                GmlNames.GEOMETRY);
    }
}
