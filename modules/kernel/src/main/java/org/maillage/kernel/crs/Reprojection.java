package org.maillage.kernel.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;

/**
 * The one way between coordinate reference systems: to and from the storage space (EPSG:4326, longitude first). What
 * comes from or goes to a caller has the axis order of {@link Crs}. Thread-safe; the first use of a code costs up to a
 * second, the next ones nothing.
 */
public final class Reprojection {

    /**
     * How far outside its area of use a CRS is still believed, in degrees. Areas of use are published rounded outwards
     * to a hundredth of a degree, and coastal zones reach a little further; half a degree is well below the error of
     * swapped axes or a wrong zone.
     */
    static final double AREA_OF_USE_MARGIN = 0.5;

    /** Into how many parts a side is cut at least, of an area that is as large as its CRS. */
    private static final int CUT_SIDES = 64;

    private static final Pattern SHIFT = Pattern.compile(",\\s*TOWGS84\\[[^]]*]");

    /** The register keeps to codes below; GeoTools numbers ESRI's beyond. */
    private static final int LAST_EPSG_CODE = 32_767;

    private final Map<String, Crs> described = new ConcurrentHashMap<>();
    private final Map<Crs, CoordinateReferenceSystem> systems = new ConcurrentHashMap<>();
    private final Map<Crs, MathTransform> toStorage = new ConcurrentHashMap<>();
    private final Map<Crs, MathTransform> fromStorage = new ConcurrentHashMap<>();

    /**
     * From the caller's space to storage.
     *
     * @throws MaillageException when the CRS is unknown, or the result lies outside the CRS's area of use
     */
    public Geometry toStorage(Geometry geometry, Crs crs) {
        Geometry stored = isStorage(crs)
                ? geometry
                : transform(geometry, toStorage.computeIfAbsent(crs, c -> find(system(c), storage())), crs);
        requireWithinAreaOfUse(stored, crs);
        // Parts and points made from it later take the SRID of its factory, so it must be of the one factory.
        return Geometries.FACTORY.createGeometry(stored);
    }

    /** From storage to the caller's space. */
    public Geometry fromStorage(Geometry geometry, Crs crs) {
        return isStorage(crs)
                ? geometry
                : transform(geometry, fromStorage.computeIfAbsent(crs, c -> find(storage(), system(c))), crs);
    }

    /**
     * The EPSG code of a CRS described in well-known text, as {@code .prj} files have it. The projections of France are
     * known by their name; others are looked up by their definition, which costs ten seconds once for each text.
     *
     * @throws MaillageException when the text describes no CRS of the EPSG register
     */
    public Crs ofWellKnownText(String text) {
        Crs known = described.get(text);
        if (known == null) {
            known = ofName(text).orElseGet(() -> ofDefinition(text));
            described.put(text, known);
        }
        return known;
    }

    /** GeoTools also knows ESRI's codes, which have no area of use: what they took would never be checked. */
    private static Crs ofDefinition(String text) {
        try {
            Integer code = CRS.lookupEpsgCode(CRS.parseWKT(text), true);
            if (code != null && code <= LAST_EPSG_CODE) {
                return Crs.ofEpsg(code);
            }
        } catch (FactoryException e) {
            throw unknownText(text).causedBy(e);
        }
        throw unknownText(text);
    }

    /** A name alone could be that of another zone, so the false northing must fit too. */
    private static Optional<Crs> ofName(String text) {
        String name = text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (name.contains("rgf") && name.contains("lambert93") && text.contains("6600000")) {
            return Optional.of(Crs.ofEpsg(2154));
        }
        boolean zoneTwo = name.contains("lambertii") && !name.contains("lambertiii") && name.contains("ntf");
        if ((zoneTwo || name.contains("lambert2etendu")) && text.contains("2200000")) {
            return Optional.of(Crs.ofEpsg(27572));
        }
        return Optional.empty();
    }

    /** The CRS as files describe it: well-known text, easting or longitude first, without a way to WGS 84: readers know better ones. */
    public String wellKnownText(Crs crs) {
        try {
            return SHIFT.matcher(CRS.decode("EPSG:" + crs.epsg(), true).toWKT()).replaceAll("");
        } catch (FactoryException e) {
            throw new IllegalStateException("It was decoded before", e);
        }
    }

    private static MaillageException unknownText(String text) {
        return MaillageException.parameter(
                "crs",
                "Le système de coordonnées du fichier n'est pas reconnu ; le donner par --crs. Le fichier dit : "
                        + text);
    }

    /** Whether the CRS's first axis points north, so that GeoJSON's "longitude first" habit does not hold. */
    public boolean isNorthingFirst(Crs crs) {
        return !crs.longitudeFirst() && CRS.getAxisOrder(system(crs)) == CRS.AxisOrder.NORTH_EAST;
    }

    /**
     * The CRS itself, when it is one of the EPSG register.
     *
     * @throws MaillageException when it is not
     */
    public Crs known(Crs crs) {
        system(crs);
        return crs;
    }

    /** Whether the CRS's axes are degrees rather than metres. */
    public boolean isGeographic(Crs crs) {
        return system(crs) instanceof org.geotools.api.referencing.crs.GeographicCRS;
    }

    /** The same system, with easting or longitude first whatever its authority says: what files contain. */
    public Geometry fileToStorage(Geometry eastingFirst, Crs crs) {
        if (!isNorthingFirst(crs)) {
            return toStorage(eastingFirst, crs);
        }
        if (crs.epsg() == Geometries.WGS84) {
            return toStorage(eastingFirst, Crs.CRS84);
        }
        return toStorage(swapped(eastingFirst), crs);
    }

    /**
     * From storage to what files contain: easting or longitude first whatever the CRS's authority says.
     *
     * @throws MaillageException when it lies outside the CRS's area of use, where the projection still gives numbers
     */
    public Geometry storageToFile(Geometry stored, Crs crs) {
        requireWithinAreaOfUse(stored, crs);
        if (crs.epsg() == Geometries.WGS84) {
            return stored;
        }
        Geometry there = fromStorage(stored, crs);
        return isNorthingFirst(crs) ? swapped(there) : there;
    }

    /**
     * Many positions at once, from storage to a CRS with easting or longitude first whatever its authority says.
     *
     * @param positions longitude, latitude, longitude, latitude…; replaced by their results, NaN where the CRS has none
     */
    public void storageToEastingFirst(double[] positions, Crs crs) {
        if (crs.epsg() != Geometries.WGS84) {
            MathTransform transform = fromStorage.computeIfAbsent(crs, c -> find(storage(), system(c)));
            Positions.transform(positions, transform);
            if (isNorthingFirst(crs)) {
                Positions.swap(positions);
            }
        }
    }

    /**
     * What part of the world a rectangle of a CRS shows, as far as the CRS is meant for it: EPSG:4326, longitude first.
     *
     * @param box easting or longitude first whatever the CRS's authority says
     * @return an empty envelope when it shows nothing of the CRS's area of use
     */
    public Envelope worldOf(Envelope box, Crs crs) {
        if (crs.epsg() == Geometries.WGS84) {
            return box.intersection(areaOfUse(crs));
        }
        double[] grid = Positions.grid(box);
        if (isNorthingFirst(crs)) {
            Positions.swap(grid);
        }
        Positions.transform(grid, toStorage.computeIfAbsent(crs, c -> find(system(c), storage())));
        return Positions.envelope(grid).intersection(areaOfUse(crs));
    }

    /**
     * The rectangle of a CRS around a part of the world, as far as the CRS is meant for it; easting or longitude first
     * whatever its authority says.
     *
     * @param world EPSG:4326, longitude first
     * @return an empty envelope when nothing of it is in the CRS's area of use
     */
    public Envelope boxOf(Envelope world, Crs crs) {
        Envelope meant = world.intersection(areaOfUse(crs));
        if (meant.isNull()) {
            return meant;
        }
        double[] grid = Positions.grid(meant);
        storageToEastingFirst(grid, crs);
        return Positions.envelope(grid);
    }

    /**
     * The part of an area that lies where its CRS is meant to be used, from the caller's space to storage; empty when there is none.
     *
     * @param area in the axis order of the CRS
     */
    public Optional<Geometry> inUse(Geometry area, Crs crs) {
        Envelope use = areaOfUse(crs);
        Envelope there = boxOf(use, crs);
        Geometry bounds = Geometries.FACTORY.toGeometry(there);
        // Far outside projections give no numbers, or any.
        Geometry near = area.intersection(isNorthingFirst(crs) ? swapped(bounds) : bounds);
        if (near.isEmpty() || near.getArea() == 0) {
            return Optional.empty();
        }
        // The sides that the cut has made are curves in degrees too.
        Geometry cut = Densifier.densify(near, Math.max(there.getWidth(), there.getHeight()) / CUT_SIDES);
        Geometry stored = isStorage(crs)
                ? cut
                : transform(cut, toStorage.computeIfAbsent(crs, c -> find(system(c), storage())), crs);
        Geometry used = use.contains(stored.getEnvelopeInternal())
                ? stored
                : stored.intersection(Geometries.FACTORY.toGeometry(use));
        return used.isEmpty() ? Optional.empty() : Optional.of(Geometries.FACTORY.createGeometry(used));
    }

    private static Geometry swapped(Geometry geometry) {
        Geometry swapped = geometry.copy();
        swapped.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            double x = c.x;
            c.x = c.y;
            c.y = x;
        });
        swapped.geometryChanged();
        return swapped;
    }

    private static boolean isStorage(Crs crs) {
        return crs.equals(Crs.CRS84);
    }

    private static CoordinateReferenceSystem storage() {
        return DefaultGeographicCRS.WGS84;
    }

    private CoordinateReferenceSystem system(Crs crs) {
        return systems.computeIfAbsent(crs, Reprojection::decode);
    }

    private static CoordinateReferenceSystem decode(Crs crs) {
        if (isStorage(crs)) {
            return storage();
        }
        try {
            return CRS.decode("EPSG:" + crs.epsg(), false);
        } catch (FactoryException e) {
            throw MaillageException.parameter(
                            "crs", "EPSG:" + crs.epsg() + " n'est pas un système de coordonnées connu.")
                    .causedBy(e);
        }
    }

    private static MathTransform find(CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            return CRS.findMathTransform(from, to, true);
        } catch (FactoryException e) {
            throw MaillageException.parameter("crs", "Aucune transformation ne mène à ce système de coordonnées.")
                    .causedBy(e);
        }
    }

    private static Geometry transform(Geometry geometry, MathTransform transform, Crs crs) {
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException | IllegalArgumentException e) {
            // GeoTools' projections say of angles that are no angles that the argument is illegal
            throw outside(crs).causedBy(e);
        }
    }

    private void requireWithinAreaOfUse(Geometry stored, Crs crs) {
        Envelope envelope = stored.getEnvelopeInternal();
        if (!envelope.isNull() && !areaOfUse(crs).contains(envelope)) {
            throw outside(crs).with("west", envelope.getMinX()).with("south", envelope.getMinY());
        }
    }

    private Envelope areaOfUse(Crs crs) {
        GeographicBoundingBox box = crs.epsg() == Geometries.WGS84 ? null : CRS.getGeographicBoundingBox(system(crs));
        if (box == null || box.getWestBoundLongitude() > box.getEastBoundLongitude()) {
            return new Envelope(-180, 180, -90, 90);
        }
        Envelope area = new Envelope(
                box.getWestBoundLongitude(),
                box.getEastBoundLongitude(),
                box.getSouthBoundLatitude(),
                box.getNorthBoundLatitude());
        area.expandBy(AREA_OF_USE_MARGIN);
        return area;
    }

    private static MaillageException outside(Crs crs) {
        return MaillageException.of(
                org.maillage.kernel.problem.ProblemKind.INVALID,
                "outside-area-of-use",
                "Des coordonnées sortent du domaine d'emploi de EPSG:" + crs.epsg()
                        + " ; le système de coordonnées ou l'ordre des axes est sans doute faux.");
    }
}
