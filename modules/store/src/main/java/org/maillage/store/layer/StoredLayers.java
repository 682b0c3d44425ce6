package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Layers} as declared by the migrations; read once, because a layer is added by a migration. */
public final class StoredLayers implements Layers {

    private final JdbcClient jdbc;
    private final KnownRevisions revisions;
    private volatile @Nullable List<Layer> declared;

    public StoredLayers(JdbcClient jdbc, KnownRevisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    @Override
    public List<Layer> list() {
        List<Layer> known = declared;
        if (known == null) {
            known = read();
            declared = known;
        }
        return known;
    }

    @Override
    public long revision(Layer layer) {
        return revisions.of(layer.id());
    }

    /**
     * Counts the commits of which the public or a member of these structures sees something; some of them twice.
     *
     * @param structures {@link org.maillage.store.right.Owner#idOf} of them; none for the public
     */
    long seenRevision(Layer layer, Set<UUID> structures) {
        return revisions.seen(layer.id(), structures);
    }

    private List<Layer> read() {
        Map<String, List<Property>> properties = properties();
        Map<String, List<String>> tables = jdbc
                .sql("SELECT layer, table_name FROM layer_table ORDER BY layer, table_name")
                .query((row, n) -> Map.entry(row.getString("layer"), row.getString("table_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("SELECT * FROM layer ORDER BY rank")
                .query((row, n) -> {
                    String id = row.getString("id");
                    return layer(row, properties.getOrDefault(id, List.of()), tables.getOrDefault(id, List.of()));
                })
                .list();
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
                tables);
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
