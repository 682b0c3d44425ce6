package org.maillage.layers.filter;

import java.util.Arrays;

/** A pattern with wildcards, whatever characters its language writes them with. */
public final class LikePattern {

    private static final int ANY = -1;
    private static final int ONE = -2;

    /** Code points, or {@link #ANY} and {@link #ONE}. */
    private final int[] steps;

    private LikePattern(int[] steps) {
        this.steps = steps;
    }

    /** An escape at the very end stands for itself. */
    public static LikePattern parse(String pattern, char any, char one, char escape) {
        int[] points = pattern.codePoints().toArray();
        int[] steps = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escaped = points[i] == escape && i + 1 < points.length;
            int point = escaped ? points[++i] : points[i];
            steps[count++] = escaped ? point : point == any ? ANY : point == one ? ONE : point;
        }
        return new LikePattern(Arrays.copyOf(steps, count));
    }

    /** The same pattern as SQL reads it, with this escape character. */
    public String sql(char escape) {
        StringBuilder sql = new StringBuilder();
        for (int step : steps) {
            if (step == ANY || step == ONE) {
                sql.append(step == ANY ? '%' : '_');
            } else {
                sql.append(step == '%' || step == '_' || step == escape ? String.valueOf(escape) : "")
                        .appendCodePoint(step);
            }
        }
        return sql.toString();
    }

    /** Goes forward; on a mismatch the last « any » takes one character more. */
    boolean matches(String text) {
        int[] points = text.codePoints().toArray();
        int step = 0;
        int lastAny = -1;
        int resume = 0;
        int at = 0;
        while (at < points.length) {
            if (step < steps.length && (steps[step] == ONE || steps[step] == points[at])) {
                step++;
                at++;
            } else if (step < steps.length && steps[step] == ANY) {
                lastAny = step++;
                resume = at;
            } else if (lastAny >= 0) {
                step = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return Arrays.stream(steps, step, steps.length).allMatch(left -> left == ANY);
    }
}
