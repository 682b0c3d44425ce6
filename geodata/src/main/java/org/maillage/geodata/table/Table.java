package org.maillage.geodata.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Reads a table of {@code source/}: the first line names the columns, {@code #} starts a comment, blank lines are skipped. */
public final class Table {
    private static final String FOLDER = "/org/maillage/geodata/source/";

    private Table() {}

    /** The rows of {@code source/name}, in file order. */
    public static List<Row> read(String name) {
        List<String> lines = content(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> columns = cells(lines.get(0));
        return IntStream.range(1, lines.size())
                .mapToObj(index -> new Row(name, columns, cells(lines.get(index))))
                .toList();
    }

    private static String content(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
