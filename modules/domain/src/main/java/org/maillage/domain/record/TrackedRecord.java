package org.maillage.domain.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.maillage.domain.source.Provenance;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.text.TextFolding;

/**
 * What every record of the register has. Its facts are one immutable value, {@code D}, which is also its image in the
 * history, the body of its REST resource and what an import fills in; so a fact is declared once.
 *
 * <p>Geometry is EPSG:4326, longitude first. Area, length and a point on the surface are measured when it is set and
 * stored beside it.
 *
 * @param <D> the facts, a record validated by its constructor
 */
@MappedSuperclass
public abstract class TrackedRecord<D extends Details> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_key")
    @SequenceGenerator(name = "record_key", sequenceName = "record_key", allocationSize = 200)
    @Column(name = "record_key")
    private @Nullable Long key;

    private UUID id;

    @Version
    private int version = 1;

    private boolean deleted;

    @Embedded
    private @Nullable Validity validity;

    @Embedded
    private @Nullable Provenance provenance;

    private @Nullable UUID structureId;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    private Confidentiality placeConfidentiality;

    @Enumerated(EnumType.STRING)
    private @Nullable Blur blur;

    /** In a table of their own. */
    @Transient
    private Set<UUID> partners = Set.of();

    private @Nullable Geometry geom;
    private @Nullable Geometry geomPublic;

    /** The box around both, which is what is indexed. */
    private @Nullable Geometry geomCover;

    private @Nullable Point pointOnSurface;
    private @Nullable Double areaSquareMetres;
    private @Nullable Double lengthMetres;
    private String searchText;

    /** The facts as the last import gave them (JSON), null for what was never imported. In a table of their own. */
    @Transient
    private @Nullable String importedImage;

    protected TrackedRecord() {
        this.id = new UUID(0, 0);
        this.confidentiality = Confidentiality.PUBLIC;
        this.placeConfidentiality = Confidentiality.PUBLIC;
        this.searchText = "";
    }

    /** The facts. */
    public abstract D details();

    protected abstract void setDetails(D details);

    /** Replaces facts, place and circumstances in one go, and measures anew. */
    public void revise(Draft<D> draft) {
        setDetails(draft.details());
        this.validity = draft.validity();
        this.provenance = draft.provenance();
        if (draft.access() != null) {
            open(draft.access());
        }
        this.searchText = TextFolding.fold(String.join(" ", draft.details().searchWords()));
        if (geom == null || draft.geometry() == null || !geom.equalsExact(draft.geometry())) {
            locate(draft.geometry());
        }
    }

    private void open(Access access) {
        this.structureId = access.structure();
        this.confidentiality = access.level();
        this.partners = access.partners();
        this.placeConfidentiality = access.place();
        this.blur = access.blur();
    }

    /** What those are shown who may not see the true place: the place itself, where everyone may. */
    public void showAs(@Nullable Geometry publicGeometry) {
        this.geomPublic = publicGeometry;
        Envelope cover = geom == null ? new Envelope() : geom.getEnvelopeInternal();
        if (publicGeometry != null) {
            cover.expandToInclude(publicGeometry.getEnvelopeInternal());
        }
        this.geomCover = cover.isNull() ? null : Geometries.FACTORY.toGeometry(cover);
    }

    /** How far the shown place is from the true one, null where they are one or not of one form. */
    public Blurring.@Nullable Shift shift() {
        if (geom == null || geomPublic == null || blur != Blur.OFFSET) {
            return null;
        }
        Coordinate from = geom.getCoordinate();
        Coordinate to = geomPublic.getCoordinate();
        return new Blurring.Shift(to.x - from.x, to.y - from.y);
    }

    /** Filled in by the store. */
    public void sharedWith(Set<UUID> structures) {
        this.partners = Set.copyOf(structures);
    }

    private void locate(@Nullable Geometry geometry) {
        this.geom = geometry;
        this.pointOnSurface = geometry == null ? null : geometry.getInteriorPoint();
        this.areaSquareMetres = geometry == null || geometry.getDimension() < 2 ? null : Geodesy.area(geometry);
        this.lengthMetres = geometry == null || geometry.getDimension() < 1 ? null : lengthOf(geometry);
    }

    private static double lengthOf(Geometry geometry) {
        return geometry.getDimension() == 1 ? Geodesy.length(geometry) : Geodesy.boundaryLength(geometry);
    }

    protected void identify(UUID identity) {
        this.id = identity;
    }

    public void markDeleted() {
        this.deleted = true;
    }

    public void undelete() {
        this.deleted = false;
    }

    /** Remembers what an import said, so that the next one can tell a correction from an older import; null for nothing. */
    public void rememberImport(@Nullable String image) {
        this.importedImage = image;
    }

    /** Null until stored. */
    public @Nullable Long key() {
        return key;
    }

    public UUID id() {
        return id;
    }

    /** Counts the writes, from 1. */
    public int version() {
        return version;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public Validity validity() {
        return validity == null ? Validity.ALWAYS : validity;
    }

    public Provenance provenance() {
        return provenance == null ? Provenance.BY_HAND : provenance;
    }

    /** Whose it is and who sees it. */
    public Access access() {
        return new Access(structureId, confidentiality, partners, placeConfidentiality, blur);
    }

    public @Nullable Geometry geometry() {
        return geom;
    }

    public @Nullable Geometry publicGeometry() {
        return geomPublic;
    }

    /** The box around the true place and the one that is shown: empty without a place. */
    public Envelope cover() {
        return geomCover == null ? new Envelope() : geomCover.getEnvelopeInternal();
    }

    public @Nullable Point pointOnSurface() {
        return pointOnSurface;
    }

    /** Geodesic, null without an area. */
    public @Nullable Double areaSquareMetres() {
        return areaSquareMetres;
    }

    /** Geodesic; of a line its length, of an area its boundary's; null for points. */
    public @Nullable Double lengthMetres() {
        return lengthMetres;
    }

    public String searchText() {
        return searchText;
    }

    public @Nullable String importedImage() {
        return importedImage;
    }
}
