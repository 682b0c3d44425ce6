package org.maillage.api.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.api.html.Words;

/** The members of a schema as rows of a table. */
final class SchemaView {

    private SchemaView() {}

    /** @param resource {@code schema}, {@code queryables} or {@code sortables} */
    static Map<String, Object> of(Map<String, Object> schema, String resource, String lang) {
        List<Map<String, Object>> members = new ArrayList<>();
        Object required = schema.getOrDefault("required", Set.of());
        if (schema.get("properties") instanceof Map<?, ?> properties && required instanceof Collection<?> always) {
            properties.forEach((name, member) -> {
                Map<String, Object> row = row(name.toString(), (Map<?, ?>) member);
                row.put("required", always.contains(name));
                members.add(row);
            });
        }
        String address = text(schema, "$id");
        return Map.of(
                "members",
                members,
                "lead",
                Words.in(lang).getOrDefault(resource + "-lead", ""),
                "address",
                address,
                "history",
                address.substring(0, address.lastIndexOf('/')) + "/schema/versions",
                "number",
                text(schema, "x-version"));
    }

    private static Map<String, Object> row(String name, Map<?, ?> member) {
        Map<?, ?> one = member.get("items") instanceof Map<?, ?> items ? items : member;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("title", text(member, "title"));
        row.put("type", text(member, "type"));
        row.put("format", text(member, "format"));
        row.put("unit", text(member, "x-ogc-unit"));
        row.put("codes", one.get("enum") instanceof List<?> codes ? codes : List.of());
        row.put("announced", member.get(Announced.MEMBER) instanceof List<?> announced ? announced : List.of());
        row.put("size", one.get("enum") instanceof List<?> codes ? codes.size() : 0);
        return row;
    }

    private static String text(Map<?, ?> member, String name) {
        Object value = member.get(name);
        return value == null ? "" : value.toString();
    }
}
