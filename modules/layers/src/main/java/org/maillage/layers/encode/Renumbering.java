package org.maillage.layers.encode;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers things anew in the order in which they are first asked for. */
final class Renumbering {

    private final int[] numbers;
    private final int[] order;
    private int count;

    /** @param most how many there are */
    Renumbering(int most) {
        this.numbers = new int[most];
        this.order = new int[most];
        Arrays.fill(numbers, -1);
    }

    int of(int index) {
        if (numbers[index] < 0) {
            order[count] = index;
            numbers[index] = count++;
        }
        return numbers[index];
    }

    /** Those that were asked for, in the order of their new numbers. */
    IntStream inOrder() {
        return Arrays.stream(order, 0, count);
    }
}
