package org.maillage.api.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.maillage.api.request.Link;
import org.maillage.api.source.Terms;
import org.maillage.domain.source.Source;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Visibility;

/**
 * All that is said of one layer, as the caller may know it. DCAT, ISO 19115, schema.org and records are encodings of this.
 *
 * @param identifier the same for as long as there is the layer, whatever address the service has
 * @param crs that its features are served in and that are meant for where they lie, that of storage first
 * @param count of the features of today
 * @param changed when it was last written to; empty when it is not known
 * @param sources where its features come from
 */
public record LayerMetadata(
        Layer layer,
        UUID identifier,
        Publisher publisher,
        Subject subject,
        Extent extent,
        List<Crs> crs,
        long count,
        Optional<Instant> changed,
        Terms terms,
        List<Source> sources,
        List<Download> downloads,
        List<AccessService> services) {

    /** The languages of titles, descriptions and labels; what is written of features is in French. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    public LayerMetadata {
        crs = List.copyOf(crs);
        sources = List.copyOf(sources);
        downloads = List.copyOf(downloads);
        services = List.copyOf(services);
    }

    /** Whether everyone may know of it. */
    public boolean isPublic() {
        return layer.origin() == null || layer.origin().visibility() == Visibility.PUBLIC;
    }

    /** Its address among the collections, absolute. */
    public String address() {
        return address(layer);
    }

    private static String address(Layer layer) {
        return Link.absolute("/ogc/collections/" + layer.id());
    }

    /** Its page for people, absolute. */
    public String page() {
        return address() + "?f=html";
    }

    /** Its metadata as ISO 19139, absolute. */
    public String iso() {
        return iso(layer);
    }

    public static String iso(Layer layer) {
        return Link.absolute(isoPath(layer));
    }

    private static String isoPath(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/metadata?f=iso19139";
    }

    /** What leads programs to it in the forms of catalogues; a browser that asks without a form gets a page. */
    public static List<Link> forms(Layer layer) {
        return List.of(
                Link.to(
                        isoPath(layer),
                        "describedby",
                        "application/xml",
                        new LocalText("Métadonnées (ISO 19139)", "Metadata (ISO 19139)")),
                Link.to(
                        "/dcat/datasets/" + layer.id() + "?f=rdf",
                        "describedby",
                        "application/rdf+xml",
                        new LocalText("Métadonnées (DCAT)", "Metadata (DCAT)")));
    }

    /** Where its features come from, and what is done with them here. */
    public LocalText lineage() {
        return Lineage.of(this);
    }
}
