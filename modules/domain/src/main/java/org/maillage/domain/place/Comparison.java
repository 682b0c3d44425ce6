package org.maillage.domain.place;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.maillage.domain.place.Finding.Relation;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.measure.SharedArea;

/**
 * One place against many things. Intersections are made in longitude and latitude, as PostGIS makes them, and measured on
 * the ellipsoid; distances go through the plane of the place.
 */
final class Comparison {

    /** Shares nearer to 0 or 1 than this are 0 or 1: one millionth of a commune is ten square metres. */
    private static final double WHOLE = 1e-6;

    private final PlaceShape place;
    private final double placeArea;
    private final double placeLength;

    Comparison(Place place) {
        this.place = new PlaceShape(place.geometry());
        this.placeArea = place.areaSquareMetres();
        this.placeLength = place.lengthMetres();
    }

    /** What there is to say of the thing; nothing when it is farther than near. */
    Optional<Finding> with(Thing thing) {
        Geometry geometry = thing.geometry();
        if (place.isOnePoint()) {
            return ofPoint(thing, place.locationIn(geometry));
        }
        if (place.dimension() == 2 && geometry instanceof Point) {
            return ofPoint(thing, place.locationOf(geometry.getCoordinate()));
        }
        if (place.dimension() == 2 && geometry.getDimension() == 2) {
            return ofAreas(thing);
        }
        return place.meets(geometry) ? Optional.of(meeting(thing)) : near(thing);
    }

    /** One of the two is a point, and this is where it lies in the other. */
    private Optional<Finding> ofPoint(Thing thing, int location) {
        return switch (location) {
            case Location.EXTERIOR -> near(thing);
            case Location.BOUNDARY -> Optional.of(meetingPoint(thing, true));
            default -> Optional.of(meetingPoint(thing, false));
        };
    }

    private Optional<Finding> ofAreas(Thing thing) {
        SharedArea.Shared shared = place.sharedWith(thing.geometry());
        if (!shared.meets()) {
            return near(thing);
        }
        return Optional.of(
                shared.holds()
                        ? sharingArea(thing, area(thing), boundaryLength(thing))
                        : sharingArea(thing, shared.squareMetres(), shared.boundaryMetres()));
    }

    private Optional<Finding> near(Thing thing) {
        return place.nearest(thing.geometry())
                .map(nearest -> new Finding(
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

    /** One of the two is several points, or a line. */
    private Finding meeting(Thing thing) {
        return Math.min(place.dimension(), thing.geometry().getDimension()) == 0
                ? meetingPoint(thing, place.dimension() > 0 && place.touches(thing.geometry()))
                : sharingLength(thing);
    }

    private Finding meetingPoint(Thing thing, boolean onBoundary) {
        Relation inside =
                place.dimension() == 0 && thing.geometry().getDimension() > 0 ? Relation.CONTAINS : Relation.WITHIN;
        return new Finding(thing, onBoundary ? Relation.TOUCHES : inside, null, null, null, null, null, 0, null);
    }

    private Finding sharingArea(Thing thing, double shared, double boundaryInside) {
        double ofPlace = share(shared, placeArea);
        double ofThing = share(shared, area(thing));
        boolean partial = ofPlace > 0 && ofPlace < 1;
        double tolerance = partial ? boundaryInside * PlaceAnalysis.TOLERANCE_METRES / placeArea : 0;
        return new Finding(thing, relation(ofPlace, ofThing), shared, null, ofPlace, ofThing, tolerance, 0, null);
    }

    private static double area(Thing thing) {
        return thing.areaSquareMetres() == null ? Geodesy.area(thing.geometry()) : thing.areaSquareMetres();
    }

    private static double boundaryLength(Thing thing) {
        return thing.lengthMetres() == null ? Geodesy.boundaryLength(thing.geometry()) : thing.lengthMetres();
    }

    /** A line in an area, an area under a line, or two lines along each other. */
    private Finding sharingLength(Thing thing) {
        double shared = Geodesy.length(place.intersection(thing.geometry()));
        boolean lineAsked = place.dimension() == 1;
        boolean lineFound = thing.geometry().getDimension() == 1;
        double thingLength = lineFound ? Geodesy.length(thing.geometry()) : 0;
        Double ofPlace = lineAsked ? share(shared, placeLength) : null;
        Double ofThing = lineFound ? share(shared, thingLength) : null;
        Relation relation = shared == 0
                ? Relation.TOUCHES
                : relation(ofPlace == null ? 0.5 : ofPlace, ofThing == null ? 0.5 : ofThing);
        return new Finding(thing, relation, null, shared, ofPlace, ofThing, null, 0, null);
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
}
