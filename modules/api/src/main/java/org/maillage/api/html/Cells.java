package org.maillage.api.html;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Property;

/** Values of features as people read them: codes by their labels, numbers and days as their language writes them. */
public final class Cells {

    /** UCUM's unit of what has none. */
    private static final String RATIO = "1";

    /** UCUM codes that people write otherwise. */
    private static final Map<String, String> SIGNS = Map.of("m2", "m²", "EUR", "€");

    private static final Pattern FIRST = Pattern.compile("^1(?=\\s)");

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final String lang;
    private final Locale locale;
    private final Vocabularies vocabularies;

    /** @param lang ISO 639 code; anything but {@code en} reads French */
    public Cells(String lang, Vocabularies vocabularies) {
        this.lang = lang;
        this.locale = lang.equals("en") ? Locale.UK : Locale.FRANCE;
        this.vocabularies = vocabularies;
    }

    /** Its title, with its unit as people write it. */
    public String title(Property property) {
        String title = property.title().in(lang);
        String unit = property.unit();
        return unit == null || unit.equals(RATIO) ? title : title + " (" + SIGNS.getOrDefault(unit, unit) + ")";
    }

    /** Empty for what is not known. */
    public String text(Property property, @Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String[] values) {
            return Arrays.stream(values).map(code -> label(property, code)).collect(Collectors.joining(", "));
        } else if (value instanceof Long || value instanceof Double) {
            return number((Number) value);
        } else if (value instanceof Boolean flag) {
            return Words.in(lang).getOrDefault(flag ? "yes" : "no", "");
        } else if (value instanceof LocalDate day) {
            return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), day);
        } else if (value instanceof Instant moment) {
            return written(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment.atZone(ZONE));
        }
        return label(property, value.toString());
    }

    /** In French the first of a month, and no other day, is an ordinal number; CLDR's forms have no word for that. */
    private String written(DateTimeFormatter form, TemporalAccessor date) {
        String text = form.localizedBy(locale).format(date);
        return locale.equals(Locale.FRANCE) ? FIRST.matcher(text).replaceFirst("1er") : text;
    }

    /** Of a point its ordinates in the order of the CRS, of everything else what it is: the map shows where. */
    public String place(byte @Nullable [] wkb, OutputCrs crs) {
        if (wkb == null) {
            return "";
        }
        Geometry geometry = Geometries.fromWkb(crs.fromStorage().apply(wkb));
        if (!(geometry instanceof Point point)) {
            return geometry.getGeometryType();
        }
        String form = "%." + crs.decimals() + "f";
        return String.format(Locale.ROOT, form + ", " + form, point.getX(), point.getY());
    }

    private String label(Property property, String code) {
        String vocabulary = property.vocabulary();
        return vocabulary == null
                ? code
                : vocabularies.find(vocabulary, code).map(this::label).orElse(code);
    }

    private String label(Term term) {
        return lang.equals("en") ? term.labelEn() : term.labelFr();
    }

    /** With at most two decimals; years and other whole numbers below 10,000 stay together. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setGroupingUsed(Math.abs(number.doubleValue()) >= 10_000);
        return format.format(number);
    }
}
