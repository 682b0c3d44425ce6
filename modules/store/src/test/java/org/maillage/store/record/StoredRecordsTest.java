package org.maillage.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Caller;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.ActorDetails;
import org.maillage.domain.actor.Establishment;
import org.maillage.domain.actor.EstablishmentDetails;
import org.maillage.domain.connection.Connections;
import org.maillage.domain.connection.Connections.Connection;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Provenance;
import org.maillage.domain.source.Sources;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.TerritoryDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredRecordsTest {

    private static final Authorship BY_TEST = new Authorship(Caller.service("test"), Origin.API, null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SQUARE = "POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))";

    private static StoreFixture store;
    private static Records records;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        records = store.get(Records.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @Test
    void aRecordComesBackAsItWasStored() {
        Territory stored = create("Bourg-Serène", "48001", SQUARE);

        Territory read = records.find(Territory.KIND, stored.id()).orElseThrow();

        assertThat(read.details()).isEqualTo(stored.details());
        assertThat(read.geometry()).isEqualTo(Geometries.fromWkt(SQUARE));
        assertThat(read.areaSquareMetres()).isCloseTo(stored.areaSquareMetres(), within(1e-6));
        assertThat(read.pointOnSurface()).isEqualTo(stored.pointOnSurface());
        assertThat(read.searchText()).isEqualTo("bourg-serene 48001");
        assertThat(read.version()).isEqualTo(1);
    }

    @Test
    void anActorKeepsItsThemes() {
        ActorDetails details = actor(List.of("eau", "foret"));
        Actor stored = Actor.KIND.create(UUID.randomUUID(), Draft.of(details, Geometries.point(3.04, 44.73)));
        records.create(Actor.KIND, List.of(stored), BY_TEST);
        assertThat(records.find(Actor.KIND, stored.id()).orElseThrow().details())
                .isEqualTo(details);
    }

    @Test
    void anUpdateCountsTheVersionAndIsRefusedFromAnOldOne() {
        UUID id = create("Avant", "48002", SQUARE).id();
        Territory one = records.find(Territory.KIND, id).orElseThrow();
        Territory other = records.find(Territory.KIND, id).orElseThrow();

        one.revise(Draft.of(details("Après", "48002"), Geometries.fromWkt(SQUARE)));
        records.update(Territory.KIND, List.of(one), BY_TEST);
        other.revise(Draft.of(details("Autre", "48002"), Geometries.fromWkt(SQUARE)));

        assertThatThrownBy(() -> records.update(Territory.KIND, List.of(other), BY_TEST))
                .isInstanceOf(MaillageException.class);
        Territory now = records.find(Territory.KIND, id).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.details().name()).isEqualTo("Après");
    }

    @Test
    void aDeletedRecordIsNotFoundButKeptInTheHistory() {
        UUID id = create("Disparue", "48003", SQUARE).id();
        Territory record = records.find(Territory.KIND, id).orElseThrow();
        record.markDeleted();
        records.update(Territory.KIND, List.of(record), BY_TEST);

        assertThat(records.find(Territory.KIND, id)).isEmpty();
        assertThat(store.get(History.class).listOf(Territory.KIND, id))
                .extracting(Change::operation)
                .containsExactly("delete", "create");
    }

    @Test
    void historyKeepsAuthorTimeAndImage() {
        UUID id = create("Historique", "48004", SQUARE).id();
        Change change = store.get(History.class).listOf(Territory.KIND, id).get(0);
        assertThat(change.author()).isEqualTo("test");
        assertThat(change.at()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(change.image()).contains("\"name\":\"Historique\"");
    }

    @Test
    void oneTransactionIsOneRevisionOfEachLayerItTouches() {
        Layers layers = store.get(Layers.class);
        long territories = layers.revision(layers.get("territories"));
        long actors = layers.revision(layers.get("actors"));

        records.inTransaction(() -> {
            create("Un", "48005", SQUARE);
            return create("Deux", "48006", SQUARE);
        });

        assertThat(layers.revision(layers.get("territories"))).isEqualTo(territories + 1);
        assertThat(layers.revision(layers.get("actors"))).isEqualTo(actors);
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        Layers layers = store.get(Layers.class);
        long before = layers.revision(layers.get("territories"));
        UUID[] id = new UUID[1];

        assertThatThrownBy(() -> records.inTransaction(() -> {
                    id[0] = create("Perdue", "48007", SQUARE).id();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(records.find(Territory.KIND, id[0])).isEmpty();
        assertThat(store.get(History.class).listOf(Territory.KIND, id[0])).isEmpty();
        assertThat(layers.revision(layers.get("territories"))).isEqualTo(before);
    }

    @Test
    void aSourceFindsItsRecordsAgain() {
        Sources sources = store.get(Sources.class);
        long source = sources.keyOf("INSEE, COG 2026", "Licence Ouverte 2.0", null);
        assertThat(sources.keyOf("INSEE, COG 2026", null, null)).isEqualTo(source);
        Provenance provenance = new Provenance(source, "48008", LocalDate.of(2026, 1, 1));
        Territory stored = Territory.KIND.create(
                UUID.randomUUID(),
                Draft.of(details("Connue", "48008"), Geometries.fromWkt(SQUARE)).from(provenance));
        records.create(Territory.KIND, List.of(stored), BY_TEST);

        assertThat(records.find(Territory.KIND, provenance)).map(Territory::id).contains(stored.id());
        assertThat(records.importedFrom(Territory.KIND, source)).containsOnlyKeys("48008");
    }

    @Test
    void whatAnImportSaidIsKnownUntilAnotherSaysMoreOrItIsTakenAway() {
        long source = store.get(Sources.class).keyOf("INSEE, COG 2026", null, null);
        Territory stored = Territory.KIND.create(
                UUID.randomUUID(),
                Draft.of(details("Importée", "48009"), Geometries.fromWkt(SQUARE))
                        .from(new Provenance(source, "48009", null)));
        stored.rememberImport("{\"said\":1}");
        records.create(Territory.KIND, List.of(stored), BY_TEST);
        assertThat(said(source, "48009")).isEqualTo("{\"said\":1}");

        Territory corrected = records.find(Territory.KIND, stored.id()).orElseThrow();
        assertThat(corrected.importedImage()).isEqualTo("{\"said\":1}");
        records.update(Territory.KIND, List.of(corrected), BY_TEST);
        assertThat(said(source, "48009")).as("after a write by hand").isEqualTo("{\"said\":1}");

        Territory again = records.find(Territory.KIND, stored.id()).orElseThrow();
        again.rememberImport("{\"said\":2}");
        records.update(Territory.KIND, List.of(again), BY_TEST);
        assertThat(said(source, "48009")).isEqualTo("{\"said\":2}");

        Territory forgotten = records.find(Territory.KIND, stored.id()).orElseThrow();
        forgotten.rememberImport(null);
        records.update(Territory.KIND, List.of(forgotten), BY_TEST);
        assertThat(said(source, "48009")).isNull();
    }

    private @Nullable String said(long source, String id) {
        return records.importedFrom(Territory.KIND, source).get(id).image();
    }

    @Test
    void anEstablishmentIsOnItsLayerWithWhatItsActorDoes() throws IOException {
        UUID actor = createActor(Geometries.point(3.04, 44.73));
        Establishment stored = Establishment.KIND.create(
                UUID.randomUUID(), Draft.of(establishment(actor), Geometries.point(3.05, 44.74)));
        records.create(Establishment.KIND, List.of(stored), BY_TEST);

        assertThat(records.find(Establishment.KIND, stored.id()).orElseThrow().details())
                .isEqualTo(stored.details());
        assertThat(values("actor-establishments", stored.id(), "name", "kind", "actor", "actor_name", "family"))
                .containsExactly("Antenne", "antenne", actor.toString(), "AAPPMA La Truite", "association");
    }

    @Test
    void anEstablishmentGoesWithItsActor() {
        UUID actor = createActor(Geometries.point(3.04, 44.73));
        Establishment stored = Establishment.KIND.create(
                UUID.randomUUID(), Draft.of(establishment(actor), Geometries.point(3.05, 44.74)));
        records.create(Establishment.KIND, List.of(stored), BY_TEST);
        Connections connections = store.get(Connections.class);

        assertThat(connections.listOf(actor, TODAY))
                .extracting(Connection::role, Connection::outgoing, Connection::collection, Connection::id)
                .containsExactly(tuple("establishment", true, "actor-establishments", stored.id()));
        assertThat(connections.listOf(stored.id(), TODAY))
                .extracting(Connection::role, Connection::outgoing, Connection::collection, Connection::id)
                .containsExactly(tuple("establishment", false, "actors", actor));

        Actor closed = records.find(Actor.KIND, actor).orElseThrow();
        closed.markDeleted();
        records.update(Actor.KIND, List.of(closed), BY_TEST);
        Layer layer = store.get(Layers.class).get("actor-establishments");
        assertThat(store.get(LayerSource.class)
                        .count(FeatureQuery.of(layer, TODAY).withId(stored.id())))
                .isZero();
    }

    @Test
    void anActorWithoutASeatIsOnItsLayerButInNoBoxAndNoPlace() throws IOException {
        UUID actor = createActor(null);
        Layer layer = store.get(Layers.class).get("actors");
        LayerSource source = store.get(LayerSource.class);
        FeatureQuery one = FeatureQuery.of(layer, TODAY).withId(actor);

        assertThat(values("actors", actor, "name")).containsExactly("AAPPMA La Truite");
        assertThat(source.<Boolean>read(one, features -> features.next() && features.geometry() == null))
                .isTrue();
        assertThat(source.count(one)).isEqualTo(1);
        assertThat(source.count(one.within(new Envelope(-180, 180, -90, 90)))).isZero();
        assertThat(source.countBy(one, layer.get("family"))).isEqualTo(Map.of("association", 1L));
        assertThat(source.extent(one)).isEmpty();
        assertThat(store.get(Surroundings.class).find("actors", actor, TODAY)).isEmpty();
    }

    private static List<Object> values(String layerId, UUID id, String... properties) throws IOException {
        Layer layer = store.get(Layers.class).get(layerId);
        FeatureQuery query = FeatureQuery.of(layer, TODAY)
                .withId(id)
                .reading(Arrays.stream(properties).map(layer::get).toList(), false);
        return store.get(LayerSource.class).read(query, features -> {
            assertThat(features.next()).isTrue();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < properties.length; i++) {
                values.add(features.value(i));
            }
            return values;
        });
    }

    private UUID createActor(@Nullable Geometry seat) {
        Actor actor = Actor.KIND.create(UUID.randomUUID(), Draft.of(actor(List.of("eau")), seat));
        records.create(Actor.KIND, List.of(actor), BY_TEST);
        return actor.id();
    }

    private static EstablishmentDetails establishment(UUID actor) {
        return new EstablishmentDetails("Antenne", actor, "antenne", null, "2, rue du Pont", "48001");
    }

    private Territory create(String name, String code, String wkt) {
        Territory territory =
                Territory.KIND.create(UUID.randomUUID(), Draft.of(details(name, code), Geometries.fromWkt(wkt)));
        records.create(Territory.KIND, List.of(territory), BY_TEST);
        return territory;
    }

    private static TerritoryDetails details(String name, String code) {
        return new TerritoryDetails("commune", code, name, 120, null, "48", "76");
    }

    private static ActorDetails actor(List<String> themes) {
        return new ActorDetails(
                "AAPPMA La Truite",
                null,
                null,
                "association",
                null,
                "9220",
                null,
                null,
                "W481000001",
                null,
                "48001",
                themes,
                null,
                "actif",
                null,
                LocalDate.of(2026, 11, 3),
                "Mme Roux, secrétaire",
                "secretariat@truite.example",
                "01 00 00 00 00",
                "Réunion en mars");
    }
}
