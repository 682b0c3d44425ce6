package org.maillage.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.problem.UnreadBody;
import org.maillage.api.request.GeoJsonInput;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.write.FeatureDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a feature that is written: a GeoJSON feature, or a merge patch of one (RFC 7396). Its {@code id}, and members that
 * no feature of ours has, are left alone, as the standard asks.
 */
final class FeatureBody {

    private final Crs crs;
    private final Reprojection reprojection;

    /** @param crs of its positions, in the axis order of the CRS's authority */
    FeatureBody(Crs crs, Reprojection reprojection) {
        this.crs = crs;
        this.reprojection = reprojection;
    }

    /** A whole feature. */
    FeatureDraft feature(byte[] body, JsonMapper json) {
        JsonNode feature = object(body, json);
        if (!feature.path("type").asString("").equals("Feature")) {
            throw MaillageException.parameter("type", "Le corps est un objet GeoJSON de type « Feature ».");
        }
        return draft(feature);
    }

    /** What changes of a feature. */
    FeatureDraft patch(byte[] body, JsonMapper json) {
        return draft(object(body, json));
    }

    private static JsonNode object(byte[] body, JsonMapper json) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw UnreadBody.of(e);
        }
        throw MaillageException.parameter("body", "Le corps est un objet GeoJSON.");
    }

    private FeatureDraft draft(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        if (!properties.isMissingNode() && !properties.isNull() && !properties.isObject()) {
            throw MaillageException.parameter("properties", "« properties » est un objet JSON.");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        properties
                .properties()
                .forEach(member -> values.put(member.getKey(), value(member.getKey(), member.getValue())));
        return new FeatureDraft(values, place(feature.get("geometry")));
    }

    private static @Nullable Object value(String name, JsonNode node) {
        if (node.isNull()) {
            return null;
        } else if (node.isArray()) {
            List<String> list = new ArrayList<>();
            node.forEach(element -> list.add(text(name, element)));
            return list;
        } else if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        } else if (node.isNumber()) {
            return node.asDouble();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : text(name, node);
    }

    private static String text(String name, JsonNode node) {
        if (node.isContainer() || node.isNull()) {
            throw MaillageException.parameter(
                    name, "« " + name + " » a une valeur qui n'est ni un texte ni un nombre.");
        }
        return node.asString();
    }

    private @Nullable Optional<Geometry> place(@Nullable JsonNode geometry) {
        if (geometry == null) {
            return null;
        }
        return geometry.isNull()
                ? Optional.empty()
                : Optional.of(GeoJsonInput.geometry(geometry, "geometry", crs, reprojection));
    }
}
