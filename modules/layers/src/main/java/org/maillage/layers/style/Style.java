package org.maillage.layers.style;

import java.util.List;
import org.maillage.layers.layer.LocalText;

/**
 * A way to draw a layer. Every rule that a feature fulfils draws it; features of one rule lie over those of the rules before.
 *
 * @param id stable, in addresses
 */
public record Style(String id, LocalText title, List<Rule> rules) {

    public Style {
        rules = List.copyOf(rules);
        Limits.require(!rules.isEmpty() && rules.size() <= Limits.RULES, "Un style a de 1 à 100 règles.");
    }

    /** The same under another id. */
    public Style named(String otherId) {
        return new Style(otherId, title, rules);
    }

    /** Those that draw at a scale, in order. */
    public List<Rule> at(double denominator) {
        return rules.stream().filter(rule -> rule.scales().holds(denominator)).toList();
    }

    /** The scales at which at least one rule draws. */
    public ScaleRange scales() {
        return new ScaleRange(
                rules.stream().mapToDouble(rule -> rule.scales().min()).min().orElse(0),
                rules.stream().mapToDouble(rule -> rule.scales().max()).max().orElse(Double.POSITIVE_INFINITY));
    }
}
