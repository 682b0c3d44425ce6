package org.maillage.api.features;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.time.Rfc3339;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.Sort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cursors as the parameter {@code cursor}: opaque to callers, the sort values and the key as base64 of a JSON list. */
public final class Cursors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cursors() {}

    /** Where the stream stands. */
    public static Cursor at(FeatureStream features, List<Sort> order) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            values.add(features.sortValue(i));
        }
        return new Cursor(values, features.key());
    }

    public static String write(Cursor cursor) {
        List<@Nullable Object> list = new ArrayList<>();
        cursor.sortedBy()
                .forEach(value -> list.add(value == null || value instanceof Number ? value : value.toString()));
        list.add(cursor.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(list));
    }

    /** @throws MaillageException when the text is no cursor of that order */
    public static Cursor read(String text, List<Sort> order) {
        try {
            JsonNode list = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (list.isArray() && list.size() == order.size() + 1) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    values.add(value(list.get(i), order.get(i)));
                }
                return new Cursor(values, list.get(order.size()).asLong());
            }
        } catch (IllegalArgumentException | JacksonException | java.time.DateTimeException e) {
            throw wrong().causedBy(e);
        }
        throw wrong();
    }

    private static @Nullable Object value(JsonNode node, Sort sort) {
        if (node.isNull()) {
            return null;
        }
        return switch (sort.property().type()) {
            case INTEGER -> node.asLong();
            case NUMBER -> node.asDouble();
            case BOOLEAN -> node.asBoolean();
            case DATE -> Rfc3339.day(node.asString());
            case TIMESTAMP -> Rfc3339.moment(node.asString()).toInstant();
            case STRING, STRINGS -> node.asString();
        };
    }

    private static MaillageException wrong() {
        return MaillageException.parameter(
                "cursor", "Ce curseur n'est pas de ceux que cette collection a donnés dans cet ordre.");
    }
}
