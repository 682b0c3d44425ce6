package org.maillage.api.wms;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;

/** The values of a feature as French people read them: titles, labels instead of codes, units; nothing for what is unknown. */
final class InfoValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.FRENCH);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** As units are written after a number; a number without unit has none in front of it. */
    private static final Map<String, String> UNITS =
            Map.of("m2", "\u00A0m²", "EUR", "\u00A0€", "%", "\u202F%", "1", "");

    private final Vocabularies vocabularies;

    InfoValues(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** By title, in the order of the layer's properties. */
    Map<String, String> of(FeatureQuery query, FeatureStream feature) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Property> properties = query.properties();
        for (int i = 0; i < properties.size(); i++) {
            Object value = feature.value(i);
            if (value != null && !"owner".equals(properties.get(i).role())) {
                values.put(properties.get(i).title().fr(), text(properties.get(i), value));
            }
        }
        return values;
    }

    private String text(Property property, Object value) {
        if (value instanceof String[] codes) {
            return Arrays.stream(codes).map(code -> label(property, code)).collect(Collectors.joining(", "));
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant moment) {
            return DAY.format(moment.atZone(ZONE));
        }
        if (value instanceof Boolean flag) {
            return flag ? "oui" : "non";
        }
        return value instanceof Number number ? number(property, number) : label(property, value.toString());
    }

    private static String number(Property property, Number number) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRENCH);
        format.setMaximumFractionDigits(2);
        String unit = property.unit();
        return format.format(number) + (unit == null ? "" : UNITS.getOrDefault(unit, "\u00A0" + unit));
    }

    private String label(Property property, String code) {
        String vocabulary = property.vocabulary();
        return vocabulary == null
                ? code
                : vocabularies.find(vocabulary, code).map(Term::labelFr).orElse(code);
    }
}
