package org.maillage.api.history;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.ChangeQuery;
import org.maillage.domain.history.History;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.RecordKind;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.BoundingBox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The writes that the caller may know of, the latest first: of a person, a run, a kind, a place, a time. For members. */
@RestController
public final class Activity {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    private final History history;
    private final Callers callers;
    private final Reprojection reprojection;
    private final JsonMapper json;
    private final ConfidentialReads reads;

    public Activity(
            History history, Callers callers, Reprojection reprojection, JsonMapper json, ConfidentialReads reads) {
        this.history = history;
        this.callers = callers;
        this.reprojection = reprojection;
        this.json = json;
        this.reads = reads;
    }

    /** @param next what {@code before} is of the next page, null on the last */
    record Page(List<Entry> changes, @Nullable Long next) {}

    record Entry(
            String collection,
            UUID id,
            String name,
            int version,
            String operation,
            Instant at,
            String author,
            @Nullable UUID account,
            String origin,
            @Nullable String comment,
            @Nullable UUID run,
            @Nullable String reversal,
            boolean moved) {}

    @GetMapping("/api/changes")
    Page list(HttpServletRequest request) {
        callers.current().requireMember();
        Parameters parameters = Parameters.of(request);
        ChangeQuery query = new ChangeQuery(
                parameters.id("account"),
                parameters.id("run"),
                parameters
                        .text("collection")
                        .map(RecordKinds::ofCollection)
                        .map(RecordKind::name)
                        .orElse(null),
                parameters.text("from").map(text -> Moments.start(text, "from")).orElse(null),
                parameters.text("to").map(text -> Moments.start(text, "to")).orElse(null),
                box(parameters).orElse(null),
                parameters.text("before").map(Moments::key).orElse(null),
                parameters.integer("limit", DEFAULT, 1, MOST));
        parameters.refuseOthers();
        List<Change> changes = history.changes(query);
        changes.stream()
                .filter(change -> change.access().level() != Confidentiality.PUBLIC)
                .map(change -> RecordKinds.ofName(change.kind()).collection())
                .distinct()
                .forEach(reads::layer);
        Long next = changes.size() < query.limit()
                ? null
                : changes.get(changes.size() - 1).key();
        return new Page(changes.stream().map(this::entry).toList(), next);
    }

    private Optional<Envelope> box(Parameters parameters) {
        return parameters.numbers("bbox").map(numbers -> {
            List<Geometry> boxes = BoundingBox.parse(numbers, Crs.CRS84, reprojection, "bbox");
            if (boxes.size() > 1) {
                throw MaillageException.parameter("bbox", "Ici, une bbox ne traverse pas l'antiméridien.");
            }
            return boxes.get(0).getEnvelopeInternal();
        });
    }

    private Entry entry(Change change) {
        return new Entry(
                RecordKinds.ofName(change.kind()).collection(),
                change.recordId(),
                json.readTree(change.image()).path("name").asString(""),
                change.version(),
                change.operation(),
                change.at(),
                change.author(),
                change.account(),
                change.origin(),
                change.comment(),
                change.run(),
                change.reversal(),
                change.moved());
    }
}
