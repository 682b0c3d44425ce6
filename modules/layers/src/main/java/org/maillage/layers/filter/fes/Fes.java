package org.maillage.layers.filter.fes;

import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Limits;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;

/**
 * Reads Filter Encoding of either version. Thread-safe. A filter becomes the parts of a CQL2 expression, so that both languages
 * mean the same, in SQL and in memory.
 */
public final class Fes {

    private static final String FILTER = "filter";

    /** What « at most so far away » means to the whole application. */
    @FunctionalInterface
    public interface Growth {
        /** The geometry (EPSG:4326) with all that is within so many metres of it. */
        Geometry grown(Geometry place, double metres);
    }

    private final Reprojection reprojection;
    private final Growth growth;
    private final Cql2 cql2;

    public Fes(Reprojection reprojection, Growth growth) {
        this.reprojection = reprojection;
        this.growth = growth;
        this.cql2 = new Cql2(reprojection);
    }

    /**
     * A filter of a layer from its XML.
     *
     * @throws MaillageException saying what is wrong with the filter and where
     */
    public Filter read(Layer layer, String filter) {
        return read(layer, XmlReader.read(new StringReader(filter), FILTER));
    }

    /** Whether it names features by their ids, and asks nothing else of them. */
    public static boolean isOfIds(XmlElement filter) {
        return FesConditions.areIds(filter.children());
    }

    /** The same from its element. */
    public Filter read(Layer layer, XmlElement filter) {
        if (!filter.name().equals("Filter") || filter.children().isEmpty()) {
            throw Mistake.at(filter.name(), "un filtre est un élément Filter qui a une condition.");
        }
        FesConditions conditions = new FesConditions(layer, new FesShapes(layer, reprojection, growth), new Limits());
        return cql2.read(layer, conditions.filter(filter.children()), Crs.CRS84);
    }

    /** Being one of these features of the layer. */
    public Filter identified(Layer layer, Set<UUID> ids) {
        return cql2.read(layer, new Node.Identified(ids, FILTER), Crs.CRS84);
    }
}
