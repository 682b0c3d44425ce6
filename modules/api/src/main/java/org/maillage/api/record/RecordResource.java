package org.maillage.api.record;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.api.question.Question;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.connection.Connections;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.HiddenFacts;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Register;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.encode.GeoJsonGeometry;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records of every kind, each under its collection. The ETag is the version; replacing and deleting need it. */
@RestController
public final class RecordResource {

    /** Only collections there are, so that other addresses below {@code /api} are not theirs. */
    private static final String COLLECTION =
            "/api/{collection:#{T(org.maillage.domain.RecordKinds).collectionPattern()}}";

    private final Register register;
    private final History history;
    private final CardFacts facts;
    private final Connections connections;
    private final Question question;
    private final JsonMapper json;
    private final Callers callers;

    public RecordResource(
            Register register,
            History history,
            CardFacts facts,
            Connections connections,
            Question question,
            JsonMapper json,
            Callers callers) {
        this.register = register;
        this.history = history;
        this.facts = facts;
        this.connections = connections;
        this.question = question;
        this.json = json;
        this.callers = callers;
    }

    @GetMapping(COLLECTION + "/{id}")
    ResponseEntity<Map<String, @Nullable Object>> get(
            HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters.of(request).refuseOthers();
        TrackedRecord<?> record = register.get(kind, Parameters.uuid(id, kind.name(), "fiche"));
        return ResponseEntity.ok().eTag(tag(record)).body(card(RecordKinds.ofCollection(collection), record));
    }

    @GetMapping(COLLECTION + "/{id}/history")
    RecordHistory history(HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters.of(request).refuseOthers();
        List<Change> changes = history.listOf(kind, Parameters.uuid(id, kind.name(), "fiche"));
        if (changes.isEmpty()) {
            throw MaillageException.notFound(kind.name(), "fiche", id);
        }
        return RecordHistory.of(kind, changes, json);
    }

    @PostMapping(COLLECTION)
    ResponseEntity<Map<String, @Nullable Object>> create(@PathVariable String collection, @RequestBody JsonNode body) {
        TrackedRecord<?> record = create(RecordKinds.ofCollection(collection), body);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, Link.absolute("/api/" + collection + "/" + record.id()))
                .eTag(tag(record))
                .body(card(RecordKinds.ofCollection(collection), record));
    }

    private <D extends Details, R extends TrackedRecord<D>> R create(RecordKind<D, R> kind, JsonNode body) {
        return register.create(kind, RecordBody.draft(kind, body), byCaller());
    }

    @PutMapping(COLLECTION + "/{id}")
    ResponseEntity<Map<String, @Nullable Object>> replace(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        TrackedRecord<?> record = replace(RecordKinds.ofCollection(collection), id, version(ifMatch), body);
        return ResponseEntity.ok().eTag(tag(record)).body(card(RecordKinds.ofCollection(collection), record));
    }

    private <D extends Details, R extends TrackedRecord<D>> R replace(
            RecordKind<D, R> kind, String id, int version, JsonNode body) {
        UUID uuid = Parameters.uuid(id, kind.name(), "fiche");
        Draft<D> draft =
                RecordBody.draft(kind, body).from(register.get(kind, uuid).provenance());
        return register.replace(kind, uuid, version, draft, byCaller());
    }

    @DeleteMapping(COLLECTION + "/{id}")
    ResponseEntity<Void> delete(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        register.delete(kind, Parameters.uuid(id, kind.name(), "fiche"), version(ifMatch), byCaller());
        return ResponseEntity.noContent().build();
    }

    private Authorship byCaller() {
        return new Authorship(callers.current(), Origin.API, null, null);
    }

    private static String tag(TrackedRecord<?> record) {
        return "\"" + record.version() + "\"";
    }

    /** The version in an {@code If-Match} header. */
    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw MaillageException.of(
                    ProblemKind.VERSION_REQUIRED,
                    "version-required",
                    "Dire par If-Match quelle version a été vue, telle que l'ETag l'a donnée.");
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", "").replace("W/", "").strip());
        } catch (NumberFormatException e) {
            throw MaillageException.of(
                            ProblemKind.STALE,
                            "stale-version",
                            "Ce n'est pas une version de la fiche : « " + ifMatch + " ».")
                    .causedBy(e);
        }
    }

    private Map<String, @Nullable Object> card(RecordKind<?, ?> kind, TrackedRecord<?> record) {
        Map<String, @Nullable Object> card = new LinkedHashMap<>(facts.of(kind, record.id()));
        card.put("id", record.id());
        card.put("version", record.version());
        card.put("name", record.details().name());
        card.put("validFrom", record.validity().validFrom());
        card.put("validTo", record.validity().validTo());
        place(record, card);
        card.put(
                "links",
                connections.listOf(record.id(), question.today()).stream()
                        .map(CardLink::of)
                        .toList());
        return card;
    }

    /** The facts and the place that the caller is told; a blurred place has no measures. */
    private void place(TrackedRecord<?> record, Map<String, @Nullable Object> card) {
        Geometry geometry = record.geometry();
        Caller caller = callers.current();
        Access access = record.access();
        boolean truePlace = Policy.sees(caller, access.place(), access, geometry);
        ObjectNode facts = json.valueToTree(record.details());
        card.put(
                "record",
                facts.remove(HiddenFacts.of(
                        record.details().getClass(),
                        level -> Policy.sees(caller, level, access, geometry),
                        truePlace)));
        card.put("areaSquareMetres", truePlace ? record.areaSquareMetres() : null);
        card.put("lengthMetres", truePlace ? record.lengthMetres() : null);
        Geometry shown = truePlace ? geometry : record.publicGeometry();
        if (shown != null) {
            shape(shown, card);
        }
    }

    private void shape(Geometry geometry, Map<String, @Nullable Object> card) {
        Point inside = geometry.getInteriorPoint();
        Envelope box = geometry.getEnvelopeInternal();
        card.put("geometry", json.readTree(geoJson(geometry)));
        card.put("point", new double[] {inside.getX(), inside.getY()});
        card.put("bbox", new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
    }

    private static String geoJson(Geometry geometry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonOutput out = new JsonOutput(bytes);
            new GeoJsonGeometry(out, OutputCrs.CRS84.decimals()).write(new WKBWriter().write(geometry));
            out.flushBuffer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
