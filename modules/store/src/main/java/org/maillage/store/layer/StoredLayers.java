package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;
import org.maillage.layers.layer.Visibility;
import org.maillage.layers.publication.Publication;
import org.maillage.store.row.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Layers} as declared by the migrations, and those that people published: what was said anew is read within a second. */
public final class StoredLayers implements Layers {

    /** A second at most passes until another node's publication is here; most requests come within it and ask nothing. */
    private static final long FRESH_NANOSECONDS = 500_000_000;

    /**
     * Above all counts of transactions. What is kept of a layer goes by the definition that it was made by, which the layer itself
     * tells: a node that has not heard of a newer one yet keeps under its own what it makes by the old one.
     */
    static final int DEFINITION_BIT = 32;

    private static final Logger LOG = LoggerFactory.getLogger(StoredLayers.class);

    private final JdbcClient jdbc;
    private final DerivedLayers derived;
    private final KnownRevisions revisions;
    private final AtomicReference<@Nullable Catalogue> known = new AtomicReference<>();

    /** @param revision of the catalogue, @param at of the system's running time */
    private record Catalogue(long revision, long at, List<Layer> layers, List<Removed> removed) {

        private boolean isFresh(long now) {
            return now - at < FRESH_NANOSECONDS;
        }

        /** Several threads may have read it, each at another time. */
        private static Catalogue later(@Nullable Catalogue one, Catalogue other) {
            return one != null && one.revision > other.revision ? one : other;
        }
    }

    public StoredLayers(JdbcClient jdbc, DerivedLayers derived, KnownRevisions revisions) {
        this.jdbc = jdbc;
        this.derived = derived;
        this.revisions = revisions;
    }

    @Override
    public List<Layer> list() {
        return catalogue().layers();
    }

    /** A publication that there was; its id, and how often it was said anew, stay known. */
    record Removed(String id, int definition, Visibility visibility, UUID structure) {}

    List<Removed> removed() {
        return catalogue().removed();
    }

    private Catalogue catalogue() {
        Catalogue now = known.get();
        return now != null && now.isFresh(System.nanoTime()) ? now : look(now);
    }

    /** Looks at once whether something was said anew; outside of the transaction that said it. */
    void look() {
        look(known.get());
    }

    private Catalogue look(@Nullable Catalogue before) {
        long at = System.nanoTime();
        long revision = catalogueRevision();
        Catalogue now = before != null && before.revision() == revision
                ? new Catalogue(revision, at, before.layers(), before.removed())
                : read(revision, at);
        return Objects.requireNonNull(known.accumulateAndGet(now, Catalogue::later));
    }

    /** Again when something was said anew meanwhile, for it is read by several statements. */
    private Catalogue read(long expected, long at) {
        long revision = expected;
        while (true) {
            Catalogue now = new Catalogue(revision, at, readLayers(), derived.removed());
            long after = catalogueRevision();
            if (after == revision) {
                return now;
            }
            revision = after;
        }
    }

    private long catalogueRevision() {
        return jdbc.sql("SELECT revision FROM layer_catalogue")
                .query(Long.class)
                .single();
    }

    @Override
    public long revision(Layer layer) {
        return definition(layer) + revisions.of(layer.id());
    }

    static long definition(Layer layer) {
        return definition(layer.definition());
    }

    private static long definition(int times) {
        return (long) times << DEFINITION_BIT;
    }

    @Override
    public long revision() {
        return list().stream().mapToLong(this::revision).sum() + revision(removed(), "revision");
    }

    /** That some had together when they were taken away, and more, so that it does not go back. @param column of the revisions */
    long revision(List<Removed> some, String column) {
        return some.isEmpty()
                ? 0
                : some.stream()
                                .mapToLong(one -> definition(one.definition() + 1))
                                .sum()
                        + jdbc.sql("SELECT sum(" + column + ") FROM layer_revision WHERE layer IN (:ids)")
                                .param("ids", some.stream().map(Removed::id).toList())
                                .query(Long.class)
                                .single();
    }

    /**
     * Counts the commits of which the public or a member of these structures sees something; some of them twice.
     *
     * @param structures {@link org.maillage.store.right.Owner#idOf} of them; none for the public
     */
    long seenRevision(Layer layer, Set<UUID> structures) {
        return definition(layer) + revisions.seen(layer.id(), structures);
    }

    @Override
    public Optional<Instant> changed(Layer layer) {
        return lastCommit(layer, "TRUE", Set.of());
    }

    /** Of the commits of which the public or a member of these structures sees something, as {@link #seenRevision}. */
    Optional<Instant> seenChanged(Layer layer, Set<UUID> structures) {
        String reached = " OR EXISTS (SELECT 1 FROM layer_commit_reach AS r WHERE r.layer = c.layer"
                + " AND r.revision = c.revision AND r.structure IN (:structures))";
        return lastCommit(layer, structures.isEmpty() ? "c.seen" : "(c.seen" + reached + ")", structures);
    }

    private Optional<Instant> lastCommit(Layer layer, String seen, Set<UUID> structures) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "SELECT c.committed_at FROM layer_commit AS c WHERE c.layer = :layer"
                                + " AND c.committed_at IS NOT NULL AND " + seen + " ORDER BY c.revision DESC LIMIT 1")
                .param("layer", layer.id());
        if (!structures.isEmpty()) {
            statement.param("structures", structures);
        }
        return statement
                .query((row, n) -> Rows.requiredTime(row, "committed_at"))
                .optional();
    }

    /** Those that the tables declare now, whatever is known. */
    List<Layer> readLayers() {
        List<Layer> layers = new ArrayList<>(ofRecordsDeclared());
        for (Publication publication : derived.publications()) {
            try {
                layers.add(derived.layer(publication, layers));
            } catch (MaillageException e) {
                // A migration took away what it asks for: the others are served all the same.
                LOG.error("event=publication-broken id={} why={}", publication.id(), e.message());
            }
        }
        Map<String, List<GivenStyle>> styles = styles();
        Map<String, List<Announcement>> announcements = StoredAnnouncements.all(jdbc);
        Map<String, String> chosen = chosenStyles();
        return layers.stream()
                .map(layer -> layer.styled(stylesOf(layer, styles), chosenOf(layer, chosen))
                        .announcing(announcedOf(layer, announcements)))
                .toList();
    }

    /** What its base will have besides, a publication will not have. */
    private static List<Announcement> announcedOf(Layer layer, Map<String, List<Announcement>> announcements) {
        Stream<Announcement> own = announcements.getOrDefault(layer.id(), List.of()).stream();
        Stream<Announcement> ofBase = layer.origin() == null
                ? Stream.of()
                : announcements.getOrDefault(layer.base().id(), List.of()).stream()
                        .filter(announcement -> announcement.kind() != Announcement.Kind.ADDED);
        return Stream.concat(own, ofBase)
                .sorted(Comparator.comparing(Announcement::effective))
                .toList();
    }

    private List<Layer> ofRecordsDeclared() {
        Map<String, List<Property>> properties = properties();
        Map<String, List<String>> tables = jdbc
                .sql("SELECT layer, table_name FROM layer_table ORDER BY layer, table_name")
                .query((row, n) -> Map.entry(row.getString("layer"), row.getString("table_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("SELECT * FROM layer WHERE view_name IS NOT NULL ORDER BY rank")
                .query((row, n) -> {
                    String id = row.getString("id");
                    return layer(row, properties.getOrDefault(id, List.of()), tables.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Those that were sent for it, and of a publication those of its base under other ids. */
    private static List<GivenStyle> stylesOf(Layer layer, Map<String, List<GivenStyle>> styles) {
        List<GivenStyle> own = styles.getOrDefault(layer.id(), List.of());
        if (layer.origin() == null) {
            return own;
        }
        Set<String> ids = own.stream().map(GivenStyle::id).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        styles.getOrDefault(layer.base().id(), List.of()).stream()
                                .filter(style -> !ids.contains(style.id())))
                .toList();
    }

    /** A publication for which nobody chose one is drawn as its base. */
    private static @Nullable String chosenOf(Layer layer, Map<String, String> chosen) {
        String own = chosen.get(layer.id());
        return own == null ? chosen.get(layer.base().id()) : own;
    }

    private Map<String, String> chosenStyles() {
        return jdbc
                .sql("SELECT id, default_style FROM layer WHERE default_style IS NOT NULL")
                .query((row, n) -> Map.entry(row.getString("id"), row.getString("default_style")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, List<GivenStyle>> styles() {
        return jdbc
                .sql("SELECT * FROM layer_style ORDER BY layer, id")
                .query((row, n) -> Map.entry(row.getString("layer"), style(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static GivenStyle style(ResultSet row) throws SQLException {
        return new GivenStyle(
                row.getString("layer"),
                row.getString("id"),
                GivenStyle.Language.valueOf(row.getString("language")),
                row.getString("document"));
    }

    private Map<String, List<Property>> properties() {
        return jdbc
                .sql("SELECT * FROM layer_property ORDER BY layer, rank")
                .query((row, n) -> Map.entry(row.getString("layer"), property(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Layer layer(ResultSet row, List<Property> properties, List<String> tables) throws SQLException {
        return new Layer(
                row.getString("id"),
                row.getString("kind"),
                new LocalText(row.getString("title_fr"), row.getString("title_en")),
                new LocalText(row.getString("description_fr"), row.getString("description_en")),
                GeometryFamily.valueOf(row.getString("geometry").toUpperCase(java.util.Locale.ROOT)),
                row.getString("role"),
                row.getString("view_name"),
                row.getString("attribution"),
                row.getString("licence"),
                row.getInt("min_zoom"),
                row.getInt("max_zoom"),
                properties,
                tables,
                row.getInt("definition"),
                null,
                List.of(),
                null,
                List.of());
    }

    private static Property property(ResultSet row) throws SQLException {
        return new Property(
                row.getString("name"),
                new LocalText(row.getString("title_fr"), row.getString("title_en")),
                PropertyType.of(row.getString("type")),
                row.getString("unit"),
                row.getString("vocabulary"),
                row.getString("role"),
                row.getBoolean("facet"),
                row.getBoolean("tile"),
                Protection.valueOf(row.getString("confidentiality")),
                row.getString("fact"));
    }
}
