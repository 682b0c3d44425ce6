package org.maillage.api.request;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Crossings;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.geometry.Soundness;
import org.maillage.kernel.problem.MaillageException;

/** What is asked of a geometry that a caller sends, in whatever language. */
public final class SentGeometry {

    /** More positions than any drawn shape has; the heaviest national park has 35,220. */
    public static final int MOST_POSITIONS = 200_000;

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    private SentGeometry() {}

    /**
     * The geometry, repaired where that changes nothing of what was meant.
     *
     * @param geometry in longitude and latitude, as it came
     * @return EPSG:4326, longitude first, sound
     * @throws MaillageException naming the parameter when it lies off the earth or is not sound
     */
    public static Geometry sound(Geometry geometry, String parameter) {
        if (!EARTH.contains(geometry.getEnvelopeInternal())) {
            throw MaillageException.parameter(
                    parameter, "Des positions ne sont pas en longitude et latitude, en degrés.");
        }
        Crossings.requireFew(geometry, parameter);
        Soundness.Verdict verdict = Soundness.check(geometry);
        if (verdict.geometry() == null) {
            throw MaillageException.parameter(parameter, "La géométrie est inutilisable : " + verdict.defect() + ".");
        }
        verdict.geometry().setSRID(Geometries.WGS84);
        return verdict.geometry();
    }
}
