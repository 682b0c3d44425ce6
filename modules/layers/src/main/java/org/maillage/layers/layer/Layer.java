package org.maillage.layers.layer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/**
 * A layer: a database view and its description. Its view has the reserved columns {@code key}, {@code id},
 * {@code geom}, {@code geom_public}, {@code geom_cover} (the box around both), {@code structure_id},
 * {@code confidentiality}, {@code place_confidentiality}, {@code owner_id}, {@code owner_structure_id},
 * {@code owner_confidentiality} (of the record whose rights hold too), {@code valid_from}, {@code valid_to},
 * {@code record_version}, {@code search_text} and {@code name_folded} (of its property with the role {@code name}, for
 * sorting), which are never properties.
 *
 * @param id never renamed: links, styles and other people's projects hold it
 * @param kind how it is drawn and grouped: territory, actor, site, fund, action, zone
 * @param role what its features are to their record in a place's answer ({@code seat}, {@code area}), or null
 * @param view the view's name
 * @param tables the tables the view reads: a write to one of them is a new revision of the layer
 * @param minZoom first zoom at which tiles have its features
 * @param definition how often it was said anew what the layer is
 * @param origin what a publication is made of; null for a layer of records
 * @param styles those that people sent, beside the ones that it has by itself
 */
public record Layer(
        String id,
        String kind,
        LocalText title,
        LocalText description,
        GeometryFamily geometry,
        @Nullable String role,
        String view,
        @Nullable String attribution,
        @Nullable String licence,
        int minZoom,
        int maxZoom,
        List<Property> properties,
        List<String> tables,
        int definition,
        @Nullable Origin origin,
        List<GivenStyle> styles) {

    /**
     * The version of a feature's record, which every view has: read when it is asked for beside the properties, of which it
     * is none.
     */
    public static final Property VERSION = new Property(
            "record_version",
            new LocalText("Version", "Version"),
            PropertyType.INTEGER,
            null,
            null,
            null,
            false,
            false,
            Protection.PUBLIC,
            null);

    public Layer {
        properties = List.copyOf(properties);
        tables = List.copyOf(tables);
        styles = List.copyOf(styles);
    }

    public Optional<Property> find(String property) {
        return properties.stream().filter(p -> p.name().equals(property)).findFirst();
    }

    /** @throws MaillageException naming the property, and those there are */
    public Property get(String property) {
        return find(property).orElseThrow(() -> MaillageException.parameter(
                        property, "La couche « " + id + " » n'a pas de propriété « " + property + " ».")
                .with("property", property)
                .with("properties", properties.stream().map(Property::name).toList()));
    }

    /** A layer of records, as it was declared first. */
    public Layer(
            String id,
            String kind,
            LocalText title,
            LocalText description,
            GeometryFamily geometry,
            @Nullable String role,
            String view,
            @Nullable String attribution,
            @Nullable String licence,
            int minZoom,
            int maxZoom,
            List<Property> properties,
            List<String> tables) {
        this(
                id,
                kind,
                title,
                description,
                geometry,
                role,
                view,
                attribution,
                licence,
                minZoom,
                maxZoom,
                properties,
                tables,
                0,
                null,
                List.of());
    }

    /** The layer of records that has its features: itself, or what it is a publication of. */
    public Layer base() {
        return origin == null ? this : origin.base();
    }

    /** How far the lines and boundaries that are told may be from where they are; 0 for as they are. */
    public double toleranceMetres() {
        return origin == null ? 0 : origin.toleranceMetres();
    }

    /** The layer as those know it who belong to no structure. */
    public Layer forPublic() {
        List<Property> known = properties.stream()
                .filter(property -> !property.protection().isForMembers())
                .toList();
        return known.size() == properties.size() ? this : with(known, origin, styles);
    }

    /** The same layer without generalisation. */
    public Layer exact() {
        return origin == null ? this : with(properties, origin.exact(), styles);
    }

    /** The same layer with styles that people sent. */
    public Layer styled(List<GivenStyle> given) {
        return with(properties, origin, given);
    }

    private Layer with(List<Property> known, @Nullable Origin otherOrigin, List<GivenStyle> otherStyles) {
        return new Layer(
                id,
                kind,
                title,
                description,
                geometry,
                role,
                view,
                attribution,
                licence,
                minZoom,
                maxZoom,
                known,
                tables,
                definition,
                otherOrigin,
                otherStyles);
    }

    public Optional<Property> withRole(String role) {
        return properties.stream().filter(p -> role.equals(p.role())).findFirst();
    }

    public List<Property> tileProperties() {
        return properties.stream().filter(Property::tile).toList();
    }
}
