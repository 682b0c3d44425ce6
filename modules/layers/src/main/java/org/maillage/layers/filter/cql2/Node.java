package org.maillage.layers.filter.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * A part of an expression as it was written, in the shape of CQL2 JSON; nothing is known of its type yet. Filters of other
 * languages are made of the same parts, so that one reading gives all of them their meaning.
 */
public sealed interface Node {

    /** Where it stands, for the caller: a line and column, or a JSON path. */
    String where();

    /**
     * An operator or a function applied.
     *
     * @param name of what the standard defines, in lower case; of anything else, as written
     */
    record Call(String name, List<Node> args, String where) implements Node {
        public Call {
            args = List.copyOf(args);
        }
    }

    /** Being one of these features: no expression of CQL2, but a condition of FES. */
    record Identified(Set<UUID> ids, String where) implements Node {
        public Identified {
            ids = Set.copyOf(ids);
        }
    }

    record PropertyRef(String name, String where) implements Node {
        boolean isGeometry() {
            return name.equals(Cql2.GEOMETRY) || name.equals(Cql2.GEOMETRY_MEMBER);
        }
    }

    record Text(String value, String where) implements Node {}

    /** @param value a Long when it is a whole number, else a Double */
    record Numeric(Number value, String where) implements Node {}

    record Bool(boolean value, String where) implements Node {}

    record Date(LocalDate value, String where) implements Node {}

    record Timestamp(Instant value, String where) implements Node {}

    /** The end of an interval that is open. */
    record Open(String where) implements Node {}

    record Interval(Node start, Node end, String where) implements Node {}

    /** @param value two-dimensional, in the caller's CRS */
    record Shape(Geometry value, String where) implements Node {}

    /** @param numbers four, or six with heights, in the caller's CRS */
    record Box(List<Double> numbers, String where) implements Node {
        public Box {
            numbers = List.copyOf(numbers);
        }
    }

    record Elements(List<Node> items, String where) implements Node {
        public Elements {
            items = List.copyOf(items);
        }
    }
}
