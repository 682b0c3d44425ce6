package org.maillage.kernel.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.kernel.problem.MaillageException;

/**
 * A coordinate reference system as callers name it. CRS84 is WGS 84 with longitude first (its EPSG code here is 4326
 * with {@link #longitudeFirst} set); every EPSG code has the axis order of its authority.
 *
 * @param epsg the EPSG code
 * @param longitudeFirst true for CRS84 alone: the axis order is longitude, latitude whatever the authority says
 */
public record Crs(int epsg, boolean longitudeFirst) {

    /** WGS 84, longitude first: what OGC API speaks when nothing is asked. */
    public static final Crs CRS84 = new Crs(4326, true);

    private static final String OGC_URI = "http://www.opengis.net/def/crs/";
    private static final Pattern CRS84_SPELLINGS = Pattern.compile(
            "(?:https?://www\\.opengis\\.net/def/crs/OGC/(?:1\\.3|0)/|urn:ogc:def:crs:OGC:(?:1\\.3)?:|OGC:|CRS:)(?:CRS84|84)");
    /** A compact URI in brackets, as OGC API Tiles and Maps write it ({@code [EPSG:2154]}). */
    private static final Pattern CURIE = Pattern.compile("\\[((?:EPSG|OGC):\\w+)]");

    private static final Pattern EPSG_SPELLINGS = Pattern.compile(
            "(?:https?://www\\.opengis\\.net/def/crs/EPSG/0/|urn:ogc:def:crs:EPSG:[0-9.]*:|EPSG:)([0-9]{4,6})");

    /** @throws MaillageException when the code has no possible meaning */
    public static Crs ofEpsg(int code) {
        return new Crs(code, false);
    }

    /**
     * Reads a URI, a URN, {@code EPSG:n} or {@code [EPSG:n]}.
     *
     * @param parameter the parameter to name when the text is none of these
     */
    public static Crs parse(String given, String parameter) {
        String text = CURIE.matcher(given).replaceFirst("$1");
        if (CRS84_SPELLINGS.matcher(text).matches()) {
            return CRS84;
        }
        Matcher epsg = EPSG_SPELLINGS.matcher(text);
        if (epsg.matches()) {
            return ofEpsg(Integer.parseInt(epsg.group(1)));
        }
        throw MaillageException.parameter(
                parameter,
                "« " + text + " » n'est pas un système de coordonnées ; écrire EPSG:2154 ou " + OGC_URI
                        + "EPSG/0/2154.");
    }

    /** The OGC URN, as files give it. */
    public String urn() {
        return longitudeFirst ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + epsg;
    }

    /** The OGC URI, as links and headers give it. */
    public String uri() {
        return longitudeFirst ? OGC_URI + "OGC/1.3/CRS84" : OGC_URI + "EPSG/0/" + epsg;
    }
}
