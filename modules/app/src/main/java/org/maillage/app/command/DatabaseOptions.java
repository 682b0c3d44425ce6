package org.maillage.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a verb works on; the same for every verb. */
final class DatabaseOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "PostGIS, as jdbc:postgresql://host/name?user=…; left out: MAILLAGE_DATABASE_URL, else an embedded file")
    private @Nullable String database;

    @Option(names = "--data", paramLabel = "DIR", description = "folder of the embedded database (data)")
    private @Nullable Path data;

    /** As settings; those not given are left to the environment and the defaults. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (database != null) {
            settings.put("maillage.database.url", database);
        }
        if (data != null) {
            settings.put("maillage.data", data.toString());
        }
        return settings;
    }
}
