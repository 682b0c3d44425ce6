package org.maillage.store.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.geotools.api.filter.Filter;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** A filter selects the same features in memory, on PostGIS and on H2GIS, in text and in JSON, also where values are null. */
class Cql2AgreementTest {

    private static final String SEED = "20261121";
    private static final Cql2 CQL2 = new Cql2(new Reprojection());
    private static final Layer LAYER = AgreementLayer.layer();
    private static final AgreementLayer DATA = new AgreementLayer(Long.parseLong(SEED));
    private static final List<StoreFixture> STORES = new ArrayList<>();

    /** Pairs of a filter and a feature, by whether it is selected. */
    private static long in;

    private static long out;

    @BeforeContainer
    static void open() throws SQLException {
        for (TestDatabase database : TestDatabase.values()) {
            StoreFixture store = new StoreFixture(database);
            STORES.add(store);
            DATA.store(store.get(DataSource.class));
        }
    }

    /** A generator that made filters nearly always true, or nearly always false, would prove nothing. */
    @AfterContainer
    static void close() {
        STORES.forEach(StoreFixture::close);
        assertThat(in).as("selected").isGreaterThan((in + out) / 10);
        assertThat(out).as("left out").isGreaterThan((in + out) / 10);
    }

    @Property(tries = 1_500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void sqlAndMemorySelectTheSame(@ForAll("filters") String text) {
        Filter filter = CQL2.read(LAYER, text, Cql2Language.TEXT, Crs.CRS84);
        List<Long> expected = inMemory(filter);
        in += expected.size();
        out += DATA.features().size() - expected.size();
        for (StoreFixture store : STORES) {
            assertThat(inSql(store, filter)).as(text).isEqualTo(expected);
        }
    }

    /** The standard's table of truth: exactly one of a condition, its negation and « unknown » holds. */
    @Property(tries = 500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aConditionIsTrueFalseOrUnknown(@ForAll("filters") String text) {
        Filter holds = CQL2.read(LAYER, text, Cql2Language.TEXT, Crs.CRS84);
        Filter fails = CQL2.read(LAYER, "NOT (" + text + ")", Cql2Language.TEXT, Crs.CRS84);
        Filter unknown = CQL2.read(LAYER, "(" + text + ") IS NULL", Cql2Language.TEXT, Crs.CRS84);
        for (FeatureValues feature : DATA.features()) {
            long count = java.util.stream.Stream.of(holds, fails, unknown)
                    .filter(filter -> filter.evaluate(feature))
                    .count();
            assertThat(count).as(text).isEqualTo(1);
        }
    }

    @Property(tries = 500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void textAndJsonSelectTheSame(@ForAll("filters") String text) {
        String json = Cql2.toJson(text, Cql2Language.TEXT);
        assertThat(inMemory(CQL2.read(LAYER, json, Cql2Language.JSON, Crs.CRS84)))
                .as(json)
                .isEqualTo(inMemory(CQL2.read(LAYER, text, Cql2Language.TEXT, Crs.CRS84)));
    }

    @Provide
    Arbitrary<String> filters() {
        return FilterTexts.filters();
    }

    private static List<Long> inMemory(Filter filter) {
        return LongStream.rangeClosed(1, DATA.features().size())
                .filter(key -> filter.evaluate(DATA.features().get((int) key - 1)))
                .boxed()
                .toList();
    }

    private static List<Long> inSql(StoreFixture store, Filter filter) {
        FeatureQuery query =
                FeatureQuery.of(LAYER, LocalDate.of(2026, 11, 21)).where(filter).reading(List.of(), false);
        try {
            return store.get(LayerSource.class).read(query, Cql2AgreementTest::keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> keys(FeatureStream rows) {
        List<Long> keys = new ArrayList<>();
        while (rows.next()) {
            keys.add(rows.key());
        }
        return keys;
    }
}
