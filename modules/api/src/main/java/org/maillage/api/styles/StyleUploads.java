package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.api.publication.LayerStyling;
import org.maillage.api.publication.Publishing;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.style.StyleReader;
import org.maillage.layers.style.StyleReader.Read;
import org.maillage.layers.style.Styles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Styles that people send for a layer (OGC 20-009, the draft's classes « manage-styles » and « style-validation »): by who may publish
 * the layer, in SLD or MapLibre's language. A body is read after it is known who sends it.
 */
@RestController
public final class StyleUploads {

    private static final String SLD = "application/vnd.ogc.sld+xml";
    private static final String MAPLIBRE = "application/vnd.maplibre.style+json";
    private static final String MAPBOX = "application/vnd.mapbox.style+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    /** Of documents that are sent. */
    public static final List<String> MEDIA_TYPES = List.of(SLD, MAPLIBRE);

    private static final String STYLES = "/ogc/collections/{id}/styles";
    private static final String ONE = STYLES + "/{styleId}";

    /** Characters; styles of the field have some ten thousand. */
    private static final int LONGEST = 500_000;

    private static final int LONGEST_ID = 60;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Layers layers;
    private final StyleReader reader;
    private final Publishing publishing;
    private final LayerStyling styling;
    private final JsonMapper json;

    public StyleUploads(
            Layers layers, StyleReader reader, Publishing publishing, LayerStyling styling, JsonMapper json) {
        this.layers = layers;
        this.reader = reader;
        this.publishing = publishing;
        this.styling = styling;
        this.json = json;
    }

    /** A new style, called after its title; {@code dry-run=true} only tells what it would be. */
    @PostMapping(
            path = STYLES,
            consumes = {
                SLD,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MAPLIBRE,
                MAPBOX,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<Map<String, Object>> add(HttpServletRequest request, @PathVariable String id) throws IOException {
        Layer layer = mine(id);
        boolean dry = dryRun(request);
        GivenStyle sent = sent(request, layer, "");
        Read read = reader.read(layer.forPublic(), sent);
        String styleId = slug(read.style().title().fr());
        if (!dry) {
            styling.add(layer, new GivenStyle(layer.id(), styleId, sent.language(), sent.document()));
        }
        return told(dry ? HttpStatus.OK : HttpStatus.CREATED, layer, styleId, read);
    }

    /** The style of that id, new or in place of the one there is, which stays the default if it was. */
    @PutMapping(
            path = ONE,
            consumes = {
                SLD,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MAPLIBRE,
                MAPBOX,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<Map<String, Object>> put(
            HttpServletRequest request, @PathVariable String id, @PathVariable String styleId) throws IOException {
        Layer layer = mine(id);
        boolean dry = dryRun(request);
        requireId(styleId);
        GivenStyle sent = sent(request, layer, styleId);
        Read read = reader.read(layer.forPublic(), sent);
        WriteCondition condition = WriteCondition.of(request, StyleTag.TAG);
        if (dry) {
            styling.requireSeen(layer, styleId, condition);
        }
        boolean created = !dry && styling.put(layer, sent, condition);
        return told(created ? HttpStatus.CREATED : HttpStatus.OK, layer, styleId, read);
    }

    /** Which is the default: {@code {"default": id}}; by {@code null} the map's own, and of a publication its base's. */
    @PatchMapping(
            path = STYLES,
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Void> choose(HttpServletRequest request, @PathVariable String id) throws IOException {
        Layer layer = mine(id);
        Parameters.of(request).refuseOthers();
        String chosen = chosen(text(request));
        styling.choose(layer, chosen);
        return ResponseEntity.noContent().build();
    }

    private @Nullable String chosen(String body) {
        JsonNode wanted = parsed(body).path("default");
        if (!wanted.isString() && !wanted.isNull()) {
            throw MaillageException.parameter("default", "Dire quel style est celui de la couche : {\"default\": …}.");
        }
        return wanted.isNull() ? null : wanted.stringValue();
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw MaillageException.parameter("body", "Ce n'est pas du JSON.").causedBy(e);
        }
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(HttpServletRequest request, @PathVariable String id, @PathVariable String styleId) {
        Layer layer = mine(id);
        Parameters.of(request).refuseOthers();
        styling.remove(layer, styleId, WriteCondition.of(request, StyleTag.TAG));
        return ResponseEntity.noContent().build();
    }

    private Layer mine(String id) {
        publishing.requirePublisher();
        return publishing.requireKept(layers.get(id));
    }

    private static boolean dryRun(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        boolean dry = parameters.flag("dry-run");
        parameters.refuseOthers();
        return dry;
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID || Styles.RESERVED.contains(id)) {
            throw MaillageException.parameter(
                            "styleId",
                            "L'identifiant d'un style a des lettres sans accent, des chiffres et des tirets, et n'est pas celui d'un style du service.")
                    .with("reserved", List.copyOf(Styles.RESERVED));
        }
    }

    private static GivenStyle sent(HttpServletRequest request, Layer layer, String id) throws IOException {
        boolean isJson = String.valueOf(request.getContentType()).contains("json");
        return new GivenStyle(
                layer.id(), id, isJson ? GivenStyle.Language.MAPLIBRE : GivenStyle.Language.SLD, text(request));
    }

    private static String text(HttpServletRequest request) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request.getInputStream().readAllBytes()))
                    .toString();
            if (text.length() > LONGEST) {
                throw MaillageException.of(
                        ProblemKind.TOO_LARGE, "style-too-large", "Un style a au plus " + LONGEST + " caractères.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw MaillageException.parameter("body", "Un style est lu en UTF-8.")
                    .causedBy(e);
        }
    }

    /** Words of a title, as addresses have them. */
    private static String slug(String title) {
        String words = TextFolding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("-$", "");
        return cut.isEmpty() || Styles.RESERVED.contains(cut) ? "style" : cut;
    }

    private static ResponseEntity<Map<String, Object>> told(HttpStatus status, Layer layer, String id, Read read) {
        String path = "/ogc/collections/" + layer.id() + "/styles/" + id;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("title", read.style().title().fr());
        told.put("rules", read.style().rules().size());
        told.put("replaces", StyleResource.isSentFor(layer, id));
        told.put("warnings", read.ignored());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, Link.absolute(path));
        }
        return answer.body(told);
    }
}
