package org.maillage.layers.filter.cql2;

import org.geotools.api.filter.Filter;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;

/**
 * Reads CQL2 (OGC 21-065r2). Thread-safe.
 *
 * <p>The filter selects the features for which the expression is true, in SQL and in memory alike; those for which it
 * is false or unknown are left out.
 */
public final class Cql2 {

    /** The geometry property of every layer, in filters that were read; in those that are written it may have this name too. */
    public static final String GEOMETRY = "geom";

    /** What schemas and queryables call it, and GeoJSON. */
    public static final String GEOMETRY_MEMBER = "geometry";

    /** The id of every feature in a {@link Node.Identified}: no property of a layer, so that no expression names it. */
    public static final String ID = "@id";

    private final Reprojection reprojection;

    public Cql2(Reprojection reprojection) {
        this.reprojection = reprojection;
    }

    /**
     * A filter of a layer.
     *
     * @param crs what the coordinates of the filter's geometries mean
     * @throws MaillageException saying what is wrong with the filter and where
     */
    public Filter read(Layer layer, String filter, Cql2Language language, Crs crs) {
        return read(layer, parse(filter, language), crs);
    }

    /** The same of an expression that another language wrote. */
    public Filter read(Layer layer, Node filter, Crs crs) {
        return new Conditions(layer, new Places(crs, reprojection))
                .condition(filter)
                .holds();
    }

    /** The same expression in CQL2 JSON; no property is looked up. */
    public static String toJson(String filter, Cql2Language language) {
        return JsonWriter.write(parse(filter, language));
    }

    private static Node parse(String filter, Cql2Language language) {
        return language == Cql2Language.TEXT ? Cql2Text.parse(filter) : Cql2Json.parse(filter);
    }
}
