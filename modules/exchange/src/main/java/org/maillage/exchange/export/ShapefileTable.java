package org.maillage.exchange.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2gis.functions.io.dbf.internal.DbaseFileException;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.dbf.internal.DbaseFileWriter;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureStream;

/** The table of a shapefile: dBASE III in UTF-8, {@code id} before the properties, under names of at most ten characters. */
final class ShapefileTable implements Closeable {

    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_TEXT = 254;

    private static final LocalText SOURCE = new LocalText("Source : ", "Source: ");
    private static final LocalText LICENCE = new LocalText("Licence : ", "Licence: ");
    private static final LocalText COLUMNS = new LocalText(
            "Colonnes (les textes sont coupés à " + LONGEST_TEXT + " octets) :",
            "Columns (texts are cut at " + LONGEST_TEXT + " bytes):");

    private final FileChannel file;
    private final List<Property> properties;
    private final Map<String, Property> names = new LinkedHashMap<>();
    private final DbaseFileHeader header = new DbaseFileHeader();
    private final DbaseFileWriter writer;
    private int rows;

    ShapefileTable(FileChannel file, List<Property> properties) throws IOException {
        this.file = file;
        this.properties = properties;
        try {
            header.setEncoding("UTF-8");
            header.addColumn("id", 'C', 36, 0);
            for (Property property : properties) {
                String name = name(property.name());
                names.put(name, property);
                column(name, property.type());
            }
            this.writer = new DbaseFileWriter(header, file, StandardCharsets.UTF_8);
        } catch (DbaseFileException e) {
            throw new IOException(e);
        }
    }

    private String name(String property) {
        String name = property.substring(0, Math.min(LONGEST_NAME, property.length()));
        for (int n = 1; names.containsKey(name) || name.equals("id"); n++) {
            String suffix = "_" + n;
            name = property.substring(0, Math.min(LONGEST_NAME - suffix.length(), property.length())) + suffix;
        }
        return name;
    }

    private void column(String name, PropertyType type) throws DbaseFileException {
        switch (type) {
            case INTEGER -> header.addColumn(name, 'N', 18, 0);
            case NUMBER -> header.addColumn(name, 'N', 18, 4);
            case BOOLEAN -> header.addColumn(name, 'L', 1, 0);
            case DATE -> header.addColumn(name, 'D', 8, 0);
            case STRING, STRINGS, TIMESTAMP -> header.addColumn(name, 'C', LONGEST_TEXT, 0);
        }
    }

    void write(FeatureStream feature) throws IOException {
        @Nullable Object[] row = new @Nullable Object[properties.size() + 1];
        row[0] = feature.id().toString();
        for (int i = 0; i < properties.size(); i++) {
            row[i + 1] = value(feature.value(i));
        }
        try {
            writer.write(row);
        } catch (DbaseFileException e) {
            throw new IOException(e);
        }
        rows++;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        } else if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return cut(String.valueOf(Target.flat(value)));
    }

    /** To the bytes that there is room for, at the end of a character. */
    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    /** The number of rows stands in the header, which was written before them. */
    void finish() throws IOException {
        file.write(ByteBuffer.wrap(new byte[] {0x1A}));
        header.setNumRecords(rows);
        file.position(0);
        header.writeHeader(file);
        // the library has the day of the last change a century early
        file.write(
                ByteBuffer.wrap(
                        new byte[] {(byte) (LocalDate.now(ZoneOffset.UTC).getYear() - 1900)}),
                1);
    }

    /**
     * What a shapefile cannot say: whose the data are, and what its columns are called in full. In both languages, because a file is kept
     * for whoever asks for it next.
     */
    String told(Layer layer) {
        return told(layer, "fr") + "\n— In English —\n\n" + told(layer, "en");
    }

    private String told(Layer layer, String lang) {
        StringBuilder text = new StringBuilder(layer.title().in(lang))
                .append('\n')
                .append(layer.description().in(lang))
                .append('\n');
        if (layer.attribution() != null) {
            text.append(SOURCE.in(lang)).append(layer.attribution()).append('\n');
        }
        if (layer.licence() != null) {
            text.append(LICENCE.in(lang)).append(layer.licence()).append('\n');
        }
        text.append('\n').append(COLUMNS.in(lang)).append('\n');
        names.forEach((name, property) -> text.append(name)
                .append(" = ")
                .append(property.name())
                .append(LocalText.COLON.in(lang))
                .append(property.title().in(lang))
                .append('\n'));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
