package org.maillage.layers.filter;

/** The order of values: numbers by size, texts by code point (as {@code COLLATE "C"}), everything else its own. */
final class Order {

    private Order() {}

    static int compare(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return numbers(a, b);
        }
        if (one instanceof String a && other instanceof String b) {
            return texts(a, b);
        }
        return natural(one, other);
    }

    private static int numbers(Number one, Number other) {
        if (one instanceof Double || other instanceof Double) {
            // Not Double.compare: to SQL, zero and minus zero are equal.
            double a = one.doubleValue();
            double b = other.doubleValue();
            return a < b ? -1 : a > b ? 1 : 0;
        }
        return Long.compare(one.longValue(), other.longValue());
    }

    /** Java's own order is by UTF-16 unit, which puts U+FF5E after U+1D11E. */
    private static int texts(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }

    @SuppressWarnings("unchecked")
    private static int natural(Object one, Object other) {
        if (one.getClass() != other.getClass()) {
            throw new IllegalArgumentException("Not comparable: " + one.getClass() + " and " + other.getClass());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
