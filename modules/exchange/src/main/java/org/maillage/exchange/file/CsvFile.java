package org.maillage.exchange.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvRows;

/**
 * A table of text (RFC 4180) whose geometry stands in a column of well-known text, or in two columns: longitude and
 * latitude, or x and y with a CRS; or nowhere. Comma, semicolon or tab; UTF-8, or Windows-1252 where it is not.
 */
final class CsvFile implements FeatureFile {

    private static final List<String> WKT = List.of("wkt", "the_geom", "geom", "geometry", "geometrie");
    private static final List<String> LONGITUDE = List.of("longitude", "lon", "long", "lng");
    private static final List<String> LATITUDE = List.of("latitude", "lat");
    private static final List<String> X = List.of("x", "x_l93", "coordx", "x_lambert93");
    private static final List<String> Y = List.of("y", "y_l93", "coordy", "y_lambert93");
    private static final int SAMPLE = 1 << 16;

    private final CSVParser parser;
    private final Place place;

    private CsvFile(CSVParser parser, Place place) {
        this.parser = parser;
        this.place = place;
    }

    /** Where the geometry stands: one column of well-known text, two of numbers, or none. */
    private record Place(@Nullable String wkt, @Nullable String east, @Nullable String north, boolean metres) {}

    static CsvFile open(Path file) throws IOException {
        byte[] start = start(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(start)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(new String(start, charset(start))))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        CSVParser parser = parse(format, reader);
        try {
            return new CsvFile(parser, place(parser.getHeaderNames()));
        } catch (MaillageException e) {
            parser.close();
            throw e;
        }
    }

    private static CSVParser parse(CSVFormat format, BufferedReader reader) throws IOException {
        try {
            return format.parse(reader);
        } catch (CSVException | IllegalArgumentException e) {
            reader.close();
            throw MaillageException.parameter("file", "La première ligne du tableau est illisible : " + why(e))
                    .causedBy(e);
        }
    }

    /** The parser's own words are English. */
    private static String why(Exception e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("duplicate name")) {
            return "deux colonnes ont le même nom.";
        }
        if (said.contains("EOF reached")) {
            return "un guillemet n'y est jamais fermé.";
        }
        return said.contains("encapsulated token") ? "un texte y suit un guillemet fermant." : "forme inattendue.";
    }

    private static byte[] start(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(SAMPLE);
        }
    }

    /** UTF-8 when it can be; a sample cut in the middle of a character is not held against it. */
    private static Charset charset(byte[] start) {
        int length = Math.max(0, start.length - (start.length == SAMPLE ? 4 : 0));
        while (length > 0 && length < start.length && (start[length] & 0xC0) == 0x80) {
            length--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, length));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private static char delimiter(String start) throws IOException {
        String header = Optional.ofNullable(new BufferedReader(new StringReader(start)).readLine())
                .orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }

    private static Place place(List<String> columns) {
        String wkt = first(columns, WKT);
        String longitude = first(columns, LONGITUDE);
        String latitude = first(columns, LATITUDE);
        if (wkt != null) {
            return new Place(wkt, null, null, false);
        }
        if (longitude != null && latitude != null) {
            return new Place(null, longitude, latitude, false);
        }
        String x = first(columns, X);
        String y = first(columns, Y);
        if (x != null && y != null) {
            return new Place(null, x, y, true);
        }
        return new Place(null, null, null, false);
    }

    private static @Nullable String first(List<String> columns, List<String> usual) {
        return columns.stream()
                .filter(column -> usual.contains(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<List<String>> placelessColumns() {
        return place.wkt() == null && place.east() == null ? Optional.of(parser.getHeaderNames()) : Optional.empty();
    }

    @Override
    public Crs crs() {
        if (place.metres()) {
            throw MaillageException.parameter("crs", "Un tableau avec x et y demande --crs, par exemple EPSG:2154.");
        }
        return Crs.CRS84;
    }

    @Override
    public void forEach(Consumer<FileFeature> visitor) throws IOException {
        try {
            int row = 0;
            for (CSVRecord record : parser) {
                visitor.accept(feature(++row, record));
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            throw MaillageException.parameter(
                            "file",
                            "Le tableau est illisible après la ligne " + parser.getRecordNumber() + " : " + why(e))
                    .causedBy(e);
        }
    }

    private FileFeature feature(int row, CSVRecord record) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        record.toMap().forEach((column, value) -> {
            if (value != null && !value.isBlank()) {
                attributes.put(column, CsvRows.read(value.strip()));
            }
        });
        try {
            return new FileFeature(row, null, attributes, geometry(attributes), null);
        } catch (MaillageException e) {
            return new FileFeature(row, null, attributes, null, e.message());
        }
    }

    private @Nullable Geometry geometry(Map<String, Object> attributes) {
        if (place.wkt() != null) {
            Object text = attributes.get(place.wkt());
            return text == null ? null : Geometries.fromWkt(text.toString());
        }
        if (place.east() == null || place.north() == null) {
            return null;
        }
        Object east = attributes.get(place.east());
        Object north = attributes.get(place.north());
        if (east == null && north == null) {
            return null;
        }
        if (east == null || north == null) {
            throw MaillageException.parameter("geometry", "une des deux coordonnées manque");
        }
        return Geometries.point(number(east), number(north));
    }

    private static double number(Object text) {
        try {
            return Double.parseDouble(text.toString().replace(',', '.').replace(" ", ""));
        } catch (NumberFormatException e) {
            throw MaillageException.parameter("geometry", "« " + text + " » n'est pas une coordonnée")
                    .causedBy(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
