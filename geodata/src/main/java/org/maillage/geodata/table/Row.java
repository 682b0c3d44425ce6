package org.maillage.geodata.table;

import java.util.List;
import java.util.Optional;

/** One line of a {@link Table}; a wrong number of cells or an unknown column is a mistake in the table and stops the generator. */
public record Row(String table, List<String> columns, List<String> cells) {
    public Row {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException(
                    table + ": " + columns.size() + " columns, " + cells.size() + " cells in " + cells);
        }
    }

    /** The cell of a column, possibly empty. */
    public String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        return cells.get(index);
    }

    /** The cell of a column, absent when it is blank or a dash. */
    public Optional<String> find(String column) {
        String cell = text(column);
        return cell.isEmpty() || "-".equals(cell) ? Optional.empty() : Optional.of(cell);
    }

    public double decimal(String column) {
        return Double.parseDouble(text(column));
    }

    public int integer(String column) {
        return Integer.parseInt(text(column));
    }

    /** The comma-separated values of a column, none when it is blank or a dash. */
    public List<String> list(String column) {
        return find(column).map(cell -> List.of(cell.split("\\s*,\\s*"))).orElse(List.of());
    }
}
