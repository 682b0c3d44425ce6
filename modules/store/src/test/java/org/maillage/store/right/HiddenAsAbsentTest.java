package org.maillage.store.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.ActorDetails;
import org.maillage.domain.history.History;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StatementLog;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever may not know of a record learns of it from nothing, and so not from how long it takes to say that it is not there. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HiddenAsAbsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Parameter
    TestDatabase database;

    private StoreFixture store;

    @Test
    void aHiddenRecordAndAnAbsentOneTakeTheSameStatements() throws IOException {
        try (StoreFixture opened = new StoreFixture(database)) {
            store = opened;
            Structures structures = new Structures(store.get(JdbcClient.class));
            Structure park = structures.create("Parc", false);
            Structure league = structures.create("Ligue", false);
            Actor hidden = hidden(
                    new Access(park.id(), Confidentiality.PRIVATE, Set.of(league.id()), Confidentiality.PUBLIC, null));
            for (Caller caller : List.of(
                    Caller.ANONYMOUS,
                    structures.member(park, Role.CONTRIBUTOR, null),
                    structures.member(league, Role.ADMINISTRATOR, null),
                    structures.member(park, Role.MANAGER, Structures.WEST))) {
                store.callAs(caller);
                assertThat(statements(hidden.id())).isNotEmpty().isEqualTo(statements(UUID.randomUUID()));
            }
        }
    }

    /** In the east, out of the area of who would see it in the west. */
    private Actor hidden(Access access) {
        ActorDetails details = new ActorDetails(
                "Caché",
                null,
                null,
                "associations",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "actif",
                null,
                null,
                null,
                null,
                null,
                null);
        Actor actor = Actor.KIND.create(
                UUID.randomUUID(), Draft.of(details, Geometries.point(6, 44)).with(access));
        store.get(Records.class)
                .create(Actor.KIND, List.of(actor), new Authorship(Caller.service("test"), Origin.API, null, null));
        return actor;
    }

    /** All that are prepared when a record that is not told is asked for in every way there is. */
    private List<String> statements(UUID id) throws IOException {
        StatementLog log = (StatementLog) store.get(DataSource.class);
        History history = store.get(History.class);
        Layer layer = store.get(Layers.class).get("actors");
        log.take();
        assertThat(store.get(Records.class).find(Actor.KIND, id)).isEmpty();
        assertThat(store.get(Records.class).findEver(Actor.KIND, id)).isEmpty();
        assertThat(history.listOf(Actor.KIND, id)).isEmpty();
        assertThat(history.snapshot(Actor.KIND, id, 1)).isEmpty();
        assertThat(store.get(Surroundings.class).find("actors", id, TODAY)).isEmpty();
        LayerSource source = store.get(LayerSource.class);
        FeatureQuery one = FeatureQuery.of(layer, TODAY).withId(id);
        assertThat(source.count(one)).isZero();
        boolean told = source.read(one, FeatureStream::next);
        assertThat(told).isFalse();
        // how far the layer has come is read every half second, whatever is asked
        return log.take().stream()
                .filter(statement -> !statement.contains("layer_re"))
                .toList();
    }
}
