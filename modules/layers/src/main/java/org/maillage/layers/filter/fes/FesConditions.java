package org.maillage.layers.filter.fes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Limits;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.xml.XmlElement;

/** Conditions: logical operators, ids, and which part of the standard reads each predicate. */
final class FesConditions {

    private static final Map<String, String> LOGICAL = Map.of("And", "and", "Or", "or", "Not", "not");

    /** Ids of filters in the order of the versions; all of them are one attribute. */
    private static final Set<String> IDS = Set.of("ResourceId", "GmlObjectId", "FeatureId");

    private final Layer layer;
    private final FesComparisons comparisons;
    private final FesTimes times;
    private final FesShapes shapes;
    private final Limits limits;

    FesConditions(Layer layer, FesShapes shapes, Limits limits) {
        this.layer = layer;
        FesOperands operands = new FesOperands(layer, limits);
        this.comparisons = new FesComparisons(operands);
        this.times = new FesTimes(operands);
        this.shapes = shapes;
        this.limits = limits;
    }

    /** Whether ids are all that there is. */
    static boolean areIds(List<XmlElement> children) {
        return children.stream().allMatch(child -> IDS.contains(child.name()));
    }

    /** One condition, or ids of which a feature has one. */
    Node filter(List<XmlElement> children) {
        if (areIds(children)) {
            return identified(children);
        }
        if (children.size() > 1) {
            throw Mistake.at("Filter", "un filtre a une condition ; plusieurs se joignent par And ou Or.");
        }
        return condition(children.get(0));
    }

    private Node condition(XmlElement element) {
        limits.part(element.name());
        String logical = LOGICAL.get(element.name());
        if (logical != null) {
            return logical(element, logical);
        }
        if (IDS.contains(element.name())) {
            return identified(List.of(element));
        }
        if (FesComparisons.reads(element.name())) {
            return comparisons.of(element);
        }
        if (FesShapes.reads(element.name())) {
            return shapes.of(element);
        }
        if (FesTimes.reads(element.name())) {
            return times.of(element);
        }
        throw Mistake.at(element.name(), "cette condition n'est pas comprise.");
    }

    private Node logical(XmlElement element, String name) {
        int least = name.equals("not") ? 1 : 2;
        int count = element.children().size();
        if (count < least || name.equals("not") && count > 1) {
            throw Mistake.at(element.name(), "il y a " + count + " conditions, et il en faut " + least + ".");
        }
        return new Node.Call(
                name, element.children().stream().map(this::condition).toList(), element.name());
    }

    /** The id of a feature of another type is a mistake (OGC 09-025r2, 7.9.2.4.1). */
    private UUID ofLayer(FeatureId feature, String id) {
        if (!feature.layer().equals(layer.id())) {
            throw MaillageException.parameter(
                    "resourceId", "« " + id + " » n'est pas un objet de « " + layer.id() + " ».");
        }
        return feature.feature();
    }

    /** Ids that are none of ours match none. */
    private Node identified(List<XmlElement> elements) {
        Set<UUID> ids = new HashSet<>();
        for (XmlElement element : elements) {
            limits.part(element.name());
            String id = element.attribute("rid")
                    .or(() -> element.attribute("id"))
                    .or(() -> element.attribute("fid"))
                    .orElseThrow(() -> Mistake.at(element.name(), "il manque l'identifiant."));
            FeatureId.parse(id).ifPresent(feature -> ids.add(ofLayer(feature, id)));
        }
        return new Node.Identified(ids, "Filter");
    }
}
