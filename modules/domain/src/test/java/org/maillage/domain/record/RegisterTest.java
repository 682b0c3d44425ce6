package org.maillage.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.domain.vocabulary.VocabularyBook;
import org.maillage.domain.zone.InterventionZone;
import org.maillage.domain.zone.InterventionZoneDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

class RegisterTest {

    private static final Authorship BY_TEST = new Authorship(Caller.service("test"), Origin.API, null, null);
    private static final String SQUARE = "POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))";

    private final RecordsInMemory records = new RecordsInMemory();
    private final Register register = new Register(records, new KnownCodes(), List::of, Clock.systemUTC());

    @Test
    void aCreatedRecordIsFoundWithItsMeasures() {
        InterventionZone zone = create();
        InterventionZone found = register.get(InterventionZone.KIND, zone.id());
        assertThat(found.details().name()).isEqualTo("Zone");
        assertThat(found.areaSquareMetres()).isBetween(8.8e7, 9e7);
        assertThat(found.geometry().contains(found.pointOnSurface())).isTrue();
        assertThat(found.searchText()).isEqualTo("zone");
    }

    @Test
    void aReplacedRecordIsMeasuredAnew() {
        InterventionZone before = create();
        Draft<InterventionZoneDetails> half = draft("Moitié", "eau", "POLYGON((3 44,3.05 44,3.05 44.1,3 44.1,3 44))");
        InterventionZone zone = register.replace(InterventionZone.KIND, before.id(), before.version(), half, BY_TEST);
        assertThat(zone.areaSquareMetres()).isBetween(4.4e7, 4.5e7);
        assertThat(zone.searchText()).isEqualTo("moitie");
    }

    @Test
    void aVersionThatIsNotTheCurrentOneIsStaleAndChangesNothing() {
        UUID id = create().id();
        assertProblem(
                ProblemKind.STALE,
                () -> register.replace(InterventionZone.KIND, id, 3, draft("Autre", "eau", SQUARE), BY_TEST));
        assertProblem(ProblemKind.STALE, () -> register.delete(InterventionZone.KIND, id, 3, BY_TEST));
        assertThat(register.get(InterventionZone.KIND, id).details().name()).isEqualTo("Zone");
    }

    @Test
    void aDeletedRecordIsNotFound() {
        InterventionZone zone = create();
        UUID id = zone.id();
        register.delete(InterventionZone.KIND, id, zone.version(), BY_TEST);
        assertProblem(ProblemKind.NOT_FOUND, () -> register.get(InterventionZone.KIND, id));
        assertProblem(ProblemKind.NOT_FOUND, () -> register.delete(InterventionZone.KIND, id, zone.version(), BY_TEST));
    }

    @Test
    void aCodeOutsideItsVocabularyIsRefusedAndNothingIsStored() {
        assertThatThrownBy(() ->
                        register.create(InterventionZone.KIND, draft("Zone", "loisirs-spatiaux", SQUARE), BY_TEST))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("loisirs-spatiaux")
                .hasMessageContaining("zone-purpose");
        assertThat(records.stored).isEmpty();
    }

    @Test
    void aGeometryOfAnotherDimensionIsRefused() {
        UUID id = create().id();
        Draft<InterventionZoneDetails> point = draft("Zone", "eau", "POINT(3 44)");
        assertProblem(ProblemKind.INVALID, () -> register.create(InterventionZone.KIND, point, BY_TEST));
        assertProblem(ProblemKind.INVALID, () -> register.replace(InterventionZone.KIND, id, 1, point, BY_TEST));
    }

    private InterventionZone create() {
        return register.create(InterventionZone.KIND, draft("Zone", "eau", SQUARE), BY_TEST);
    }

    private static Draft<InterventionZoneDetails> draft(String name, String purpose, String wkt) {
        return Draft.of(new InterventionZoneDetails(name, purpose, null, null, null, null), Geometries.fromWkt(wkt));
    }

    private static void assertProblem(ProblemKind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }

    /** Two codes are enough. */
    private static final class KnownCodes implements Vocabularies {

        @Override
        public List<Term> listAll() {
            return List.of(term("zone-purpose", "eau"), term("zone-status", "brouillon"));
        }

        private static Term term(String vocabulary, String code) {
            return new Term(vocabulary, code, code, code, null, 1);
        }

        @Override
        public Optional<Term> find(String vocabulary, String code) {
            return listAll().stream()
                    .filter(term -> term.equals(term(vocabulary, code)))
                    .findFirst();
        }

        @Override
        public void publish(List<VocabularyBook> books) {
            throw new UnsupportedOperationException("Nothing is published here");
        }
    }
}
