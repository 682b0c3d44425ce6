package org.maillage.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Source;
import org.maillage.domain.source.Sources;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredSourcesTest {

    private static StoreFixture store;
    private static Sources sources;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        sources = store.get(Sources.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void whatIsNotSaidAgainStaysAsItWas() {
        long key = sources.keyOf("Annuaire", "Licence Ouverte 2.0", null);

        assertThat(sources.keyOf("Annuaire", null, "https://annuaire.example")).isEqualTo(key);

        assertThat(sources.list())
                .usingRecursiveFieldByFieldElementComparator()
                .contains(new Source("Annuaire", null, "Licence Ouverte 2.0", "https://annuaire.example"));
    }

    /** Two imports that begin together: the second waits for the first, and goes on from what it left. */
    @Test
    void aSourceThatTwoMakeAtOnceIsMadeOnce() throws Exception {
        Records records = store.get(Records.class);
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> records.inTransaction(() -> {
            long key = sources.keyOf("Deux à la fois", null, null);
            made.countDown();
            await(asked);
            return key;
        }));
        made.await();
        CompletableFuture<Long> second = CompletableFuture.supplyAsync(() -> records.inTransaction(() -> {
            asked.countDown();
            return sources.keyOf("Deux à la fois", null, null);
        }));

        assertThat(second.get()).isEqualTo(first.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
