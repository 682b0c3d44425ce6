package org.maillage.app.server;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address must have to be of a pattern: as many segments, or at least as many where the pattern ends openly, and the
 * literal ones in their places. Addresses that fit may still be of no such pattern, none of a pattern fails to fit.
 *
 * @param literals of the segments; null where more than one text may stand
 * @param open whether more segments may follow
 */
record AddressShape(List<@Nullable String> literals, boolean open) {

    /** @param pattern of Spring's PathPattern, such as {@code /ogc/collections/{layer}/items/**} */
    static AddressShape of(String pattern) {
        List<String> segments = Stream.of(pattern.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        List<@Nullable String> literals = segments.stream()
                .takeWhile(segment -> !isOpen(segment))
                .<@Nullable String>map(segment -> isLiteral(segment) ? segment : null)
                .toList();
        return new AddressShape(literals, literals.size() < segments.size());
    }

    boolean fits(List<String> segments) {
        if (open ? segments.size() < literals.size() : segments.size() != literals.size()) {
            return false;
        }
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            if (literal != null && !literal.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(String segment) {
        return segment.equals("**") || segment.startsWith("{*");
    }

    private static boolean isLiteral(String segment) {
        return segment.chars().noneMatch(character -> "{*?\\".indexOf(character) >= 0);
    }
}
