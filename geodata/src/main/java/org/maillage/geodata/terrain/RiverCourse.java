package org.maillage.geodata.terrain;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** A river as invented: its name and the points it passes, from source to mouth, in metres; a tributary ends on its main river. */
record RiverCourse(String ref, String name, List<Coordinate> points) {
    RiverCourse {
        points = List.copyOf(points);
    }

    /** The rivers of the sample, main rivers before their tributaries. */
    static List<RiverCourse> readAll() {
        return Table.read("rivers.psv").stream().map(RiverCourse::of).toList();
    }

    private static RiverCourse of(Row row) {
        List<Coordinate> points = Arrays.stream(row.text("kilometres").split(" "))
                .map(RiverCourse::point)
                .toList();
        return new RiverCourse(row.text("ref"), row.text("name"), points);
    }

    private static Coordinate point(String pair) {
        String[] kilometres = pair.split(",", -1);
        return new Coordinate(1000 * Double.parseDouble(kilometres[0]), 1000 * Double.parseDouble(kilometres[1]));
    }
}
