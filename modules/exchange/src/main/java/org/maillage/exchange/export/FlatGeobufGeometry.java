package org.maillage.exchange.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.maillage.layers.layer.GeometryFamily;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Places in a FlatGeobuf. The file says the type of all of them, but where a layer of points has several ones in a feature. */
final class FlatGeobufGeometry {

    private FlatGeobufGeometry() {}

    /** @param several whether a feature has several points, so that each must say its own type */
    static byte type(GeometryFamily family, boolean several) {
        return (byte)
                switch (family) {
                    case POINT -> several ? GeometryType.Unknown : GeometryType.Point;
                    case LINE -> GeometryType.MultiLineString;
                    case POLYGON -> GeometryType.MultiPolygon;
                };
    }

    /** @return where it stands in the buffer */
    static int write(FlatBufferBuilder builder, Geometry place) throws IOException {
        byte type = GeometryConversions.toGeometryType(place.getClass());
        return place.getDimension() == 2
                ? GeometryConversions.serialize(builder, place, type)
                : positions(builder, place, type);
    }

    /** The library leaves out the type, and where its line ends when there is one: GDAL 3.6 reads neither. */
    private static int positions(FlatBufferBuilder builder, Geometry place, byte type) {
        Coordinate[] positions = place.getCoordinates();
        double[] ordinates = new double[positions.length * 2];
        for (int i = 0; i < positions.length; i++) {
            ordinates[i * 2] = positions[i].x;
            ordinates[i * 2 + 1] = positions[i].y;
        }
        int ends = place.getDimension() == 0
                ? 0
                : org.wololo.flatgeobuf.generated.Geometry.createEndsVector(builder, ends(place));
        int xy = org.wololo.flatgeobuf.generated.Geometry.createXyVector(builder, ordinates);
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
        org.wololo.flatgeobuf.generated.Geometry.addXy(builder, xy);
        if (ends != 0) {
            org.wololo.flatgeobuf.generated.Geometry.addEnds(builder, ends);
        }
        org.wololo.flatgeobuf.generated.Geometry.addType(builder, type);
        return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
    }

    /** How many positions there are up to the end of each part. */
    private static long[] ends(Geometry place) {
        long[] ends = new long[place.getNumGeometries()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += place.getGeometryN(i).getNumPoints();
            ends[i] = end;
        }
        return ends;
    }
}
