package org.maillage.store.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.TerritoryDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StatementLog;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a layer until it changes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KnownTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static StoreFixture store;
    private static Records records;
    private static LayerSource source;
    private static Layer layer;
    private static FeatureQuery all;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        records = store.get(Records.class);
        source = store.get(LayerSource.class);
        layer = store.get(Layers.class).get("territories");
        all = FeatureQuery.of(layer, TODAY);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @BeforeEach
    void askAsTheService() {
        store.callAs(Caller.service("test"));
    }

    @Test
    void figuresAreReadOnceAndAnewAfterAWrite() {
        add(3, 44);
        long before = source.count(all);
        assertThat(countsRead()).isZero();
        add(4, 45);
        assertThat(countsRead()).isEqualTo(1);
        assertThat(source.count(all)).isEqualTo(before + 1);
        assertThat(source.extent(all).orElseThrow().getMaxX()).isGreaterThan(4);
        assertThat(source.countBy(all, layer.get("kind"))).containsEntry("commune", before + 1);
    }

    /** Such texts would fill the memory as keys of what nobody asks for again. */
    @Test
    void figuresOfVeryLongQuestionsAreNotKept() {
        for (int length : new int[] {1_000, 100_000}) {
            FeatureQuery asked = all.matching("x".repeat(length));
            source.count(asked);
            assertThat(countsRead(asked)).isEqualTo(length > 32_000 ? 1 : 0);
        }
    }

    @Test
    void aFigureThatSomeoneChangesIsKeptAsItWas() {
        add(3, 44);
        double width = source.extent(all).orElseThrow().getWidth();
        source.extent(all).orElseThrow().expandBy(10);
        assertThat(source.extent(all).orElseThrow().getWidth()).isEqualTo(width);
    }

    @Test
    void aTransactionSeesWhatItHasWrittenItself() {
        long before = source.count(all);
        long inside = records.rehearse(() -> {
            add(3, 44);
            return source.count(all);
        });
        assertThat(inside).isEqualTo(before + 1);
        assertThat(source.count(all)).isEqualTo(before);
    }

    @Test
    void everyoneIsToldTheirOwnFigures() {
        add(3, 44);
        assertThat(source.count(all)).isPositive();
        store.get(JdbcClient.class)
                .sql("UPDATE territory SET confidentiality = 'PRIVATE'")
                .update();
        assertThat(source.count(all)).isPositive();
        store.callAs(Caller.ANONYMOUS);
        assertThat(source.count(all)).isZero();
    }

    /** Another node is one that is not told of the writes of this one. */
    @Test
    void anotherNodeIsFreshWithinASecond() throws InterruptedException {
        KnownRevisions other = new KnownRevisions(store.get(JdbcClient.class));
        long before = other.of("territories");
        add(3, 44);
        assertThat(store.get(Layers.class).revision(layer)).isEqualTo(before + 1);
        for (int tries = 0; other.of("territories") == before && tries < 200; tries++) {
            Thread.sleep(50);
        }
        assertThat(other.of("territories")).isEqualTo(before + 1);
    }

    private void add(double longitude, double latitude) {
        UUID id = UUID.randomUUID();
        Territory territory = Territory.KIND.create(
                id,
                Draft.of(
                        new TerritoryDetails("commune", null, "Ici", null, null, null, null),
                        Geometries.rectangle(new Envelope(longitude, longitude + 0.1, latitude, latitude + 0.1))));
        records.create(
                Territory.KIND, List.of(territory), new Authorship(Caller.service("test"), Origin.API, null, null));
    }

    private long countsRead() {
        return countsRead(all);
    }

    private long countsRead(FeatureQuery asked) {
        StatementLog log = (StatementLog) store.get(DataSource.class);
        log.take();
        source.count(asked);
        return log.take().stream()
                .filter(statement -> statement.startsWith("SELECT count(*)"))
                .count();
    }
}
