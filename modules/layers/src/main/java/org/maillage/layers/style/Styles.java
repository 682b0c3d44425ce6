package org.maillage.layers.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;

/**
 * The styles of layers. The first of a layer is its default, which {@code default} names too, whatever its own id. The map's own style
 * stays there as {@code carte} where another is the default.
 */
public final class Styles {

    /** Ids that nobody's style has. */
    public static final Set<String> RESERVED = Set.of(DefaultStyles.ID, DefaultStyles.BESIDE, StatusStyles.ID);

    /** More than a service has at once, so that what is not asked any more does not stay for ever. */
    private static final int KEPT = 500;

    private final StyleReader reader;
    private final Map<Key, Optional<Style>> known = new ConcurrentHashMap<>();

    /** A style is of the properties that who asks may know. */
    private record Key(String layer, GivenStyle given, List<Property> properties) {}

    public Styles(StyleReader reader) {
        this.reader = reader;
    }

    public List<Style> of(Layer layer) {
        List<Style> others = new ArrayList<>();
        StatusStyles.of(layer).ifPresent(others::add);
        layer.styles().forEach(given -> read(layer, given).ifPresent(others::add));
        Style own = DefaultStyles.of(layer);
        Optional<Style> chosen = others.stream()
                .filter(style -> style.id().equals(layer.defaultStyle()))
                .findFirst();
        List<Style> styles = new ArrayList<>();
        chosen.ifPresent(styles::add);
        styles.add(chosen.isEmpty() ? own : own.named(DefaultStyles.BESIDE));
        others.stream().filter(style -> !style.equals(chosen.orElse(null))).forEach(styles::add);
        return styles;
    }

    /** @throws MaillageException (not found) */
    public Style get(Layer layer, String id) {
        List<Style> styles = of(layer);
        if (id.equals(DefaultStyles.ID)) {
            return styles.get(0);
        }
        if (id.equals(DefaultStyles.BESIDE)) {
            return DefaultStyles.of(layer).named(id);
        }
        return styles.stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("style", "style", id)
                        .with("styles", styles.stream().map(Style::id).toList()));
    }

    private Optional<Style> read(Layer layer, GivenStyle given) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(new Key(layer.id(), given, layer.properties()), key -> readAnew(layer, given));
    }

    /** It was understood when it was sent: what a migration took from its layer since then leaves it out, and no map fails for it. */
    private Optional<Style> readAnew(Layer layer, GivenStyle given) {
        try {
            return Optional.of(reader.read(layer, given).style());
        } catch (MaillageException e) {
            return Optional.empty();
        }
    }
}
