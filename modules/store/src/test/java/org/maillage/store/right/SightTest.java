package org.maillage.store.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
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
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.ActorDetails;
import org.maillage.domain.actor.Establishment;
import org.maillage.domain.actor.EstablishmentDetails;
import org.maillage.domain.history.History;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Blur;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.Records;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Protection;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Sort;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is read in SQL is what {@link Policy} says, for actors of every structure, level, sharing, level of place and area, and
 * for callers of every role: the list, the figures, the values, the place and the record by its id.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SightTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Authorship BY_TEST = new Authorship(Caller.service("test"), Origin.API, null, null);

    private static StoreFixture store;
    private static final List<Actor> ACTORS = new ArrayList<>();
    private static final List<Caller> CALLERS = new ArrayList<>();

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        Structures structures = new Structures(store.get(JdbcClient.class));
        Structure park = structures.create("Parc", false);
        Structure league = structures.create("Ligue", false);
        Structure operator = structures.create("Maillage", true);
        callers(structures, List.of(park, league, operator));
        actors(Arrays.asList(null, park.id(), league.id()), league.id());
        store.get(Records.class).create(Actor.KIND, ACTORS, BY_TEST);
    }

    private static void callers(Structures structures, List<Structure> all) {
        CALLERS.clear();
        CALLERS.add(Caller.ANONYMOUS);
        CALLERS.add(Caller.service("maillage"));
        for (Structure structure : all) {
            for (Role role : Role.values()) {
                CALLERS.add(structures.member(structure, role, null));
            }
            CALLERS.add(structures.member(structure, Role.MANAGER, Structures.WEST));
        }
    }

    private static void actors(List<@Nullable UUID> owners, UUID partner) {
        ACTORS.clear();
        for (UUID owner : owners) {
            for (Confidentiality level : Confidentiality.values()) {
                for (Confidentiality place : Confidentiality.values()) {
                    for (Set<UUID> partners : List.of(Set.<UUID>of(), Set.of(partner))) {
                        ACTORS.add(actor(new Access(owner, level, partners, place, Blur.GRID)));
                    }
                }
            }
        }
    }

    /** A fiftieth of a degree apart, so that no two of them lie in one square of the grid; the odd ones are in the east. */
    private static Actor actor(Access access) {
        int n = ACTORS.size();
        double longitude = (n % 2 == 0 ? 2 : 6) + n / 10 * 0.02 + 0.003;
        double latitude = 44 + n % 10 * 0.02 + 0.002;
        ActorDetails details = new ActorDetails(
                "Acteur " + n,
                null,
                null,
                "associations",
                null,
                null,
                null,
                null,
                null,
                "rue " + n,
                null,
                List.of("eau"),
                null,
                "actif",
                null,
                null,
                "Mme " + n,
                n + "@acteurs.example",
                null,
                "notes " + n);
        return Actor.KIND.create(
                UUID.randomUUID(),
                Draft.of(details, Geometries.point(longitude, latitude)).with(access));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    private record Seen(String name, Map<String, Object> values, @Nullable Geometry place) {}

    private static List<Seen> read(FeatureQuery query) throws IOException {
        FeatureQuery whole = query.reading(query.layer().properties(), true);
        return store.get(LayerSource.class).read(whole, features -> {
            List<Seen> seen = new ArrayList<>();
            while (features.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 0; i < whole.properties().size(); i++) {
                    Object value = features.value(i);
                    if (value != null) {
                        values.put(whole.properties().get(i).name(), value);
                    }
                }
                byte[] wkb = features.geometry();
                seen.add(new Seen(
                        String.valueOf(values.get("name")), values, wkb == null ? null : Geometries.fromWkb(wkb)));
            }
            return seen;
        });
    }

    private static FeatureQuery all() {
        return FeatureQuery.of(layer(), TODAY);
    }

    private static Layer layer() {
        return store.get(Layers.class).get("actors");
    }

    private static boolean sees(Caller caller, Confidentiality level, Actor actor) {
        return Policy.sees(caller, level, actor.access(), actor.geometry());
    }

    private static boolean knows(Caller caller, Actor actor) {
        return sees(caller, actor.access().level(), actor);
    }

    private static Set<String> names(Predicate<Actor> which) {
        return ACTORS.stream()
                .filter(which)
                .map(actor -> actor.details().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> having(List<Seen> seen, String property) {
        return seen.stream()
                .filter(one -> one.values().containsKey(property))
                .map(Seen::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCallerSeesWhatThePolicySays() throws IOException {
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            List<Seen> seen = read(all());
            assertThat(having(seen, "name")).as(caller.name()).isEqualTo(names(actor -> knows(caller, actor)));
            assertThat(seen).hasSize(names(actor -> knows(caller, actor)).size());
            assertThat(having(seen, "email"))
                    .as(caller.name())
                    .isEqualTo(names(actor -> knows(caller, actor) && sees(caller, Confidentiality.PARTNERS, actor)));
            assertThat(having(seen, "notes"))
                    .as(caller.name())
                    .isEqualTo(names(actor -> knows(caller, actor) && sees(caller, Confidentiality.STRUCTURE, actor)));
            assertThat(having(seen, "address"))
                    .as(caller.name())
                    .isEqualTo(names(actor ->
                            knows(caller, actor) && sees(caller, actor.access().place(), actor)));
        }
    }

    /** From nobody to everything, so that the test above compares no empty sets. */
    @Test
    void callersDiffer() throws IOException {
        Set<Integer> sizes = new TreeSet<>();
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            sizes.add(read(all()).size());
        }
        assertThat(sizes).hasSizeGreaterThan(5).contains(ACTORS.size());
    }

    @Test
    void placesAreBlurredForThoseWhoMayNotSeeThem() throws IOException {
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            Map<String, Geometry> places =
                    read(all()).stream().collect(Collectors.toMap(Seen::name, one -> one.place()));
            for (Actor actor : ACTORS) {
                Geometry place = places.get(actor.details().name());
                if (place != null) {
                    assertThat(place.distance(actor.geometry()) == 0)
                            .as("%s, %s", caller.name(), actor.access())
                            .isEqualTo(sees(caller, actor.access().place(), actor));
                }
            }
        }
    }

    /** A box of some metres around the true place, as a box and as a filter; and around the shown one. */
    @Test
    void aBoxFindsThePlaceThatIsSeen() throws IOException {
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            for (Actor actor : ACTORS.subList(0, 32)) {
                boolean there =
                        knows(caller, actor) && sees(caller, actor.access().place(), actor);
                Envelope box = actor.geometry().getEnvelopeInternal();
                box.expandBy(1e-5);
                Filter filter =
                        FILTERS.intersects(FILTERS.property("geom"), FILTERS.literal(Geometries.rectangle(box)));
                assertThat(read(all().within(box))).as(caller.name()).hasSize(there ? 1 : 0);
                assertThat(read(all().where(filter))).as(caller.name()).hasSize(there ? 1 : 0);
                Envelope shown = actor.publicGeometry().getEnvelopeInternal();
                shown.expandBy(1e-5);
                boolean blurred = actor.access().place() != Confidentiality.PUBLIC;
                assertThat(read(all().within(shown)))
                        .as(caller.name())
                        .hasSize(knows(caller, actor) && (!blurred || !there) ? 1 : 0);
            }
        }
    }

    @Test
    void figuresAreOfWhatIsSeen() throws IOException {
        LayerSource source = store.get(LayerSource.class);
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            int known = names(actor -> knows(caller, actor)).size();
            assertThat(source.count(all())).isEqualTo(known);
            assertThat(source.countBy(all(), layer().get("themes"))).isEqualTo(Map.of("eau", (long) known));
            assertThat(source.countBy(all(), layer().get("address")).keySet())
                    .hasSize(names(actor -> knows(caller, actor)
                                    && sees(caller, actor.access().place(), actor))
                            .size());
            Envelope extent = new Envelope();
            read(all()).forEach(one -> extent.expandToInclude(one.place().getEnvelopeInternal()));
            assertThat(source.extent(all())).hasValue(extent);
            assertThat(source.patches(all(), 1).stream()
                            .mapToLong(patch -> patch.count())
                            .sum())
                    .isEqualTo(known);
        }
    }

    /** What is hidden neither sorts nor filters: as null it comes last, and is equal to nothing. */
    @Test
    void whatIsHiddenCannotBeAskedFor() throws IOException {
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            if (caller.isPublic()) {
                assertThatThrownBy(() -> layer().get("notes"))
                        .isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.details())
                                .containsEntry("property", "notes")
                                .doesNotContainValue("email"));
                continue;
            }
            List<Seen> sorted = read(all().page(List.of(new Sort(layer().get("notes"), false)), 0, null));
            int told = names(actor -> knows(caller, actor) && sees(caller, Confidentiality.STRUCTURE, actor))
                    .size();
            assertThat(sorted.subList(0, told)).allMatch(one -> one.values().containsKey("notes"));
            assertThat(sorted.subList(told, sorted.size()))
                    .noneMatch(one -> one.values().containsKey("notes"));
            for (Actor actor : ACTORS.subList(0, 32)) {
                Filter notes = FILTERS.equals(
                        FILTERS.property("notes"),
                        FILTERS.literal(actor.details().notes()));
                assertThat(store.get(LayerSource.class).count(all().where(notes)))
                        .isEqualTo(knows(caller, actor) && sees(caller, Confidentiality.STRUCTURE, actor) ? 1 : 0);
            }
        }
    }

    @Test
    void recordsAndTheirHistoryAreFoundByThoseWhoSeeThem() {
        for (Caller caller : CALLERS) {
            store.callAs(caller);
            for (Actor actor : ACTORS) {
                boolean known = knows(caller, actor);
                assertThat(store.get(Records.class).find(Actor.KIND, actor.id()).isPresent())
                        .as("%s, %s", caller.name(), actor.access())
                        .isEqualTo(known);
                assertThat(store.get(History.class).listOf(Actor.KIND, actor.id()))
                        .hasSize(known ? 1 : 0);
            }
        }
    }

    @Test
    void whatBelongsToAnActorIsAsHiddenAsTheActor() throws IOException {
        for (Actor actor : ACTORS.subList(0, 64)) {
            Establishment establishment = Establishment.KIND.create(
                    UUID.randomUUID(),
                    Draft.of(
                            new EstablishmentDetails(
                                    "Antenne de " + actor.details().name(), actor.id(), "antenne", null, null, null),
                            Geometries.point(3, 45)));
            store.get(Records.class).create(Establishment.KIND, List.of(establishment), BY_TEST);
            for (Caller caller : CALLERS) {
                store.callAs(caller);
                Layer layer = store.get(Layers.class).get("actor-establishments");
                assertThat(read(FeatureQuery.of(layer, TODAY).withId(establishment.id())))
                        .as("%s, %s", caller.name(), actor.access())
                        .hasSize(knows(caller, actor) ? 1 : 0);
                assertThat(store.get(Records.class)
                                .find(Establishment.KIND, establishment.id())
                                .isPresent())
                        .isEqualTo(knows(caller, actor));
            }
        }
    }

    /** A fact is as confidential on its card as in its layer. */
    @Test
    void layersAndRecordsProtectTheSame() {
        store.callAs(Caller.service("test"));
        Map<String, Protection> inLayer = layer().properties().stream()
                .filter(property -> property.protection() != Protection.PUBLIC)
                .collect(Collectors.toMap(property -> property.name(), property -> property.protection()));
        assertThat(inLayer)
                .isEqualTo(Map.of(
                        "contact", Protection.PARTNERS,
                        "email", Protection.PARTNERS,
                        "phone", Protection.PARTNERS,
                        "notes", Protection.STRUCTURE,
                        "address", Protection.PLACE));
        assertThat(org.maillage.domain.record.HiddenFacts.of(
                        ActorDetails.class, level -> level == Confidentiality.PUBLIC, false))
                .isEqualTo(inLayer.keySet());
    }
}
