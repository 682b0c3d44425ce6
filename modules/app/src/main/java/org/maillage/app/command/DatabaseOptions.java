package org.maillage.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageApplication;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Which database a verb works on; the same for every verb. */
final class DatabaseOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "PostGIS, comme jdbc:postgresql://machine/base?user=… ; sinon MAILLAGE_DATABASE_URL, sinon un fichier")
    private @Nullable String database;

    @Option(names = "--data", paramLabel = "DOSSIER", description = "dossier de la base de données en fichier (data)")
    private @Nullable Path data;

    /** The application on this database, without its service, beside which it may run. */
    ConfigurableApplicationContext open() {
        Map<String, Object> settings = settings();
        settings.put("maillage.empty", true);
        settings.put("logging.level.org.maillage", "warn");
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(MaillageApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    /** For a verb that only reads: a database in a file must be there, or an empty one would be made to read from. */
    void requireThere() {
        Environment environment = new StandardEnvironment();
        String folder = data == null ? environment.getProperty("maillage.data", "data") : data.toString();
        if (database == null && !environment.containsProperty("maillage.database.url")) {
            requireDatabase(Path.of(folder), ".");
        }
    }

    /** For a verb that writes: a folder that is named must have its database, or a mistyped one would be made. */
    void requireNamedThere() {
        if (database == null && data != null) {
            requireDatabase(data, " ; --create en crée une.");
        }
    }

    private static void requireDatabase(Path folder, String otherwise) {
        if (!Files.exists(folder.resolve("maillage.mv.db"))) {
            throw MaillageException.parameter(
                    "data", "Il n'y a pas de base de données dans le dossier « " + folder + " »" + otherwise);
        }
    }

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
