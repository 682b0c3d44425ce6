package org.maillage.kernel.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Whether a geometry may be stored, and its repair where that is safe. Safe means that the repaired geometry has the
 * same dimension and that its area (in the units of its own space) differs by at most {@link #SAFE_AREA_CHANGE}: a
 * bow-tie of a few square metres is mended and said, a polygon that would lose a tenth of itself is refused.
 */
public final class Soundness {

    /**
     * Largest share of the area that a repair may change. One percent is the order of the generalisation of the
     * published perimeters themselves; beyond it a person has to look.
     */
    public static final double SAFE_AREA_CHANGE = 0.01;

    /** A change of less than a hundred-thousandth of the area is the rounding's. */
    private static final double TOLD_FROM = 1e-5;

    /** A decimetre in degrees; in metres more than anyone looks up. */
    private static final int POSITION_DECIMALS = 6;

    /** JTS's kinds of defect, in the words of the reports. */
    private static final Map<Integer, String> DEFECTS = Map.ofEntries(
            Map.entry(TopologyValidationError.REPEATED_POINT, "point répété"),
            Map.entry(TopologyValidationError.HOLE_OUTSIDE_SHELL, "trou hors de sa surface"),
            Map.entry(TopologyValidationError.NESTED_HOLES, "trous emboîtés"),
            Map.entry(TopologyValidationError.DISCONNECTED_INTERIOR, "surface coupée par ses trous"),
            Map.entry(TopologyValidationError.SELF_INTERSECTION, "la forme se recoupe"),
            Map.entry(TopologyValidationError.RING_SELF_INTERSECTION, "le contour se recoupe"),
            Map.entry(TopologyValidationError.NESTED_SHELLS, "surfaces emboîtées"),
            Map.entry(TopologyValidationError.DUPLICATE_RINGS, "contours en double"),
            Map.entry(TopologyValidationError.TOO_FEW_POINTS, "trop peu de points distincts"),
            Map.entry(TopologyValidationError.INVALID_COORDINATE, "coordonnée qui n'est pas un nombre"),
            Map.entry(TopologyValidationError.RING_NOT_CLOSED, "contour non fermé"));

    private Soundness() {}

    /**
     * What came of the check.
     *
     * @param geometry the geometry to store, or null when it is refused
     * @param defect what was wrong and where, or null when nothing was
     */
    public record Verdict(@Nullable Geometry geometry, @Nullable String defect) {

        public boolean isRefused() {
            return geometry == null;
        }

        public boolean isRepaired() {
            return geometry != null && defect != null;
        }
    }

    /** Checks a geometry in any planar space; third and further ordinates are dropped silently, they are never stored. */
    public static Verdict check(Geometry raw) {
        if (raw.isEmpty()) {
            return new Verdict(null, "la géométrie est vide");
        }
        Geometry flat = flatten(raw);
        TopologyValidationError error = new IsValidOp(flat).getValidationError();
        if (error == null) {
            return new Verdict(flat, null);
        }
        return repair(flat, describe(error));
    }

    private static Verdict repair(Geometry flat, String defect) {
        if (hasUnusableCoordinate(flat)) {
            return new Verdict(null, defect);
        }
        Geometry fixed = GeometryFixer.fix(flat);
        fixed.setSRID(flat.getSRID());
        double larger = Math.max(flat.getArea(), fixed.getArea());
        double change = larger == 0 ? 0 : Math.abs(fixed.getArea() - flat.getArea()) / larger;
        boolean safe = !fixed.isEmpty() && fixed.getDimension() == flat.getDimension() && change <= SAFE_AREA_CHANGE;
        return safe
                ? new Verdict(fixed, defect + " ; " + told(change))
                : new Verdict(null, defect + ", et la réparer changerait trop la forme");
    }

    /** How much of the area a repair changed, for who must decide whether to look at it. */
    private static String told(double change) {
        return change < TOLD_FROM
                ? "la surface reste la même"
                : "la surface change de " + plain(change * 100, 3).replace('.', ',') + " %";
    }

    private static String plain(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean hasUnusableCoordinate(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return true;
            }
        }
        return false;
    }

    private static String describe(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String what = DEFECTS.getOrDefault(error.getErrorType(), "forme non valide");
        return at == null || !at.isValid()
                ? what
                : what + " en " + plain(at.x, POSITION_DECIMALS) + " " + plain(at.y, POSITION_DECIMALS);
    }

    private static Geometry flatten(Geometry geometry) {
        if (!hasThirdOrdinate(geometry)) {
            return geometry;
        }
        Geometry flat = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                Coordinate[] coordinates = new Coordinate[sequence.size()];
                for (int i = 0; i < coordinates.length; i++) {
                    coordinates[i] = new Coordinate(sequence.getX(i), sequence.getY(i));
                }
                return new CoordinateArraySequence(coordinates, 2);
            }
        }.transform(geometry);
        flat.setSRID(geometry.getSRID());
        return flat;
    }

    private static boolean hasThirdOrdinate(Geometry geometry) {
        DimensionProbe probe = new DimensionProbe();
        geometry.apply(probe);
        return probe.found;
    }

    private static final class DimensionProbe implements CoordinateSequenceFilter {
        private boolean found;

        @Override
        public void filter(CoordinateSequence sequence, int index) {
            found |= sequence.getDimension() > 2;
        }

        @Override
        public boolean isDone() {
            return found;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
