package org.maillage.store.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.account.Caller;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.ActorDetails;
import org.maillage.domain.actor.AreaOfAction;
import org.maillage.domain.actor.AreaOfActionDetails;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Sort;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** Lists as people read them: names with accents, capitals, marks and doubles, in an order that differs from their keys'. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SortedPagesTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final long SEED = 6;

    private static final List<String> NAMES = List.of(
            "Zone humide",
            "zone humide",
            "Écomusée",
            "ecomusee",
            "Ecomusée",
            "ÉCOMUSÉE",
            "E\u0301comusée",
            "École",
            "eau",
            "Œuvre",
            "Ouvre",
            "Straße",
            "Strasse",
            "Île",
            "ile",
            "Ilet",
            "Ça",
            "çà",
            "Ca",
            "L’Aubrac",
            "L'Aubrac",
            "Ñandú",
            "Ελλάς",
            "ελλας",
            "Москва",
            "москва",
            "10 rue",
            "9 rue",
            "Étang, sud",
            "Étang nord",
            "Zone humide",
            "Écomusée");

    /** The contract, said in Java: folded, then as it stands, both by code points; doubles by key. */
    private static final Comparator<String> FOLDED = Comparator.comparing(TextFolding::fold, byCodePoint());

    private static StoreFixture store;
    private static LayerSource source;
    private static Layer actors;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        source = store.get(LayerSource.class);
        actors = store.get(Layers.class).get("actors");
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Actor> records = new ArrayList<>();
        shuffled.forEach(name -> records.add(actor(name, name)));
        records.add(actor("Sans adresse", null));
        store.get(Records.class)
                .create(Actor.KIND, records, new Authorship(Caller.service("test"), Origin.API, null, null));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    private static Comparator<String> byCodePoint() {
        return (one, other) -> java.util.Arrays.compare(
                one.codePoints().toArray(), other.codePoints().toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address"})
    void aTextIsSortedWithoutAccentsAndCaseAndThenAsItStands(String property) throws IOException {
        List<String> sorted = values(property, List.of(sort(property, false)), 0);
        List<String> expected = new ArrayList<>(NAMES);
        expected.add(property.equals("name") ? "Sans adresse" : null);
        expected.sort(Comparator.nullsLast(FOLDED.thenComparing(byCodePoint())));
        assertThat(sorted).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address"})
    void theOtherWayRoundNullsStayLast(String property) throws IOException {
        List<String> sorted = values(property, List.of(sort(property, true)), 0);
        List<String> expected = new ArrayList<>(NAMES);
        expected.add(property.equals("name") ? "Sans adresse" : null);
        expected.sort(Comparator.nullsLast(FOLDED.thenComparing(byCodePoint()).reversed()));
        assertThat(sorted).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 32, 100})
    void pagesOfAnySizeHaveEveryFeatureOnceAndInOrder(int size) throws IOException {
        for (boolean descending : new boolean[] {false, true}) {
            for (String property : List.of("name", "address")) {
                List<Sort> order = List.of(sort(property, descending));
                assertThat(values("name", order, size)).isEqualTo(values("name", order, 0));
                List<Sort> two = List.of(sort("status", descending), sort(property, descending), sort("family", false));
                assertThat(values("name", two, size)).isEqualTo(values("name", two, 0));
            }
        }
    }

    /** What a filter compares is the text itself. */
    @Test
    void aFilterStillComparesByCodePoint() {
        FeatureQuery query = FeatureQuery.of(actors, TODAY);
        long after = NAMES.stream()
                .filter(name -> byCodePoint().compare(name, "Zone humide") > 0)
                .count();
        assertThat(source.count(query.where(FILTERS.greater(FILTERS.property("name"), FILTERS.literal("Zone humide")))))
                .isEqualTo(after);
    }

    @Test
    void theNameThatAViewTakesFromAnotherRecordIsSortedByToo() throws IOException {
        UUID id = UUID.randomUUID();
        Authorship by = new Authorship(Caller.service("test"), Origin.API, null, null);
        Actor named = Actor.KIND.create(id, Draft.of(actor("Émile", null).details(), Geometries.point(3, 44)));
        store.get(Records.class).create(Actor.KIND, List.of(named), by);
        store.get(Records.class)
                .create(
                        AreaOfAction.KIND,
                        List.of(area("Zzz", id), area("Fauve", UUID.randomUUID()), area("Dune", UUID.randomUUID())),
                        by);
        Layer areas = store.get(Layers.class).get("actor-areas");
        FeatureQuery query = FeatureQuery.of(areas, TODAY)
                .page(List.of(new Sort(areas.get("name"), false)), 10, null)
                .reading(List.of(areas.get("name")), false);
        List<String> names = source.read(query, features -> {
            List<String> read = new ArrayList<>();
            while (features.next()) {
                read.add((String) features.value(0));
            }
            return read;
        });
        assertThat(names).containsExactly("Dune", "Émile", "Fauve");
        named.markDeleted();
        store.get(Records.class).update(Actor.KIND, List.of(named), by);
    }

    private static AreaOfAction area(String name, UUID actor) {
        return AreaOfAction.KIND.create(
                UUID.randomUUID(),
                Draft.of(
                        new AreaOfActionDetails(name, actor, List.of(), null),
                        Geometries.fromWkt("POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))")));
    }

    private static Sort sort(String property, boolean descending) {
        return new Sort(actors.get(property), descending);
    }

    /** @param size of the pages, 0 for one of everything */
    private static List<@Nullable String> values(String property, List<Sort> order, int size) throws IOException {
        FeatureQuery all = FeatureQuery.of(actors, TODAY).reading(List.of(actors.get(property)), false);
        List<@Nullable String> values = new ArrayList<>();
        Cursor after = null;
        do {
            after = source.read(all.page(order, size, after), features -> {
                Cursor last = null;
                while (features.next()) {
                    values.add((String) features.value(0));
                    List<@Nullable Object> at = new ArrayList<>();
                    for (int i = 0; i < order.size(); i++) {
                        at.add(features.sortValue(i));
                    }
                    last = new Cursor(at, features.key());
                }
                return last;
            });
        } while (after != null && size > 0);
        return values;
    }

    private static Actor actor(String name, @Nullable String address) {
        ActorDetails details = new ActorDetails(
                name,
                null,
                null,
                "associations",
                null,
                null,
                null,
                null,
                null,
                address,
                null,
                List.of(),
                null,
                "actif",
                null,
                null,
                null,
                null,
                null,
                null);
        return Actor.KIND.create(UUID.randomUUID(), Draft.of(details, Geometries.point(3, 44)));
    }
}
