package org.maillage.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The store on a fresh database of one kind, wired as the application wires it. */
public final class StoreFixture implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Caller caller = Caller.service("test");

    public StoreFixture(TestDatabase database) {
        dataSource = database.create();
        context.registerBean(DataSource.class, () -> new StatementLog(dataSource));
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
        context.registerBean(Callers.class, () -> () -> caller);
        context.registerBean(ConfidentialReads.class, NotedReads::new);
        context.registerBean(Reprojection.class, Reprojection::new);
        context.register(StoreConfiguration.class);
        context.refresh();
    }

    /** From now on, who asks. */
    public void callAs(Caller other) {
        caller = other;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
