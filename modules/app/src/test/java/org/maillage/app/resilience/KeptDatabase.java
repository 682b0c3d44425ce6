package org.maillage.app.resilience;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maillage.app.Database;
import org.maillage.testkit.database.TestDatabase;

/**
 * A database that outlives the process that writes to it: H2GIS as the file that the product itself makes, with the
 * product's own settings, or PostGIS.
 *
 * @param place folder of the file, or address
 */
record KeptDatabase(TestDatabase kind, String place) {

    /** @param folder an empty one */
    static KeptDatabase of(TestDatabase kind, Path folder) {
        return new KeptDatabase(kind, kind == TestDatabase.H2GIS ? folder.toString() : kind.createUrl());
    }

    /** As the command line names it. */
    List<String> options() {
        return List.of(kind == TestDatabase.H2GIS ? "--data" : "--database", place);
    }

    String setting() {
        return (kind == TestDatabase.H2GIS ? "--maillage.data=" : "--maillage.database.url=") + place;
    }

    /**
     * How far the history's sequence has come, which tells of a transaction that is not committed yet: sequences are
     * outside of transactions. 0 while there is no schema, or no process has opened the file: who opens it first
     * becomes its server, and that must not be the test.
     */
    long changesBegun() {
        if (kind == TestDatabase.H2GIS && !Files.exists(Path.of(place, "maillage.lock.db"))) {
            return 0;
        }
        try {
            return new Database(url()).number(sequence()) / 200;
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    private String url() {
        return kind == TestDatabase.H2GIS
                ? "jdbc:h2:file:" + Path.of(place, "maillage") + ";AUTO_SERVER=TRUE;IFEXISTS=TRUE"
                : place;
    }

    private String sequence() {
        return kind == TestDatabase.H2GIS
                ? "SELECT base_value FROM information_schema.sequences WHERE sequence_name = 'change_key'"
                : "SELECT last_value FROM change_key";
    }
}
