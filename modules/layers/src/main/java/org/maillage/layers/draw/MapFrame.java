package org.maillage.layers.draw;

import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.tile.WebMercator;

/**
 * What a map shows and how large. The picture is stretched when its sides have another proportion than the rectangle's.
 *
 * @param box in the CRS, easting or longitude first whatever its authority says
 * @param width pixels
 * @param height pixels
 * @param density how many pixels stand for one of 0.28 mm: symbols are so many times larger, and scales are those of paper
 */
public record MapFrame(Crs crs, Envelope box, int width, int height, double density) {

    /** Metres of the side of a pixel on paper (OGC 06-042, 7.2.4.6.9). */
    public static final double PIXEL = 0.00028;

    /** Metres of a degree along the equator, as the same paragraph counts it. */
    private static final double DEGREE = 6_378_137 * Math.PI / 180;

    private static final int WEB_MERCATOR = 3857;

    /** The half side of the square of EPSG:3857, metres. */
    private static final double HALF_WORLD = 6_378_137 * Math.PI;

    /** The scale denominator of the map across, for pixels of 0.28 mm. */
    public double scale(Reprojection reprojection) {
        double metres = box.getWidth() * (reprojection.isGeographic(crs) ? DEGREE : 1);
        return metres / width * density / PIXEL;
    }

    /** Where features may lie that touch the picture or so many pixels around it: EPSG:4326, longitude first. */
    Envelope world(double margin, Reprojection reprojection) {
        Envelope wider = new Envelope(box);
        wider.expandBy(box.getWidth() / width * margin, box.getHeight() / height * margin);
        return reprojection.worldOf(wider, crs);
    }

    /** From longitude, latitude, longitude, latitude… to pixels, x from the left and y from the top, in place. */
    void toPixels(double[] positions, Reprojection reprojection) {
        if (crs.epsg() == WEB_MERCATOR) {
            toWebMercator(positions);
        } else if (crs.epsg() != Geometries.WGS84) {
            reprojection.storageToEastingFirst(positions, crs);
        }
        double perX = width / box.getWidth();
        double perY = height / box.getHeight();
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = (positions[i] - box.getMinX()) * perX;
            positions[i + 1] = (box.getMaxY() - positions[i + 1]) * perY;
        }
    }

    private static void toWebMercator(double[] positions) {
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = (WebMercator.x(positions[i]) * 2 - 1) * HALF_WORLD;
            positions[i + 1] = (1 - WebMercator.y(positions[i + 1]) * 2) * HALF_WORLD;
        }
    }
}
