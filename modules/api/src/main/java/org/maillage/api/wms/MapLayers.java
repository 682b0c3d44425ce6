package org.maillage.api.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.maillage.api.ows.MapTime;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.picture.DrawingOrder;
import org.maillage.api.question.Question;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.draw.DrawnLayer;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.layers.style.sld.SldReader;
import org.maillage.layers.xml.XmlElement;

/** The layers of a map: {@code LAYERS}, {@code STYLES}, {@code SLD_BODY}, {@code TIME} and {@code CQL_FILTER}. */
final class MapLayers {

    /** The layer that holds all others: asking for it draws them, areas of action left out. */
    static final String ROOT = "maillage";

    /** Of one map; as capabilities say. */
    static final int MOST = 20;

    private static final Pattern BETWEEN_FILTERS = Pattern.compile(";");

    private final Layers layers;
    private final Styles styles;
    private final Question question;
    private final Fes fes;
    private final Cql2 cql2;

    MapLayers(Layers layers, Styles styles, Question question, Fes fes, Reprojection reprojection) {
        this.layers = layers;
        this.styles = styles;
        this.question = question;
        this.fes = fes;
        this.cql2 = new Cql2(reprojection);
    }

    /** @throws MaillageException ({@code unknown-layer}, {@code unknown-style}, {@code invalid-dimension-value}…) */
    List<DrawnLayer> read(OwsParameters parameters) {
        Optional<XmlElement> sld = SentStyles.read(parameters);
        List<String> names = names(parameters, sld);
        List<String> chosen = parameters.list("STYLES");
        if (names.size() > MOST) {
            throw MaillageException.parameter("LAYERS", "Une carte a au plus " + MOST + " couches.");
        }
        if (!chosen.isEmpty() && chosen.size() != names.size()) {
            throw MaillageException.parameter("STYLES", "STYLES est vide, ou a un style pour chaque couche de LAYERS.");
        }
        List<DrawnLayer> drawn = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            String style = chosen.isEmpty() ? "" : chosen.get(at);
            for (Layer layer : named(names.get(at))) {
                Style own = SentStyles.of(sld, layer, fes).orElseGet(() -> style(layer, style));
                drawn.add(new DrawnLayer(query(layer, parameters, at, names.size()), own));
            }
        }
        return drawn;
    }

    /** Without LAYERS, those that the caller's own styles are for. */
    private static List<String> names(OwsParameters parameters, Optional<XmlElement> sld) {
        if (sld.isPresent() && parameters.text("LAYERS").isEmpty()) {
            return SldReader.layers(sld.get());
        }
        parameters.required("LAYERS");
        return parameters.list("LAYERS");
    }

    /** What capabilities tell of. */
    List<Layer> all() {
        return layers.list();
    }

    /** From the bottom to the top: the legend lists what lies on top first. */
    List<Layer> named(String name) {
        return name.equals(ROOT) ? DrawingOrder.of(layers.ofRecords()) : List.of(layers.get(name));
    }

    /** An empty name is the default; {@code default} is it by name. */
    Style style(Layer layer, String name) {
        return name.isEmpty() ? styles.of(layer).get(0) : styles.get(layer, name);
    }

    private FeatureQuery query(Layer layer, OwsParameters parameters, int at, int of) {
        FeatureQuery today = FeatureQuery.of(layer, question.today());
        FeatureQuery query = MapTime.at(today, parameters.text("TIME").orElse(MapTime.CURRENT));
        return parameters
                .text("CQL_FILTER")
                .map(text -> query.where(filter(layer, text, at, of)))
                .orElse(query);
    }

    /** One filter for all layers, or one for each between semicolons; none where nothing stands. */
    private Filter filter(Layer layer, String text, int at, int of) {
        List<String> parts = List.of(BETWEEN_FILTERS.split(text, -1));
        boolean each = of > 1 && parts.size() == of;
        String own = each ? parts.get(at).strip() : text;
        return own.isEmpty()
                ? Filter.INCLUDE
                : MaillageException.naming("CQL_FILTER", () -> cql2.read(layer, own, Cql2Language.TEXT, Crs.CRS84));
    }
}
