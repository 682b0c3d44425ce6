package org.maillage.layers.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.LocalText;

/**
 * Which features are drawn at which scales, and how.
 *
 * @param name stable, in the parameter {@code RULE} of legends
 * @param filter normalised ({@link org.maillage.layers.filter}); INCLUDE for all
 * @param symbolisers the first lies at the bottom
 */
public record Rule(
        String name,
        LocalText title,
        Filter filter,
        ScaleRange scales,
        List<Symboliser> symbolisers,
        @Nullable Label label) {

    public Rule {
        symbolisers = List.copyOf(symbolisers);
        Limits.require(symbolisers.size() <= Limits.SYMBOLISERS, "Une règle a au plus 20 symboles.");
    }

    /** Whether a legend shows it: what only writes names has no look of its own. */
    public boolean isDrawn() {
        return !symbolisers.isEmpty();
    }

    /** Of its widest mark, in pixels. */
    public double radius() {
        return symbolisers.stream().mapToDouble(Symboliser::radius).max().orElse(0);
    }

    /** Both as one without a name, where the other goes on at the scales next to it and draws the same; empty where it does not. */
    public Optional<Rule> joined(Rule other) {
        boolean same =
                title.equals(other.title) && filter.equals(other.filter) && symbolisers.equals(other.symbolisers);
        return same
                ? scales.joined(other.scales).map(both -> new Rule(name, title, filter, both, symbolisers, null))
                : Optional.empty();
    }

    /** The same on a picture of so many times the pixels for a millimetre. */
    public Rule scaled(double factor) {
        return factor == 1
                ? this
                : new Rule(
                        name,
                        title,
                        filter,
                        scales,
                        symbolisers.stream().map(part -> part.scaled(factor)).toList(),
                        label == null ? null : label.scaled(factor));
    }
}
