package org.maillage.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maillage.app.MaillageSettings;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pool. H2's settings are those of design.md 5, each with the measurement that asks for it there. Its cache of statements
 * holds those of all layers: it reads and plans each anew otherwise, and conditions of rights take it long
 * (modules/bench/results/2026-11-26.md).
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final String H2_SETTINGS =
            ";WRITE_DELAY=0;AUTO_SERVER=TRUE;LAZY_QUERY_EXECUTION=TRUE;QUERY_CACHE_SIZE=128"
                    + ";LOCK_TIMEOUT=10000;DEFAULT_NULL_ORDERING=HIGH;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * PostgreSQL takes conditions of rights for dearer than they are, and then compiles each statement: a second for what reads a
     * fifth of one (modules/bench/results/2026-11-26.md). It starts other processes for what one of them answers in a fifth of the
     * time; those of a service that many ask are busy with others (modules/bench/results/2026-11-27.md).
     */
    private static final String PLAIN_PLANS = "SET jit = off; SET max_parallel_workers_per_gather = 0";

    /** A dead database is told after this long, so that the caller gets a 503 while still waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    DataSource dataSource(MaillageSettings settings) {
        HikariConfig config = new HikariConfig();
        String url = settings.database().url();
        if (url == null || url.isBlank()) {
            EmbeddedFile file = embedded(settings.data());
            config.setDataSource(file);
            config.setJdbcUrl(file.getUrl());
        } else {
            config.setJdbcUrl(url);
            if (url.startsWith(POSTGRESQL)) {
                config.setConnectionInitSql(PLAIN_PLANS);
            }
        }
        set(settings.database().user(), config::setUsername);
        set(settings.database().password(), config::setPassword);
        config.setMaximumPoolSize(settings.database().connections());
        // The others as they are needed: a verb needs one, and a pool still filling when it ends makes it wait.
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setExceptionOverride(new LostConnections());
        config.setPoolName("maillage");
        return new HikariDataSource(config);
    }

    /** The name of the bean makes it {@code database} in the groups of health. */
    @Bean
    DatabaseHealth databaseHealthIndicator(DataSource dataSource) {
        return new DatabaseHealth(dataSource);
    }

    static EmbeddedFile embedded(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw MaillageException.parameter("data", "Le dossier « " + data + " » ne peut pas être créé.")
                    .causedBy(e);
        }
        return new EmbeddedFile(data.toAbsolutePath().resolve("maillage"), H2_SETTINGS);
    }

    private static void set(@Nullable String value, java.util.function.Consumer<String> setter) {
        if (value != null && !value.isBlank()) {
            setter.accept(value);
        }
    }
}
