package org.maillage.kernel.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A few boxes that together hold many: what lies in scattered parts is looked for around each of them, not in all that lies
 * between. Two boxes become one where that adds no area, and where there are too many those that add the least.
 */
public final class Boxes {

    private final int most;
    private final List<Envelope> boxes = new ArrayList<>();

    /** @param most how many boxes at most, 1 or more */
    public Boxes(int most) {
        this.most = most;
    }

    public Boxes add(Envelope box) {
        if (!box.isNull() && boxes.stream().noneMatch(held -> held.contains(box))) {
            joinAllThatCostsNothing(new Envelope(box));
            if (boxes.size() > most) {
                joinTheCheapest();
            }
        }
        return this;
    }

    public List<Envelope> list() {
        return List.copyOf(boxes);
    }

    private void joinAllThatCostsNothing(Envelope box) {
        Envelope joined = box;
        for (int i = 0; i < boxes.size(); i++) {
            if (cost(boxes.get(i), joined) <= 0) {
                joined = Geometries.union(boxes.remove(i), joined);
                i = -1;
            }
        }
        boxes.add(joined);
    }

    private void joinTheCheapest() {
        int one = 0;
        int other = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                double cost = cost(boxes.get(i), boxes.get(j));
                if (cost < least) {
                    least = cost;
                    one = i;
                    other = j;
                }
            }
        }
        Envelope second = boxes.remove(other);
        joinAllThatCostsNothing(Geometries.union(boxes.remove(one), second));
    }

    /** Area that one box has more than two, in the square of their unit; what they share counts for each of them. */
    private static double cost(Envelope one, Envelope other) {
        return Geometries.union(one, other).getArea() - one.getArea() - other.getArea();
    }
}
