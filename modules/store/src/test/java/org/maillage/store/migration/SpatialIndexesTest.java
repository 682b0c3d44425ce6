package org.maillage.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class SpatialIndexesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhichIsMissingAndHowToMakeIt(TestDatabase database) {
        try (HikariDataSource dataSource = database.create()) {
            SpatialDialect dialect = SpatialDialect.of(dataSource);
            Migrations.run(dataSource, dialect);
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            assertThat(SpatialIndexes.missing(dataSource)).isEmpty();

            jdbc.execute("DROP INDEX actor_geom_cover");
            assertThat(SpatialIndexes.missing(dataSource)).containsExactly("actor");

            jdbc.execute(dialect.spatialIndex("actor", "geom_cover"));
            assertThat(SpatialIndexes.missing(dataSource)).isEmpty();
        }
    }
}
