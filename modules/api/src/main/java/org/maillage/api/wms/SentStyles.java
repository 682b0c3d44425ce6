package org.maillage.api.wms;

import java.io.StringReader;
import java.util.Optional;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.sld.SldReader;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;

/** Styles that come with the request (OGC 05-078r4, 6.3): {@code SLD_BODY} alone, because nothing is fetched from elsewhere. */
final class SentStyles {

    private static final String BODY = "SLD_BODY";

    /** Characters; the styles of twenty layers have some hundred thousand. */
    private static final int LONGEST = 1 << 20;

    private SentStyles() {}

    static Optional<XmlElement> read(OwsParameters parameters) {
        if (parameters.text("SLD").isPresent()) {
            throw MaillageException.parameter(
                    "SLD", "Un style d'une autre adresse n'est pas lu ; l'envoyer par SLD_BODY.");
        }
        return parameters.text(BODY).map(SentStyles::document);
    }

    private static XmlElement document(String text) {
        if (text.length() > LONGEST) {
            throw MaillageException.parameter(BODY, "SLD_BODY a au plus " + LONGEST + " caractères.");
        }
        return XmlReader.read(new StringReader(text), BODY);
    }

    /** The style that was sent for the layer, if any. */
    static Optional<Style> of(Optional<XmlElement> document, Layer layer, Fes fes) {
        return MaillageException.naming(BODY, () -> document.flatMap(sld -> SldReader.read(sld, layer, fes)));
    }
}
