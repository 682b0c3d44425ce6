package org.maillage.store.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.naturalearth.NaturalEarth;
import org.maillage.testkit.naturalearth.NaturalEarth.Predicate;

/** The abstract test suite of CQL2 (OGC 21-065r2, Annex A): each predicate in text and in JSON, in SQL and in memory. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class Cql2ConformanceTest {

    private static final Cql2 CQL2 = new Cql2(new Reprojection());

    private static StoreFixture store;
    private static LayerSource source;
    private static final Map<String, List<FeatureValues>> FEATURES = new HashMap<>();

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        NaturalEarth.load(store.get(DataSource.class));
        source = store.get(LayerSource.class);
        FEATURES.clear();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void theWholeSuiteIsRun() {
        assertThat(NaturalEarth.predicates()).hasSize(105);
    }

    @TestFactory
    Stream<DynamicTest> textSelectsWhatTheStandardSays() {
        return each((layer, predicate) -> assertSelects(layer, predicate.filter(), Cql2Language.TEXT, predicate));
    }

    @TestFactory
    Stream<DynamicTest> jsonSelectsWhatTheStandardSays() {
        return each((layer, predicate) ->
                assertSelects(layer, Cql2.toJson(predicate.filter(), Cql2Language.TEXT), Cql2Language.JSON, predicate));
    }

    private interface Check {
        void of(Layer layer, Predicate predicate) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return NaturalEarth.predicates().stream()
                .map(predicate -> DynamicTest.dynamicTest(
                        predicate.filter(),
                        () -> check.of(store.get(Layers.class).get(predicate.layer()), predicate)));
    }

    /** The rows fetched are the rows selected: nothing is sorted out afterwards, and memory agrees. */
    private static void assertSelects(Layer layer, String text, Cql2Language language, Predicate predicate)
            throws IOException {
        Filter filter = CQL2.read(layer, text, language, Crs.CRS84);
        FeatureQuery query = everything(layer).where(filter);
        assertThat(source.count(query)).isEqualTo(predicate.count());
        assertThat(source.<Integer>read(query, Cql2ConformanceTest::countRows)).isEqualTo(predicate.count());
        assertThat(features(layer)).filteredOn(filter::evaluate).hasSize(predicate.count());
    }

    private static FeatureQuery everything(Layer layer) {
        return FeatureQuery.of(layer, java.time.LocalDate.of(2026, 11, 21));
    }

    private static int countRows(FeatureStream rows) {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    private static List<FeatureValues> features(Layer layer) throws IOException {
        List<FeatureValues> known = FEATURES.get(layer.id());
        if (known == null) {
            known = source.read(everything(layer), rows -> read(layer, rows));
            FEATURES.put(layer.id(), known);
        }
        return known;
    }

    private static List<FeatureValues> read(Layer layer, FeatureStream rows) {
        List<FeatureValues> features = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            List<Property> properties = layer.properties();
            for (int i = 0; i < properties.size(); i++) {
                values.put(properties.get(i).name(), rows.value(i));
            }
            values.put(Cql2.GEOMETRY, Geometries.fromWkb(rows.geometry()));
            features.add(new FeatureValues(values));
        }
        return features;
    }
}
