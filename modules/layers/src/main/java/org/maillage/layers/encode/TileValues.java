package org.maillage.layers.encode;

import java.util.Arrays;

/**
 * The values of one layer of a tile as section 4.1 of the Mapbox Vector Tile specification 2.1 has them: each stands once, at the
 * index by which features name it. A value is known again by the bytes that it is written as, so that no object is made of it.
 */
final class TileValues {

    private static final int FIELD = 4;

    private final ProtobufOutput out = new ProtobufOutput(1 << 9);
    private final ProtobufOutput value = new ProtobufOutput(1 << 7);
    /** Where each value begins, by its index, and where the next will. */
    private int[] starts = new int[32];

    /** Of each place in this table of open addressing, one more than the index of its value; 0 where it is free. */
    private int[] table = new int[64];

    private int count;
    private int tabled;

    /** The index of a text that comes once: nobody looks for it again. */
    int onceOnly(byte[] utf8) {
        write(utf8);
        return added();
    }

    int text(byte[] utf8) {
        write(utf8);
        return found();
    }

    int integer(long number) {
        value.number(4, number);
        return other();
    }

    int real(double number) {
        value.real(3, number);
        return other();
    }

    int flag(boolean flag) {
        value.number(7, flag ? 1 : 0);
        return other();
    }

    int count() {
        return count;
    }

    void appendTo(ProtobufOutput layer, int index) {
        layer.append(out, starts[index], starts[index + 1]);
    }

    int length() {
        return out.length();
    }

    private void write(byte[] utf8) {
        value.bytes(1, utf8);
        out.message(FIELD, value);
        value.clear();
    }

    private int other() {
        out.message(FIELD, value);
        value.clear();
        return found();
    }

    /** The index of what was written last, which goes again when it stands already. */
    private int found() {
        int start = starts[count];
        int place = out.hash(start, out.length()) & table.length - 1;
        while (table[place] != 0) {
            int known = table[place] - 1;
            if (out.repeats(starts[known], starts[known + 1], start)) {
                out.cut(start);
                return known;
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = count + 1;
        int index = added();
        if (++tabled * 2 > table.length) {
            grow();
        }
        return index;
    }

    private int added() {
        count++;
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count] = out.length();
        return count - 1;
    }

    private void grow() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                int place = out.hash(starts[entry - 1], starts[entry]) & table.length - 1;
                while (table[place] != 0) {
                    place = place + 1 & table.length - 1;
                }
                table[place] = entry;
            }
        }
    }
}
