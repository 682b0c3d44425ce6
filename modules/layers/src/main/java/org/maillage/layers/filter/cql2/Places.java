package org.maillage.layers.filter.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Crossings;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.BoundingBox;

/**
 * Geometry literals in EPSG:4326, fit to be compared: valid, and of one dimension each. One that crosses the
 * antimeridian as a box, or that mixes dimensions, comes as several.
 */
final class Places {

    private final Crs crs;
    private final Reprojection reprojection;

    Places(Crs crs, Reprojection reprojection) {
        this.crs = crs;
        this.reprojection = reprojection;
    }

    List<Geometry> of(Node literal) {
        try {
            return literal instanceof Node.Box box ? box(box) : shape(((Node.Shape) literal).value());
        } catch (MaillageException e) {
            throw Mistake.at(literal, e.message()).causedBy(e);
        }
    }

    private List<Geometry> box(Node.Box box) {
        double[] numbers =
                box.numbers().stream().mapToDouble(Double::doubleValue).toArray();
        return BoundingBox.parse(numbers, crs, reprojection, "filter");
    }

    private List<Geometry> shape(Geometry shape) {
        Crossings.requireFew(shape, "filter");
        Geometry stored = reprojection.toStorage(shape.copy(), crs);
        // Databases answer invalid geometries with errors, each its own.
        Geometry valid = stored.isValid() ? stored : GeometryFixer.fix(stored);
        return valid.getClass() == GeometryCollection.class ? byDimension(UnaryUnionOp.union(valid)) : List.of(valid);
    }

    private static List<Geometry> byDimension(Geometry collection) {
        TreeMap<Integer, List<Geometry>> parts = new TreeMap<>();
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            Geometry part = collection.getGeometryN(i);
            parts.computeIfAbsent(part.getDimension(), dimension -> new ArrayList<>())
                    .add(part);
        }
        return parts.values().stream().map(Geometries.FACTORY::buildGeometry).toList();
    }

    static boolean isMixed(List<Geometry> place) {
        return place.stream().mapToInt(Geometry::getDimension).distinct().count() > 1;
    }

    /** Parts of one dimension as one geometry. */
    static Geometry merged(List<Geometry> parts) {
        return parts.size() == 1 ? parts.get(0) : Geometries.FACTORY.buildGeometry(parts);
    }
}
