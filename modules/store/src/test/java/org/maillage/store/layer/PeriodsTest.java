package org.maillage.store.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.account.Caller;
import org.maillage.domain.action.Action;
import org.maillage.domain.action.ActionDetails;
import org.maillage.domain.place.Day;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Validity;
import org.maillage.domain.site.ProtectedSite;
import org.maillage.domain.site.ProtectedSiteDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Sort;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/**
 * Four actions: one from 2023 to 2025, one from 2030 on, one without dates, and one from 2023 to 2025 of which the register
 * knows since 2024 only. Two sites: one designated in 2015, one without a date.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PeriodsTest {

    private static final Authorship BY_TEST = new Authorship(Caller.service("test"), Origin.API, null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate STARTS = LocalDate.of(2023, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 12, 31);

    private static StoreFixture store;
    private static LayerSource source;
    private static Layer actions;
    private static Layer sites;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        source = store.get(LayerSource.class);
        actions = store.get(Layers.class).get("action-points");
        sites = store.get(Layers.class).get("protected-sites");
        Validity since2024 = new Validity(LocalDate.of(2024, 1, 1), null);
        store.get(Records.class)
                .create(
                        Action.KIND,
                        List.of(
                                action("done", STARTS, ENDS, Validity.ALWAYS),
                                action("planned", LocalDate.of(2030, 1, 1), null, Validity.ALWAYS),
                                action("undated", null, null, Validity.ALWAYS),
                                action("late", STARTS, ENDS, since2024)),
                        BY_TEST);
        store.get(Records.class)
                .create(
                        ProtectedSite.KIND,
                        List.of(site("designated", LocalDate.of(2015, 3, 2)), site("of old", null)),
                        BY_TEST);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void whatIsPlannedAndWhatIsOverIsShownWhileNobodyAsksForATime() throws IOException {
        assertThat(names(FeatureQuery.of(actions, TODAY))).containsExactly("done", "planned", "undated", "late");
        assertThat(names(FeatureQuery.of(sites, TODAY))).containsExactly("designated", "of old");
    }

    @Test
    void aPeriodHoldsOnItsFirstDayAndOnItsLast() throws IOException {
        assertThat(names(on(STARTS.minusDays(1)))).containsExactly("undated");
        assertThat(names(on(STARTS))).containsExactly("done", "undated");
        assertThat(names(on(ENDS))).containsExactly("done", "undated", "late");
        assertThat(names(on(ENDS.plusDays(1)))).containsExactly("undated");
        assertThat(names(on(LocalDate.of(2040, 1, 1)))).containsExactly("planned", "undated");
    }

    @Test
    void anIntervalTakesWhatItMeetsAndAnOpenOneEverythingOnThatSide() throws IOException {
        assertThat(names(during(LocalDate.of(2010, 1, 1), STARTS))).containsExactly("done", "undated");
        assertThat(names(during(null, STARTS))).containsExactly("done", "undated");
        assertThat(names(during(ENDS.plusDays(1), null))).containsExactly("planned", "undated");
        assertThat(names(during(null, null))).hasSize(4);
    }

    @Test
    void aSiteIsThereFromItsDesignationOn() throws IOException {
        LocalDate designation = LocalDate.of(2015, 3, 2);
        FeatureQuery query = FeatureQuery.of(sites, TODAY);
        assertThat(names(query.during(designation.minusDays(1), designation.minusDays(1))))
                .containsExactly("of old");
        assertThat(names(query.during(designation, designation))).containsExactly("designated", "of old");
    }

    @Test
    void figuresAndPagesInAnyOrderAreOfTheSameFeatures() throws IOException {
        FeatureQuery query = on(STARTS);
        assertThat(source.count(query)).isEqualTo(2);
        assertThat(source.countBy(query, actions.get("status"))).containsEntry("idee", 2L);
        assertThat(source.patches(query, 4)).singleElement().satisfies(patch -> assertThat(patch.count())
                .isEqualTo(2));
        assertThat(names(query.page(List.of(new Sort(actions.get("name"), true)), 10, null)))
                .containsExactly("undated", "done");
    }

    @Test
    void aPlaceTellsWhatIsUnderWayOnTheDayThatIsAskedFor() {
        assertThat(around(new Day(TODAY, false))).contains("done", "planned", "designated");
        assertThat(around(new Day(STARTS, true))).containsExactlyInAnyOrder("done", "undated", "designated", "of old");
        assertThat(around(new Day(LocalDate.of(2010, 1, 1), true))).containsExactlyInAnyOrder("undated", "of old");
    }

    @Test
    void theIntervalOfALayerIsOpenWhereAFeatureHasNoBoundAndElseThatOfItsFeatures() {
        assertThat(source.interval(during(null, null))).containsExactly(null, null);
        FeatureQuery dated = during(null, null).where(known("starts"));
        assertThat(source.interval(dated)).containsExactly(STARTS, null);
        FeatureQuery ended = during(null, null).where(known("ends"));
        assertThat(source.interval(ended)).containsExactly(STARTS, ENDS);
    }

    private static Filter known(String property) {
        return Condition.isNull(CommonFactoryFinder.getFilterFactory().property(property))
                .fails();
    }

    private static FeatureQuery on(LocalDate day) {
        return during(day, day);
    }

    private static FeatureQuery during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return FeatureQuery.of(actions, TODAY).during(first, last);
    }

    private static List<String> around(Day day) {
        List<String> names = new ArrayList<>();
        store.get(Surroundings.class).visit(new Envelope(2, 4, 43, 45), day, thing -> names.add(thing.name()));
        return names;
    }

    private static List<String> names(FeatureQuery query) throws IOException {
        int name = query.properties().indexOf(query.layer().get("name"));
        return source.read(query, features -> {
            List<String> names = new ArrayList<>();
            while (features.next()) {
                names.add((String) features.value(name));
            }
            return names;
        });
    }

    private static Action action(String name, @Nullable LocalDate starts, @Nullable LocalDate ends, Validity validity) {
        ActionDetails details = new ActionDetails(
                name, null, null, null, "idee", List.of(), null, null, starts, ends, null, null, null, null);
        return Action.KIND.create(
                UUID.randomUUID(), Draft.of(details, Geometries.point(3, 44)).valid(validity));
    }

    private static ProtectedSite site(String name, @Nullable LocalDate designated) {
        ProtectedSiteDetails details = new ProtectedSiteDetails(name, "ENS", null, designated, null, null, null, null);
        return ProtectedSite.KIND.create(
                UUID.randomUUID(),
                Draft.of(details, Geometries.fromWkt("POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))")));
    }
}
