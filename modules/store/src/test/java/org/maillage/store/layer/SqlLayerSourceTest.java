package org.maillage.store.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.account.Caller;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.ActorDetails;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Patch;
import org.maillage.layers.query.Sort;
import org.maillage.store.StoreFixture;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 700 actors on a west–east line at 44° north, a thousandth of a degree apart; one more was valid until 2020 only, and one
 * that holds from 2030 has no seat.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlLayerSourceTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int COUNT = 700;

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
        List<Actor> records = new ArrayList<>(
                IntStream.range(0, COUNT).mapToObj(SqlLayerSourceTest::actor).toList());
        records.add(Actor.KIND.create(
                UUID.randomUUID(),
                Draft.of(details("Ancienne", "association", null, List.of("eau")), Geometries.point(3, 44))
                        .valid(new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2021, 1, 1)))));
        records.add(Actor.KIND.create(
                UUID.randomUUID(),
                Draft.of(details("Sans siège", "habitants", null, List.of("eau")), null)
                        .valid(new Validity(LocalDate.of(2030, 1, 1), null))));
        store.get(Records.class)
                .create(Actor.KIND, records, new Authorship(Caller.service("test"), Origin.API, null, null));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void readsEveryFeatureOnceInKeyOrder() throws IOException {
        List<String> names = names(all());
        assertThat(names).hasSize(COUNT).doesNotHaveDuplicates().startsWith("Acteur 000", "Acteur 001");
    }

    /** What keeps the plan stands before the select in one statement: its rows come piece by piece all the same. */
    @Test
    void readsAllOfASmallBoxPieceByPiece() throws IOException {
        FeatureQuery box = all().within(new Envelope(3, 3.7, 43.9, 44.1));
        assertThat(names(box)).isEqualTo(names(all()));
        boolean open = source.read(box, features -> features.next() && selectIsOpen());
        assertThat(open).isTrue();
    }

    @Test
    void readsTheSameAsFoundInWhicheverOrder() throws IOException {
        for (FeatureQuery query : List.of(all(), all().within(new Envelope(3, 3.1, 43.9, 44.1)))) {
            List<Long> found = source.readAsFound(query, SqlLayerSourceTest::keys);
            assertThat(found).containsExactlyInAnyOrderElementsOf(source.read(query, SqlLayerSourceTest::keys));
        }
    }

    /** By the driver's own hand and without a transaction, as tiles are read. */
    @Test
    void thePlanIsKeptForTheStatementAlone() throws SQLException {
        String planOnce = SpatialDialect.of(store.get(DataSource.class)).planOnce();
        if (database == TestDatabase.H2GIS) {
            assertThat(planOnce).isEmpty();
            return;
        }
        String asked = "SELECT current_setting('plan_cache_mode')";
        try (Connection connection = store.get(DataSource.class).getConnection();
                PreparedStatement kept = connection.prepareStatement(planOnce + asked);
                PreparedStatement after = connection.prepareStatement(asked)) {
            for (int times = 0; times < 10; times++) {
                kept.execute();
                kept.getMoreResults();
                assertThat(text(kept.getResultSet())).isEqualTo("force_generic_plan");
                assertThat(text(after.executeQuery())).isEqualTo("auto");
            }
        }
    }

    private static String text(ResultSet row) throws SQLException {
        row.next();
        return row.getString(1);
    }

    private static List<Long> keys(FeatureStream features) {
        List<Long> keys = new ArrayList<>();
        while (features.next()) {
            keys.add(features.key());
        }
        return keys;
    }

    /** On H2, where the rows of a query are all made before the first is given, nothing can be asked of it. */
    private boolean selectIsOpen() {
        return database == TestDatabase.H2GIS
                || new JdbcTemplate(store.get(DataSource.class))
                                .queryForList("SELECT name FROM pg_cursors WHERE name <> ''", String.class)
                                .size()
                        == 1;
    }

    @Test
    void readsValuesOfEachType() throws IOException {
        FeatureQuery one = all().where(equal("name", "Acteur 007"));
        source.read(one, features -> {
            assertThat(features.next()).isTrue();
            assertThat(Geometries.fromWkb(features.geometry()).distance(Geometries.point(3.007, 44)))
                    .isZero();
            assertThat(value(one, features, "themes")).isEqualTo(new String[] {"eau", "foret"});
            assertThat(value(one, features, "verified_on")).isEqualTo(LocalDate.of(2026, 1, 8));
            assertThat(value(one, features, "acronym")).isNull();
            return features.next();
        });
    }

    @Test
    void pagesByKeyWithoutGapOrRepeat() throws IOException {
        assertThat(pages(List.of(), 99)).isEqualTo(names(all()));
    }

    @Test
    void pagesByAnyOrderWithoutGapOrRepeat() throws IOException {
        List<Sort> order = List.of(
                new Sort(actors.get("address"), true),
                new Sort(actors.get("family"), false),
                new Sort(actors.get("name"), true));
        List<String> atOnce = names(all().page(order, 0, null));
        assertThat(pages(order, 64)).isEqualTo(atOnce).hasSize(COUNT);
    }

    @Test
    void sortsWithoutAccentsAndCaseWithNullsLast() throws IOException {
        List<String> addresses = new ArrayList<>();
        FeatureQuery sorted = all().page(List.of(new Sort(actors.get("address"), false)), 0, null);
        source.read(sorted, features -> {
            while (features.next()) {
                addresses.add((String) value(sorted, features, "address"));
            }
            return addresses;
        });
        assertThat(addresses.subList(0, 1)).containsExactly("abri");
        assertThat(addresses.get(400)).isEqualTo("Zèbre");
        assertThat(addresses.get(COUNT - 1)).isNull();
    }

    @Test
    void aBoxSelectsByEnvelope() throws IOException {
        Envelope box = new Envelope(3.0995, 3.1105, 43, 45);
        assertThat(names(all().within(box))).hasSize(11).startsWith("Acteur 100");
        assertThat(source.count(all().within(box))).isEqualTo(11);
        assertThat(source.count(all().withBoxes(List.of(box, new Envelope(3.2, 3.2, 43, 45)))))
                .isEqualTo(12);
    }

    @Test
    void filtersByPropertyThemeAndPlace() {
        assertThat(source.count(all().where(equal("family", "commune")))).isEqualTo(COUNT / 2);
        assertThat(source.count(all().where(overlap("themes", "foret", "peche"))))
                .isEqualTo(COUNT);
        assertThat(source.count(all().where(overlap("themes", "peche")))).isZero();
        Filter place = FILTERS.intersects(
                FILTERS.property("geom"),
                FILTERS.literal(Geometries.fromWkt("POLYGON((3 43.9, 3.0505 43.9, 3.0505 44.1, 3 44.1, 3 43.9))")));
        assertThat(source.count(all().where(place))).isEqualTo(51);
        assertThat(source.count(all().where(FILTERS.and(place, equal("family", "commune")))))
                .isEqualTo(26);
    }

    @Test
    void countsByValueAndByElement() {
        assertThat(source.countBy(all(), actors.get("family"))).isEqualTo(Map.of("commune", 350L, "association", 350L));
        assertThat(source.countBy(all().within(new Envelope(3, 3.0095, 43, 45)), actors.get("themes")))
                .isEqualTo(Map.of("eau", 10L, "foret", 10L));
    }

    @Test
    void timeSelectsWhatHeldThen() {
        assertThat(source.count(all())).isEqualTo(COUNT);
        assertThat(source.count(FeatureQuery.of(actors, LocalDate.of(2020, 12, 31))))
                .isEqualTo(COUNT + 1);
        assertThat(source.count(FeatureQuery.of(actors, LocalDate.of(2021, 1, 1))))
                .isEqualTo(COUNT);
        assertThat(source.count(all().during(null, null))).isEqualTo(COUNT + 2);
    }

    @Test
    void searchesWithoutAccentsAndCaseAndTakesWildcardsAsTheyAre() {
        assertThat(source.count(all().matching("ACTEUR 00"))).isEqualTo(16);
        assertThat(source.count(all().matching("actèur 699"))).isEqualTo(1);
        assertThat(source.count(all().matching("%"))).isZero();
        assertThat(source.count(all().matching("_"))).isZero();
    }

    @Test
    void theExtentHoldsEverything() {
        Envelope extent = source.extent(all()).orElseThrow();
        assertThat(extent.getMinX()).isEqualTo(3);
        assertThat(extent.getMaxX()).isEqualTo(3.699);
        assertThat(source.extent(all().where(equal("name", "personne")))).isEmpty();
        assertThat(source.interval(all().during(null, null))).containsExactly(null, null);
    }

    @Test
    void patchesCountWhatLiesInEachSquareAndHaveItsEnvelope() {
        assertThat(source.patches(all(), 4)).singleElement().satisfies(patch -> assertThat(
                        List.of(patch.column(), patch.row(), patch.count()))
                .containsExactly(0L, 11L, (long) COUNT));
        FeatureQuery later = FeatureQuery.of(actors, LocalDate.of(2030, 1, 1));
        assertThat(source.patches(later, 4)).isEqualTo(source.patches(all(), 4));
        FeatureQuery some = all().within(new Envelope(3.0995, 3.1105, 43, 45));
        assertThat(source.patches(some, 4))
                .singleElement()
                .extracting(Patch::envelope)
                .isEqualTo(new Envelope(3.1, 3.11, 44, 44));
        assertThat(source.patches(all().where(equal("name", "personne")), 4)).isEmpty();
    }

    @Test
    void whatHasNoPlaceCountsAndIsNeitherInNorOutsideOne() throws IOException {
        FeatureQuery later = FeatureQuery.of(actors, LocalDate.of(2030, 1, 1));
        Filter world = FILTERS.intersects(
                FILTERS.property("geom"), FILTERS.literal(Geometries.rectangle(new Envelope(-180, 180, -90, 90))));
        assertThat(source.count(later)).isEqualTo(COUNT + 1);
        assertThat(source.countBy(later, actors.get("family"))).containsEntry("habitants", 1L);
        assertThat(source.count(later.where(world))).isEqualTo(COUNT);
        assertThat(source.count(later.where(FILTERS.not(world)))).isZero();
        assertThat(source.extent(later)).isEqualTo(source.extent(all()));
        assertThat(names(later.page(List.of(new Sort(actors.get("name"), true)), 1, null)))
                .containsExactly("Sans siège");
        assertThat(source.<Boolean>read(
                        later.where(equal("name", "Sans siège")), rows -> rows.next() && rows.geometry() == null))
                .isTrue();
    }

    @Test
    void anUnknownPropertyIsToldByName() {
        assertThatThrownBy(() -> source.count(all().where(equal("colour", "red"))))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("colour");
    }

    private static FeatureQuery all() {
        return FeatureQuery.of(actors, TODAY);
    }

    private static List<String> names(FeatureQuery query) throws IOException {
        return source.read(query, features -> {
            List<String> names = new ArrayList<>();
            while (features.next()) {
                names.add((String) value(query, features, "name"));
            }
            return names;
        });
    }

    private static List<String> pages(List<Sort> order, int size) throws IOException {
        List<String> names = new ArrayList<>();
        Cursor after = null;
        do {
            FeatureQuery page = all().page(order, size, after);
            after = source.read(page, features -> {
                Cursor last = null;
                while (features.next()) {
                    names.add((String) value(page, features, "name"));
                    last = new Cursor(
                            IntStream.range(0, order.size())
                                    .mapToObj(features::sortValue)
                                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll),
                            features.key());
                }
                return last;
            });
        } while (after != null);
        return names;
    }

    private static Object value(FeatureQuery query, FeatureStream features, String name) {
        return features.value(query.properties().indexOf(actors.get(name)));
    }

    private static Filter equal(String property, String value) {
        return FILTERS.equals(FILTERS.property(property), FILTERS.literal(value));
    }

    private static Filter overlap(String property, String... values) {
        return new ArrayRelation(FILTERS.property(property), ArrayRelation.Kind.OVERLAPS, FILTERS.literal(values))
                .holds();
    }

    private static Actor actor(int n) {
        String address = n % 7 == 0 ? null : n % 2 == 0 ? "abri" : "Zèbre";
        ActorDetails details = details(
                "Acteur %03d".formatted(n), n % 2 == 0 ? "commune" : "association", address, List.of("eau", "foret"));
        return Actor.KIND.create(UUID.randomUUID(), Draft.of(details, Geometries.point(3 + n / 1000.0, 44)));
    }

    private static ActorDetails details(String name, String family, String address, List<String> themes) {
        LocalDate verified = LocalDate.of(2026, 1, 1).plusDays(name.charAt(name.length() - 1) - '0');
        return new ActorDetails(
                name, null, null, family, null, null, null, null, null, address, null, themes, null, "actif", null,
                verified, null, null, null, null);
    }
}
