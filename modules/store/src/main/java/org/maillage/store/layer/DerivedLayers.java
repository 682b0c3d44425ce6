package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.Visibility;
import org.maillage.layers.publication.Description;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.publication.Selection;
import org.maillage.layers.publication.Selection.Reference;
import org.maillage.store.layer.StoredLayers.Removed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publications of the tables, and the layers that they are. */
public final class DerivedLayers {

    private final JdbcClient jdbc;
    private final Cql2 cql2;

    public DerivedLayers(JdbcClient jdbc, Reprojection reprojection) {
        this.jdbc = jdbc;
        this.cql2 = new Cql2(reprojection);
    }

    /** By id, without those removed. */
    List<Publication> publications() {
        Map<String, List<String>> properties = jdbc
                .sql("SELECT layer, name FROM publication_property ORDER BY layer, name")
                .query((row, n) -> Map.entry(row.getString("layer"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, List<Reference>> near = jdbc
                .sql("SELECT layer, near, feature, metres FROM publication_place ORDER BY layer, number")
                .query((row, n) -> Map.entry(row.getString("layer"), reference(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("SELECT * FROM publication p JOIN layer l ON l.id = p.layer WHERE NOT p.removed ORDER BY l.id")
                .query((row, n) -> {
                    String id = row.getString("id");
                    return publication(row, near.getOrDefault(id, List.of()), properties.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Those that were taken away. */
    List<Removed> removed() {
        return jdbc.sql("SELECT id, definition, visibility, structure FROM publication p JOIN layer l ON l.id = p.layer"
                        + " WHERE p.removed ORDER BY id")
                .query((row, n) -> new Removed(
                        row.getString("id"),
                        row.getInt("definition"),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getObject("structure", UUID.class)))
                .list();
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(row.getString("near"), row.getObject("feature", UUID.class), row.getDouble("metres"));
    }

    private static Publication publication(ResultSet row, List<Reference> near, List<String> properties)
            throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("base"),
                new Description(
                        new LocalText(row.getString("title_fr"), row.getString("title_en")),
                        new LocalText(row.getString("description_fr"), row.getString("description_en")),
                        row.getString("licence"),
                        row.getString("attribution")),
                new Selection(row.getString("filter"), near, properties, row.getDouble("tolerance_metres")),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("structure", UUID.class),
                row.getInt("definition"));
    }

    /**
     * The layer that a publication is. What is for everyone shows and asks for what everyone may know alone: they are told nothing
     * of the rest, so that it would be empty.
     *
     * @param layers the layers of records at least
     * @throws MaillageException naming the member at fault
     */
    Layer layer(Publication publication, List<Layer> layers) {
        Layer base = known(publication.base(), "layer", layers);
        Layer asked = publication.visibility() == Visibility.PUBLIC ? base.forPublic() : base;
        Selection selection = publication.selection();
        Origin origin = new Origin(
                base,
                filter(asked, selection.filter()),
                selection.near().stream()
                        .map(reference -> new Origin.Near(
                                known(reference.layer(), "within", layers), reference.feature(), reference.metres()))
                        .toList(),
                selection.toleranceMetres(),
                publication.visibility(),
                publication.structure());
        Description told = publication.description();
        return new Layer(
                publication.id(),
                base.kind(),
                told.title(),
                told.description(),
                base.geometry(),
                base.role(),
                base.view(),
                told.attribution(),
                told.licence(),
                base.minZoom(),
                base.maxZoom(),
                shown(asked, selection.properties()),
                base.tables(),
                publication.version(),
                origin,
                List.of(),
                null,
                List.of());
    }

    private static Layer known(String id, String member, List<Layer> layers) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id) && layer.origin() == null)
                .findFirst()
                .orElseThrow(
                        () -> MaillageException.parameter(member, "Il n'y a pas de couche « " + id + " » à publier.")
                                .with("layers", layers.stream().map(Layer::id).toList()));
    }

    private Filter filter(Layer asked, @Nullable String filter) {
        return filter == null
                ? Filter.INCLUDE
                : Objects.requireNonNull(MaillageException.naming(
                        "filter", () -> cql2.read(asked, filter, Cql2Language.TEXT, Crs.CRS84)));
    }

    /** As the base has them: who may be told them, and what they are called, stays its own. */
    private static List<Property> shown(Layer asked, List<String> names) {
        names.forEach(name -> MaillageException.naming("properties", () -> asked.get(name)));
        Set<String> chosen = Set.copyOf(names);
        return asked.properties().stream()
                .filter(property -> chosen.contains(property.name()))
                .toList();
    }
}
