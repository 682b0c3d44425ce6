package org.maillage.exchange.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Caller;
import org.maillage.domain.place.Place;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.source.Provenance;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.file.FileFeature;
import org.maillage.exchange.mapping.ColumnMapping;
import org.maillage.exchange.mapping.FactReader;
import org.maillage.exchange.mapping.KindMapping;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Soundness;
import org.maillage.kernel.problem.MaillageException;

/**
 * One run over one file: each row becomes a new record, a change of the record that the same source made before, or a
 * refusal. Imported value and human correction are kept apart: a fact that someone changed since the last import stays.
 */
final class ImportRun<D extends Details, R extends TrackedRecord<D>> {

    private static final int BATCH = 500;

    /** What a run leans on. */
    record Context(Records records, Vocabularies vocabularies, Reprojection reprojection) {}

    private final RecordKind<D, R> kind;
    private final KindMapping mapping;
    private final ImportOrder order;
    private final long source;
    private final Crs crs;
    private final UUID run;
    private final Context context;
    private final FactReader<D> facts;
    private final Authorship by;
    private final Map<String, Records.Imported> known;

    private final List<R> toCreate = new ArrayList<>();
    private final List<R> toUpdate = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final IssueTally issues = new IssueTally();
    private final List<Runnable> remarks = new ArrayList<>();
    private final Set<String> columnsSeen = new LinkedHashSet<>();
    private ColumnMapping columns = ColumnMapping.NONE;
    private int read;
    private int created;
    private int updated;
    private int unchanged;

    ImportRun(RecordKind<D, R> kind, ImportOrder order, long source, Crs crs, UUID run, Context context) {
        this.kind = kind;
        this.mapping = KindMapping.of(order.collection());
        this.order = order;
        this.source = source;
        this.crs = crs;
        this.run = run;
        this.context = context;
        this.facts = new FactReader<>(kind.details());
        facts.requireKnown(order.values().keySet());
        this.by = new Authorship(Caller.service("import"), order.origin(), run, order.source());
        this.known = context.records().importedFrom(kind, source);
    }

    void accept(FileFeature feature) {
        read++;
        try {
            if (feature.defect() != null) {
                throw MaillageException.parameter("geometry", feature.defect());
            }
            take(feature);
        } catch (MaillageException e) {
            if (isOfEveryRow(e)) {
                throw e;
            }
            remarks.clear();
            tell(feature, ImportIssue.Kind.REFUSED, String.valueOf(e.details().get("parameter")), e.message());
        }
        remarks.forEach(Runnable::run);
        remarks.clear();
        if (toCreate.size() + toUpdate.size() >= BATCH) {
            flush();
        }
    }

    ImportReport finish() {
        flush();
        columns.requireSeen(order.columns(), columnsSeen);
        return new ImportReport(
                run,
                order.trial(),
                read,
                created,
                updated,
                unchanged,
                issues.count(ImportIssue.Kind.REFUSED),
                issues.count(ImportIssue.Kind.REPAIRED),
                columns.columns(),
                issues.groups());
    }

    /** A code that the caller gave for all rows is wrong for all of them: the first is enough to tell. */
    private boolean isOfEveryRow(MaillageException mistake) {
        return mistake.details().containsKey("codes")
                && order.values().containsKey(mistake.details().get("parameter"));
    }

    private void tell(FileFeature feature, ImportIssue.Kind what, String about, String reason) {
        issues.add(new ImportIssue(feature.row(), what, reason), about);
    }

    /** Told of the row when it is kept: of a refused one, the refusal is all there is to say. */
    private void remark(FileFeature feature, ImportIssue.Kind what, String about, String text) {
        remarks.add(() -> tell(feature, what, about, text));
    }

    private void take(FileFeature feature) {
        Map<String, Object> row = new LinkedHashMap<>(mapping.defaults());
        row.putAll(columns(feature).read(feature.attributes()));
        row.putAll(order.values());
        requireName(row);
        FactReader.Row<D> read = facts.read(row);
        context.records().requireRoom(kind, read.details());
        context.vocabularies().check(read.details().codes());
        Geometry geometry = feature.geometry() == null ? nowhere() : place(feature, feature.geometry());
        Provenance provenance = new Provenance(source, identity(feature, row, read.details()), order.date());
        Draft<D> draft = new Draft<>(read.details(), geometry, read.validity(), provenance, null);
        kind.requireGeometry(draft);
        keep(draft);
        if (geometry == null) {
            remark(feature, ImportIssue.Kind.NOTED, "geometry", "sans géométrie, donc sans lieu");
        }
    }

    /** Formats that leave nulls out show their columns one by one, so the guess is made anew when another appears. */
    private ColumnMapping columns(FileFeature feature) {
        if (columnsSeen.addAll(feature.attributes().keySet())) {
            columns = ColumnMapping.guess(mapping, order.columns(), columnsSeen);
        }
        return columns;
    }

    /** A name is needed of everything; a file that calls it by no usual name needs a word from the caller. */
    private void requireName(Map<String, Object> row) {
        if (!columns.columns().containsKey("name") && !row.containsKey("name")) {
            throw MaillageException.parameter(
                    "name",
                    "Aucune colonne connue ne donne le nom ; dire laquelle par --map name=COLONNE, ou donner le même à toutes"
                            + " les lignes par --set name=NOM. Colonnes : " + String.join(", ", columnsSeen));
        }
    }

    private @Nullable Geometry nowhere() {
        if (!mapping.placeless()) {
            throw MaillageException.parameter("geometry", "la ligne n'a pas de géométrie");
        }
        return null;
    }

    private Geometry place(FileFeature feature, Geometry read) {
        Soundness.Verdict verdict = Soundness.check(read);
        if (verdict.geometry() == null) {
            throw MaillageException.parameter("geometry", String.valueOf(verdict.defect()));
        }
        if (verdict.isRepaired()) {
            remark(feature, ImportIssue.Kind.REPAIRED, "geometry", String.valueOf(verdict.defect()));
        }
        return grown(feature, context.reprojection().fileToStorage(verdict.geometry(), crs));
    }

    private Geometry grown(FileFeature feature, Geometry geometry) {
        if (order.bufferMetres() == 0) {
            return geometry;
        }
        Geometry grown = Place.grown(geometry, order.bufferMetres(), "buffer");
        String metres =
                BigDecimal.valueOf(order.bufferMetres()).stripTrailingZeros().toPlainString();
        remark(feature, ImportIssue.Kind.NOTED, "buffer", "la géométrie est agrandie de " + metres + " m");
        return grown;
    }

    /** How the source names the row: its identifying facts, else the file's id, else its name; numbered when repeated. */
    private String identity(FileFeature feature, Map<String, Object> row, D details) {
        String id = mapping.identity().stream()
                .filter(row.keySet()::containsAll)
                .findFirst()
                .map(facts -> facts.stream()
                        .map(fact -> String.valueOf(row.get(fact)))
                        .collect(Collectors.joining("/")))
                .orElseGet(() -> feature.id() != null ? feature.id() : details.name());
        int times = seen.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "#" + times;
    }

    private void keep(Draft<D> draft) {
        Records.Imported before = known.get(draft.provenance().sourceRecordId());
        String image = image(draft, before).toJson();
        if (before == null) {
            R record = kind.create(UUID.randomUUID(), draft.with(order.access()));
            record.rememberImport(image);
            toCreate.add(record);
            created++;
        } else if (image.equals(before.image())) {
            unchanged++;
        } else {
            change(before, draft, image);
        }
    }

    private ImportImage image(Draft<D> draft, Records.@Nullable Imported before) {
        ImportImage image = ImportImage.of(draft);
        String said = before == null ? null : before.image();
        return draft.geometry() == null && said != null ? image.withPlaceOf(said) : image;
    }

    private void change(Records.Imported before, Draft<D> draft, String image) {
        R record = context.records().find(kind, before.id()).orElseThrow();
        record.revise(ImportImage.merge(kind.details(), before.image(), record, draft));
        record.rememberImport(image);
        toUpdate.add(record);
        updated++;
    }

    private void flush() {
        if (!toCreate.isEmpty()) {
            context.records().create(kind, List.copyOf(toCreate), by);
            toCreate.clear();
        }
        if (!toUpdate.isEmpty()) {
            context.records().update(kind, List.copyOf(toUpdate), by);
            toUpdate.clear();
        }
    }
}
