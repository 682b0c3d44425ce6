package org.maillage.exchange.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.text.TextFolding;

/**
 * Which column of a file gives which fact: those given by the caller, and for the others the first of their usual names
 * that the file has.
 *
 * @param columns column by fact
 */
public record ColumnMapping(Map<String, String> columns) {

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]");

    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    /**
     * @param given column by fact, as the caller says
     * @param present the columns of the file, as far as they are known
     * @throws MaillageException for a fact there is not
     */
    public static ColumnMapping guess(KindMapping kind, Map<String, String> given, Collection<String> present) {
        given.keySet().stream()
                .filter(fact -> !kind.columns().containsKey(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw MaillageException.parameter("map", "Il n'y a pas de fait « " + fact + " » à remplir.")
                            .with("facts", new TreeSet<>(kind.columns().keySet()));
                });
        Map<String, String> byFoldedName = new LinkedHashMap<>();
        present.forEach(column -> byFoldedName.putIfAbsent(folded(column), column));
        Map<String, String> columns = new TreeMap<>(given);
        kind.columns().forEach((fact, usual) -> {
            String column = first(usual, byFoldedName);
            if (column != null) {
                columns.putIfAbsent(fact, column);
            }
        });
        return new ColumnMapping(columns);
    }

    /** @throws MaillageException naming a column that the caller gave and the file has not */
    public void requireSeen(Map<String, String> given, Collection<String> present) {
        given.values().stream()
                .filter(column -> !present.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw MaillageException.parameter("map", "Le fichier n'a pas de colonne « " + column + " ».")
                            .with("columns", present);
                });
    }

    private static @org.jspecify.annotations.Nullable String first(
            List<String> usual, Map<String, String> byFoldedName) {
        return usual.stream()
                .filter(byFoldedName::containsKey)
                .findFirst()
                .map(byFoldedName::get)
                .orElse(null);
    }

    private static String folded(String column) {
        return PUNCTUATION.matcher(TextFolding.fold(column)).replaceAll("");
    }

    /** The facts of a row. */
    public Map<String, Object> read(Map<String, Object> attributes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        columns.forEach((fact, column) -> {
            Object value = attributes.get(column);
            if (value != null) {
                facts.put(fact, value);
            }
        });
        return facts;
    }
}
