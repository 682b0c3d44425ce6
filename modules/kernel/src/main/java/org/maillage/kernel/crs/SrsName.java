package org.maillage.kernel.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.problem.MaillageException;

/**
 * A CRS as GML and the older services of the OGC name it. How it is written decides about the axes: in a URN or an OGC URI
 * they are those of its authority (latitude first for EPSG:4326); in {@code EPSG:n} and in GML's first addresses longitude or
 * easting comes first, as clients of that time have it.
 *
 * @param text as it was written, which answers repeat
 */
public record SrsName(String text, Crs crs, boolean authorityAxes) {

    private static final Pattern EASTING_FIRST =
            Pattern.compile("(?:EPSG:|http://www\\.opengis\\.net/gml/srs/epsg\\.xml#)([0-9]{4,6})");

    /** URNs from before the OGC had a name space of its own, and those that forgot the empty version. */
    private static final Pattern PROVISIONAL = Pattern.compile("urn:(?:x-)?ogc:def:crs:EPSG:(?:[0-9.]+:)?([0-9]{4,6})");

    /** @throws MaillageException naming the parameter when it names no CRS */
    public static SrsName parse(String text, String parameter) {
        Matcher old = EASTING_FIRST.matcher(text);
        Matcher provisional = PROVISIONAL.matcher(text);
        if (old.matches() || provisional.matches()) {
            Matcher named = old.matches() ? old : provisional;
            return new SrsName(text, Crs.ofEpsg(Integer.parseInt(named.group(1))), named == provisional);
        }
        return new SrsName(text, Crs.parse(text, parameter), true);
    }

    /** By its URN. */
    public static SrsName of(Crs crs) {
        return new SrsName(crs.urn(), crs, true);
    }

    /**
     * To the storage space, from coordinates as this name orders them.
     *
     * @throws MaillageException as {@link Reprojection#toStorage}
     */
    public Geometry toStorage(Geometry geometry, Reprojection reprojection) {
        return authorityAxes ? reprojection.toStorage(geometry, crs) : reprojection.fileToStorage(geometry, crs);
    }

    /** Whether latitude or northing comes first in coordinates under this name. */
    public boolean isNorthingFirst(Reprojection reprojection) {
        return authorityAxes && reprojection.isNorthingFirst(crs);
    }
}
