package org.maillage.layers.layer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.geotools.api.filter.Filter;
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
 * @param defaultStyle id of the style that it is drawn by when nobody asks for one; null for the map's own
 * @param announcements what was said that its features will have, the first day first; of a publication those of its base too
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
        List<GivenStyle> styles,
        @Nullable String defaultStyle,
        List<Announcement> announcements) {

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

    /** Of what nobody published yet. */
    private static final UUID NOBODY = new UUID(0, 0);

    public Layer {
        properties = List.copyOf(properties);
        tables = List.copyOf(tables);
        styles = List.copyOf(styles);
        announcements = List.copyOf(announcements);
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
                List.of(),
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
        List<Announcement> told = announcements.stream()
                .filter(announcement -> announcement.isForPublic(this))
                .toList();
        return known.size() == properties.size() && told.size() == announcements.size()
                ? this
                : with(licence, attribution, known, origin, styles, defaultStyle, told);
    }

    /** The same layer without generalisation. */
    public Layer exact() {
        return origin == null
                ? this
                : with(licence, attribution, properties, origin.exact(), styles, defaultStyle, announcements);
    }

    /** The same layer as a publication of it would be whose lines may be so far from where they are. */
    public Layer generalised(double metres) {
        Origin all = new Origin(base(), Filter.INCLUDE, List.of(), metres, Visibility.STRUCTURE, NOBODY);
        return with(licence, attribution, properties, all, styles, defaultStyle, announcements);
    }

    /** The same layer with styles that people sent, and the one that was chosen among all it has. */
    public Layer styled(List<GivenStyle> given, @Nullable String chosen) {
        return with(licence, attribution, properties, origin, given, chosen, announcements);
    }

    /** The same layer on other terms. */
    public Layer on(@Nullable String otherLicence, @Nullable String otherAttribution) {
        return with(otherLicence, otherAttribution, properties, origin, styles, defaultStyle, announcements);
    }

    /** The same layer with what was said of its future. */
    public Layer announcing(List<Announcement> said) {
        return with(licence, attribution, properties, origin, styles, defaultStyle, said);
    }

    private Layer with(
            @Nullable String otherLicence,
            @Nullable String otherAttribution,
            List<Property> known,
            @Nullable Origin otherOrigin,
            List<GivenStyle> otherStyles,
            @Nullable String chosen,
            List<Announcement> said) {
        return new Layer(
                id,
                kind,
                title,
                description,
                geometry,
                role,
                view,
                otherAttribution,
                otherLicence,
                minZoom,
                maxZoom,
                known,
                tables,
                definition,
                otherOrigin,
                otherStyles,
                chosen,
                said);
    }

    public Optional<Property> withRole(String role) {
        return properties.stream().filter(p -> role.equals(p.role())).findFirst();
    }

    public List<Property> tileProperties() {
        return properties.stream().filter(Property::tile).toList();
    }
}
