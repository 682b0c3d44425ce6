package org.maillage.layers.style.given;

import java.io.StringReader;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.StyleReader;
import org.maillage.layers.style.maplibre.MapLibreReader;
import org.maillage.layers.style.sld.SldReader;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;

/** {@link StyleReader} of SLD and of MapLibre's language. Nothing is ever fetched: a style that needs pictures from elsewhere is refused. */
public final class StyleDocuments implements StyleReader {

    private static final String BODY = "body";

    private final Fes fes;
    private final Cql2 cql2;

    public StyleDocuments(Fes fes, Cql2 cql2) {
        this.fes = fes;
        this.cql2 = cql2;
    }

    @Override
    public Read read(Layer layer, GivenStyle given) {
        Read read = MaillageException.naming(BODY, () -> switch (given.language()) {
            case SLD -> sld(layer, given.document());
            case MAPLIBRE -> MapLibreReader.read(given.document(), layer, cql2);
        });
        return new Read(read.style().named(given.id()), read.ignored());
    }

    private Read sld(Layer layer, String text) {
        XmlElement document = XmlReader.read(new StringReader(text), BODY);
        List<String> ignored = SldIgnored.of(document);
        Style style = SldReader.readFor(document, layer, fes);
        return new Read(style, ignored);
    }
}
