package org.maillage.store.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.maillage.store.dialect.SpatialDialect;

/** Brings a database to the schema this version needs. */
public final class Migrations {

    private static final String ROOT = "classpath:db/migration/";

    private Migrations() {}

    /** @param moreLocations further Flyway locations, for tests that bring tables of their own */
    public static void run(DataSource dataSource, SpatialDialect dialect, String... moreLocations) {
        String[] locations = new String[moreLocations.length + 2];
        locations[0] = ROOT + "both";
        locations[1] = ROOT + dialect.migrations();
        System.arraycopy(moreLocations, 0, locations, 2, moreLocations.length);
        Flyway.configure().dataSource(dataSource).locations(locations).load().migrate();
        SpatialIndexes.check(dataSource, dialect);
    }
}
