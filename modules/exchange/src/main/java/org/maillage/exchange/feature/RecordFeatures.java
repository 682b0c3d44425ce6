package org.maillage.exchange.feature;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Role;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Register;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.exchange.mapping.FactReader;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.write.FeatureDraft;
import org.maillage.layers.write.FeatureWriter;

/** {@link FeatureWriter} over the records that layers show, by the use cases of keeping them. */
public final class RecordFeatures implements FeatureWriter {

    private final Records records;
    private final Register register;
    private final Callers callers;

    public RecordFeatures(Records records, Register register, Callers callers) {
        this.records = records;
        this.register = register;
        this.callers = callers;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        callers.requireWriter();
        return records.inTransaction(work);
    }

    @Override
    public UUID create(Layer layer, FeatureDraft draft) {
        return create(kind(layer), layer, draft);
    }

    private <D extends Details, R extends TrackedRecord<D>> UUID create(
            RecordKind<D, R> kind, Layer layer, FeatureDraft draft) {
        FeatureFacts<D> facts = new FeatureFacts<>(kind.details(), layer);
        return facts.naming(() -> register.create(kind, facts.of(draft), by()).id());
    }

    @Override
    public void replace(Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft) {
        replace(kind(layer), layer, id, version, draft);
    }

    private <D extends Details, R extends TrackedRecord<D>> void replace(
            RecordKind<D, R> kind, Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft) {
        FeatureFacts<D> facts = new FeatureFacts<>(kind.details(), layer);
        R now = shown(kind, layer, id);
        facts.naming(() -> register.amend(kind, id, seen(version, now), facts.replacing(now, draft), by()));
    }

    @Override
    public void update(Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft) {
        update(kind(layer), layer, id, version, draft);
    }

    private <D extends Details, R extends TrackedRecord<D>> void update(
            RecordKind<D, R> kind, Layer layer, UUID id, @Nullable Integer version, FeatureDraft draft) {
        FeatureFacts<D> facts = new FeatureFacts<>(kind.details(), layer);
        R now = shown(kind, layer, id);
        facts.naming(() -> register.amend(kind, id, seen(version, now), facts.changing(now, draft), by()));
    }

    private static int seen(@Nullable Integer version, TrackedRecord<?> now) {
        return version == null ? now.version() : version;
    }

    @Override
    public void delete(Layer layer, UUID id, @Nullable Integer version) {
        delete(kind(layer), layer, id, version);
    }

    private <D extends Details, R extends TrackedRecord<D>> void delete(
            RecordKind<D, R> kind, Layer layer, UUID id, @Nullable Integer version) {
        R now = shown(kind, layer, id);
        register.delete(kind, id, seen(version, now), by());
    }

    @Override
    public Set<String> required(Layer layer) {
        Set<String> facts = RecordKinds.ofLayer(layer.base().id())
                .map(kind -> new FactReader<>(kind.details()).required())
                .orElse(Set.of());
        return layer.properties().stream()
                .filter(property -> property.fact() != null && facts.contains(property.fact()))
                .map(Property::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who writes for several structures must say for which, which no feature does: such a caller creates elsewhere. */
    @Override
    public boolean mayCreate(Layer layer) {
        Caller caller = callers.current();
        return callers.mayWrite()
                && RecordKinds.ofLayer(layer.id()).isPresent()
                && (caller.unlimited() || !caller.atLeast(Role.CONTRIBUTOR).isEmpty());
    }

    @Override
    public boolean mayChange(Layer layer, UUID id) {
        if (RecordKinds.ofLayer(layer.id()).isEmpty()) {
            return false;
        }
        TrackedRecord<?> record = shown(kind(layer), layer, id);
        return callers.mayWrite() && Policy.mayWrite(callers.current(), record.access(), record.geometry());
    }

    /** A record that another layer of its kind shows is not here. */
    private <D extends Details, R extends TrackedRecord<D>> R shown(RecordKind<D, R> kind, Layer layer, UUID id) {
        R record = register.get(kind, id);
        if (record.geometry() != null
                && record.geometry().getDimension() != layer.geometry().ordinal()) {
            throw MaillageException.notFound("feature", "objet", id);
        }
        return record;
    }

    private static RecordKind<?, ?> kind(Layer layer) {
        return RecordKinds.ofLayer(layer.id())
                .orElseThrow(() -> MaillageException.of(
                        ProblemKind.FORBIDDEN, "not-allowed", "Les objets de cette couche ne s'écrivent pas."));
    }

    private Authorship by() {
        return Authorship.of(callers.current(), null, null);
    }
}
