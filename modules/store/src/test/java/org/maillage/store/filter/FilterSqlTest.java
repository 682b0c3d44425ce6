package org.maillage.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StoreFixture;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.testkit.database.TestDatabase;

/** How filters are said: values always as parameters, and so that the indexes are found. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilterSqlTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Cql2 CQL2 = new Cql2(new Reprojection());

    private static StoreFixture store;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) throws SQLException {
        store = new StoreFixture(database);
        new AgreementLayer(1).store(dataSource());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text = 'x''); DROP TABLE agreement; --' | \"text\" = ?",
                "text IN ('x', 'y') | \"text\" IN (?, ?)",
                "text NOT IN ('x', 'y') | (NOT (\"text\" IN (?, ?)) AND \"text\" IS NOT NULL)",
                "7 < whole | \"whole\" > ?",
                "T_BEFORE(since, DATE('2026-01-01')) | \"since\" < ?",
                "S_INTERSECTS(POINT(1 1), geom) | (geom_cover && ST_GeomFromWKB(?, 4326) AND ST_Intersects(geom, ST_GeomFromWKB(?, 4326)))"
            })
    void valuesAreParametersAndColumnsComeFirst(String filter, String sql) {
        assertThat(sql(read(filter)).text()).isEqualTo(sql);
    }

    @Test
    void aSpatialRelationFindsItsIndex() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = database == TestDatabase.POSTGIS;
            statement.execute(
                    postgres
                            ? "CREATE INDEX agreement_geom ON agreement USING gist (geom_cover)"
                            : "CREATE SPATIAL INDEX agreement_geom ON agreement (geom_cover)");
            if (postgres) {
                // Eighty rows are read faster than their index.
                statement.execute("SET enable_seqscan = off");
            }
            assertThat(plan(connection, read("S_WITHIN(geom, BBOX(0, 0, 2, 2))")))
                    .contains("agreement_geom");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number * 1e200 * 1e200 > 1", "(whole + 10) ^ 300 > 1", "(0 * number) ^ -1 > 1"})
    void noNumberIsTooLargeForAnAnswer(String filter) {
        FeatureQuery query = FeatureQuery.of(AgreementLayer.layer(), LocalDate.of(2026, 11, 21))
                .where(read(filter));
        try {
            assertThat(store.get(LayerSource.class).count(query)).isNotNegative();
        } catch (MaillageException e) {
            assertThat(e).hasMessageContaining("un nombre trop grand");
        }
    }

    @Test
    void whatHasNoSqlIsRefused() {
        assertThatThrownBy(() -> sql(FILTERS.id(FILTERS.featureId("a"))))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("pas compris");
        assertThatThrownBy(() -> sql(FILTERS.equals(FILTERS.property("colour"), FILTERS.literal(1))))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("colour");
    }

    private static String plan(Connection connection, Filter filter) throws SQLException {
        Sql explain = new Sql("EXPLAIN SELECT \"key\" FROM agreement WHERE ").add(sql(filter));
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = explain.prepare(connection).executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static Sql sql(Filter filter) {
        return new FilterSql(AgreementLayer.layer(), SpatialDialect.of(dataSource())).condition(filter);
    }

    private static Filter read(String filter) {
        return CQL2.read(AgreementLayer.layer(), filter, Cql2Language.TEXT, Crs.CRS84);
    }

    private static DataSource dataSource() {
        return store.get(DataSource.class);
    }
}
