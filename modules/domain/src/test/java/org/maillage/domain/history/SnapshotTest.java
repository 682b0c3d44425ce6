package org.maillage.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Validity;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.TerritoryDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

class SnapshotTest {

    private static final Geometry THEN = Geometries.fromWkt("POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44))");
    private static final Geometry NOW = Geometries.fromWkt("POLYGON((3 44, 3.2 44, 3.2 44.2, 3 44))");
    private static final Validity OF_THEN = new Validity(LocalDate.of(2020, 1, 1), null);

    private final Territory now = Territory.KIND.create(UUID.randomUUID(), Draft.of(named("Après", 200), NOW));

    private static TerritoryDetails named(String name, int population) {
        return new TerritoryDetails("pays", null, name, population, null, null, null);
    }

    private static Snapshot<TerritoryDetails> snapshot(boolean placeSeen) {
        Change change = new Change(
                1,
                "territory",
                UUID.randomUUID(),
                1,
                "create",
                "essai",
                "api",
                Instant.EPOCH,
                null,
                null,
                null,
                "{}",
                false,
                null,
                Access.OPEN,
                Set.of(Confidentiality.PUBLIC),
                placeSeen);
        return new Snapshot<>(change, named("Avant", 100), OF_THEN, placeSeen ? THEN : null, null);
    }

    @Test
    void theWholeIsAsItWas() {
        Draft<TerritoryDetails> draft = snapshot(true).whole(now);
        assertThat(draft.details()).isEqualTo(named("Avant", 100));
        assertThat(draft.geometry()).isEqualTo(THEN);
        assertThat(draft.validity()).isEqualTo(OF_THEN);
        assertThat(draft.access()).isNull();
    }

    @Test
    void someFactsAreAsTheyWereAndTheOthersAsTheyAre() {
        Draft<TerritoryDetails> draft = snapshot(true).some(TerritoryDetails.class, now, Set.of("name"));
        assertThat(draft.details()).isEqualTo(named("Avant", 200));
        assertThat(draft.geometry()).isEqualTo(NOW);
        assertThat(draft.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(snapshot(true)
                        .some(TerritoryDetails.class, now, Set.of(Snapshot.PLACE))
                        .geometry())
                .isEqualTo(THEN);
        refused(
                () -> snapshot(true).some(TerritoryDetails.class, now, Set.of("colour")),
                ProblemKind.INVALID,
                "invalid-parameter");
    }

    /** A place that is hidden from the caller reads as none, and none would take the record's own place away. */
    @Test
    void aPlaceThatIsHiddenIsNotBroughtBack() {
        Snapshot<TerritoryDetails> hidden = snapshot(false);
        refused(() -> hidden.whole(now), ProblemKind.FORBIDDEN, "not-allowed");
        refused(
                () -> hidden.some(TerritoryDetails.class, now, Set.of(Snapshot.PLACE)),
                ProblemKind.FORBIDDEN,
                "not-allowed");
        assertThat(hidden.some(TerritoryDetails.class, now, Set.of("name")).geometry())
                .isEqualTo(NOW);
    }

    private static void refused(ThrowingCallable act, ProblemKind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(MaillageException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
