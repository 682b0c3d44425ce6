package org.maillage.api.features;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.maillage.api.html.Cells;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.api.source.Licences;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import tools.jackson.databind.json.JsonMapper;

/** One feature as GeoJSON, with its tag: the version of its record, and what its bytes are. */
final class ItemAnswer {

    /** Names a version. */
    static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-[0-9a-f]+\"");

    private final LayerSource source;
    private final Reprojection reprojection;
    private final JsonMapper json;

    ItemAnswer(LayerSource source, Reprojection reprojection, JsonMapper json) {
        this.source = source;
        this.reprojection = reprojection;
        this.json = json;
    }

    /** @param tag strong: other members of the layer may change a feature without its record, so it has both */
    record Told(byte[] body, String tag) {
        /** Its version, which is what writes compare: one saw the same feature in whatever CRS. */
        String state() {
            return tag.substring(1, tag.indexOf('-'));
        }
    }

    /** Empty when the caller sees no such feature. */
    Optional<Told> find(Layer layer, UUID id, Crs crs) throws IOException {
        FeatureQuery query = one(layer, id);
        return source.read(
                query.reading(
                        Stream.concat(query.properties().stream(), Stream.of(Layer.VERSION))
                                .toList(),
                        true),
                features -> features.next() ? Optional.of(told(features, query, crs)) : Optional.empty());
    }

    /** Whatever the day: who knows the id of a feature may read what was and what will be. */
    static FeatureQuery one(Layer layer, UUID id) {
        return FeatureQuery.ofAllTimes(layer).withId(id);
    }

    private Told told(FeatureStream feature, FeatureQuery query, Crs crs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOutput out = new JsonOutput(bytes);
        new GeoJsonFeatures(out, query.properties(), OutputCrs.of(crs, reprojection)).open(feature);
        out.raw(",\"links\":").raw(json.writeValueAsString(links(query.layer(), feature.id(), Format.GEO_JSON)));
        out.raw('}');
        out.flushBuffer();
        byte[] body = bytes.toByteArray();
        CRC32C sum = new CRC32C();
        sum.update(body);
        String version = String.valueOf(feature.value(query.properties().size()));
        return new Told(body, "\"" + version + "-" + Long.toHexString(sum.getValue()) + "\"");
    }

    static List<Link> links(Layer layer, UUID id, Format format) {
        String collection = "/ogc/collections/" + layer.id();
        String path = collection + "/items/" + id;
        boolean page = format == Format.HTML;
        List<Link> links = new ArrayList<>(List.of(
                Link.to(
                        page ? path + "?f=html" : path,
                        "self",
                        format.mediaType(),
                        new LocalText("Cet objet", "This feature")),
                page
                        ? Link.to(
                                path,
                                "alternate",
                                Format.GEO_JSON.mediaType(),
                                new LocalText("En geojson", "As geojson"))
                        : Link.toPage(path),
                Link.to(collection, "collection", "application/json", layer.title())));
        Licences.link(layer.licence()).ifPresent(links::add);
        return links;
    }

    /** The feature as a page; empty when the caller sees no such feature. */
    Optional<Map<String, Object>> page(Layer layer, UUID id, Crs crs, Cells cells) throws IOException {
        FeatureQuery query = one(layer, id);
        ItemPage page = new ItemPage(query, cells, OutputCrs.of(crs, reprojection));
        return source.read(
                query,
                features -> features.next()
                        ? Optional.of(page.of(features, links(layer, id, Format.HTML)))
                        : Optional.empty());
    }
}
