package org.maillage.store.layer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.publication.Description;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.publication.Publications;
import org.maillage.layers.publication.Selection;
import org.maillage.layers.publication.Selection.Reference;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Publications} in the tables {@code layer}, {@code publication} and those below it. */
public final class StoredPublications implements Publications {

    /** After all layers of records. */
    private static final int RANK = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StoredLayers layers;
    private final DerivedLayers derived;
    private final LayerSource forPublic;
    private final StoredSchemaVersions schemas;
    private final Clock clock;

    /** @param forPublic as who belongs to no structure reads */
    public StoredPublications(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StoredLayers layers,
            DerivedLayers derived,
            LayerSource forPublic,
            StoredSchemaVersions schemas,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.layers = layers;
        this.derived = derived;
        this.forPublic = forPublic;
        this.schemas = schemas;
        this.clock = clock;
    }

    @Override
    public List<Publication> list() {
        return derived.publications();
    }

    @Override
    public Optional<Publication> find(String id) {
        return list().stream()
                .filter(publication -> publication.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean isTaken(String id) {
        return jdbc.sql("SELECT count(*) FROM layer WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Layer layer(Publication publication) {
        return derived.layer(publication, layers.list());
    }

    @Override
    public int version(String layer) {
        return jdbc.sql("SELECT definition FROM layer WHERE id = ?")
                .param(layer)
                .query(Integer.class)
                .single();
    }

    @Override
    public long countForPublic(Layer layer, LocalDate day) {
        return forPublic.count(FeatureQuery.of(layer, day));
    }

    @Override
    public <T> T oneAtATime(Supplier<T> work) {
        T made = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("UPDATE layer_catalogue SET revision = revision + 1").update();
            return work.get();
        }));
        layers.look();
        return made;
    }

    private void write(String statement, @Nullable Object... values) {
        jdbc.sql(statement).params(Arrays.asList(values)).update();
    }

    @Override
    public void create(Publication publication) {
        Description told = publication.description();
        write(
                "INSERT INTO layer (id, title_fr, title_en, description_fr, description_en, attribution, licence, rank, definition,"
                        + " defined_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                publication.id(),
                told.title().fr(),
                told.title().en(),
                told.description().fr(),
                told.description().en(),
                told.attribution(),
                told.licence(),
                RANK,
                publication.version(),
                now());
        write("INSERT INTO layer_revision (layer, revision) VALUES (?, 0)", publication.id());
        Selection selection = publication.selection();
        write(
                "INSERT INTO publication (layer, base, structure, visibility, filter, tolerance_metres, removed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                publication.id(),
                publication.base(),
                publication.structure(),
                publication.visibility().name(),
                selection.filter(),
                selection.toleranceMetres());
        select(publication.id(), selection);
        schemas.note(layer(publication));
    }

    private void select(String id, Selection selection) {
        selection.properties().stream()
                .distinct()
                .forEach(name -> write("INSERT INTO publication_property (layer, name) VALUES (?, ?)", id, name));
        int number = 0;
        for (Reference near : selection.near()) {
            write(
                    "INSERT INTO publication_place (layer, number, near, feature, metres) VALUES (?, ?, ?, ?, ?)",
                    id,
                    number++,
                    near.layer(),
                    near.feature(),
                    near.metres());
        }
    }

    @Override
    public void replace(Publication publication) {
        String id = publication.id();
        describe(id, publication.description());
        Selection selection = publication.selection();
        write(
                "UPDATE publication SET structure = ?, visibility = ?, filter = ?, tolerance_metres = ? WHERE layer = ?",
                publication.structure(),
                publication.visibility().name(),
                selection.filter(),
                selection.toleranceMetres(),
                id);
        write("DELETE FROM publication_property WHERE layer = ?", id);
        write("DELETE FROM publication_place WHERE layer = ?", id);
        select(id, selection);
        schemas.note(layer(publication));
    }

    /** Its rows stay, so that its id stays taken. */
    @Override
    public void remove(String id) {
        write("UPDATE publication SET removed = TRUE WHERE layer = ?", id);
    }

    @Override
    public void describe(String layer, Description told) {
        write(
                "UPDATE layer SET title_fr = ?, title_en = ?, description_fr = ?, description_en = ?, attribution = ?,"
                        + " licence = ?, definition = definition + 1, defined_at = ? WHERE id = ?",
                told.title().fr(),
                told.title().en(),
                told.description().fr(),
                told.description().en(),
                told.attribution(),
                told.licence(),
                now(),
                layer);
    }

    @Override
    public List<GivenStyle> styles(String layer) {
        return jdbc.sql("SELECT * FROM layer_style WHERE layer = ? ORDER BY id")
                .param(layer)
                .query((row, n) -> StoredLayers.style(row))
                .list();
    }

    @Override
    public void chooseStyle(String layer, @Nullable String id) {
        write("UPDATE layer SET default_style = ? WHERE id = ?", id, layer);
        redefine(layer);
    }

    @Override
    public void putStyle(GivenStyle style) {
        write("DELETE FROM layer_style WHERE layer = ? AND id = ?", style.layer(), style.id());
        write(
                "INSERT INTO layer_style (layer, id, language, document) VALUES (?, ?, ?, ?)",
                style.layer(),
                style.id(),
                style.language().name(),
                style.document());
        redefine(style.layer());
    }

    @Override
    public void removeStyle(String layer, String id) {
        write("DELETE FROM layer_style WHERE layer = ? AND id = ?", layer, id);
        write("UPDATE layer SET default_style = NULL WHERE id = ? AND default_style = ?", layer, id);
        redefine(layer);
    }

    /** Publications of a layer of records are drawn as it is. */
    private void redefine(String layer) {
        write(
                "UPDATE layer SET definition = definition + 1, defined_at = ? WHERE id = ?"
                        + " OR id IN (SELECT p.layer FROM publication AS p WHERE p.base = ?)",
                now(),
                layer,
                layer);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
