package org.maillage.domain.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.domain.place.Finding.Relation;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.measure.Proximity;

/**
 * One place against many things. Intersections are made in longitude and latitude, as PostGIS makes them, and measured on
 * the ellipsoid; distances go through the plane of the place.
 */
final class Comparison {

    /** Shares nearer to 0 or 1 than this are 0 or 1: one millionth of a commune is ten square metres. */
    private static final double WHOLE = 1e-6;

    private final Geometry place;
    private final PreparedGeometry prepared;
    private final Envelope reach;
    private final double placeArea;
    private final double placeLength;
    private @Nullable Proximity proximity;

    /** @param reach the box in which a thing can be near the place */
    Comparison(Place place, Envelope reach) {
        this.place = place.geometry();
        this.prepared = PreparedGeometryFactory.prepare(this.place);
        this.reach = reach;
        this.placeArea = place.areaSquareMetres();
        this.placeLength = place.lengthMetres();
    }

    /** What there is to say of the thing; nothing when it is farther than near. */
    Optional<Finding> with(Thing thing) {
        return prepared.intersects(thing.geometry()) ? Optional.of(meeting(thing)) : near(thing);
    }

    private Optional<Finding> near(Thing thing) {
        Geometry edges = Proximity.edgesWithin(thing.geometry(), reach);
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        if (proximity == null) {
            proximity = new Proximity(place);
        }
        Proximity.Nearest nearest = proximity.nearest(edges);
        return nearest.distanceMetres() > PlaceAnalysis.NEAR_METRES
                ? Optional.empty()
                : Optional.of(new Finding(
                        thing,
                        Relation.NEAR,
                        null,
                        null,
                        null,
                        null,
                        null,
                        nearest.distanceMetres(),
                        nearest.bearingDegrees()));
    }

    private Finding meeting(Thing thing) {
        int shared = Math.min(place.getDimension(), thing.geometry().getDimension());
        return switch (shared) {
            case 2 -> sharingArea(thing);
            case 1 -> sharingLength(thing);
            default -> sharingPoints(thing);
        };
    }

    private Finding sharingArea(Thing thing) {
        Geometry geometry = thing.geometry();
        double thingArea = thing.areaSquareMetres() == null ? Geodesy.area(geometry) : thing.areaSquareMetres();
        double shared = prepared.containsProperly(geometry) ? thingArea : Geodesy.area(intersection(geometry));
        double ofPlace = share(shared, placeArea);
        double ofThing = share(shared, thingArea);
        boolean partial = ofPlace > 0 && ofPlace < 1;
        double tolerance = partial ? boundaryInside(geometry) * PlaceAnalysis.TOLERANCE_METRES / placeArea : 0;
        return new Finding(thing, relation(ofPlace, ofThing), shared, null, ofPlace, ofThing, tolerance, 0, null);
    }

    /** A line in an area, an area under a line, or two lines along each other. */
    private Finding sharingLength(Thing thing) {
        double shared = Geodesy.length(intersection(thing.geometry()));
        boolean lineAsked = place.getDimension() == 1;
        boolean lineFound = thing.geometry().getDimension() == 1;
        double thingLength = lineFound ? Geodesy.length(thing.geometry()) : 0;
        Double ofPlace = lineAsked ? share(shared, placeLength) : null;
        Double ofThing = lineFound ? share(shared, thingLength) : null;
        Relation relation = shared == 0
                ? Relation.TOUCHES
                : relation(ofPlace == null ? 0.5 : ofPlace, ofThing == null ? 0.5 : ofThing);
        return new Finding(thing, relation, null, shared, ofPlace, ofThing, null, 0, null);
    }

    private Finding sharingPoints(Thing thing) {
        boolean pointAsked = place.getDimension() == 0;
        boolean boundaryOnly = pointAsked
                ? thing.geometry().getDimension() > 0
                        && thing.geometry().getBoundary().intersects(place)
                : place.getDimension() > 0 && place.touches(thing.geometry());
        Relation inside = pointAsked && thing.geometry().getDimension() > 0 ? Relation.CONTAINS : Relation.WITHIN;
        return new Finding(thing, boundaryOnly ? Relation.TOUCHES : inside, null, null, null, null, null, 0, null);
    }

    private static Relation relation(double ofPlace, double ofThing) {
        if (ofPlace == 1) {
            return Relation.CONTAINS;
        }
        if (ofThing == 1) {
            return Relation.WITHIN;
        }
        return ofPlace == 0 && ofThing == 0 ? Relation.TOUCHES : Relation.OVERLAPS;
    }

    private static double share(double part, double whole) {
        double share = whole == 0 ? 0 : part / whole;
        if (share < WHOLE) {
            return share * whole < 1 ? 0 : share;
        }
        return share > 1 - WHOLE ? 1 : share;
    }

    private double boundaryInside(Geometry geometry) {
        return Geodesy.length(OverlayNGRobust.overlay(
                Proximity.edgesWithin(geometry, place.getEnvelopeInternal()), place, OverlayNG.INTERSECTION));
    }

    private Geometry intersection(Geometry other) {
        return OverlayNGRobust.overlay(place, other, OverlayNG.INTERSECTION);
    }
}
