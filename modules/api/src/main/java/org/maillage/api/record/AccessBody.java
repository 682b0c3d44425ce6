package org.maillage.api.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Blur;
import org.maillage.domain.record.Confidentiality;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.databind.JsonNode;

/** Whose a record is and who sees it, as callers say it: {@code structure, level, partners, place, blur}. */
final class AccessBody {

    private static final Set<String> MEMBERS = Set.of("structure", "level", "partners", "place", "blur");

    private AccessBody() {}

    /**
     * What is said, and the rest as it was.
     *
     * @throws MaillageException naming the member that is unknown or wrong
     */
    static Access read(JsonNode body, Access before) {
        if (!body.isObject()) {
            throw MaillageException.parameter("access", "« access » est un objet JSON.");
        }
        body.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw MaillageException.parameter("access." + name, "« access » n'a pas de « " + name + " ».");
                });
        return new Access(
                body.has("structure") ? structure(body.get("structure"), "access.structure") : before.structure(),
                code(body, "level", Confidentiality.class).orElse(before.level()),
                body.has("partners") ? partners(body.get("partners")) : before.partners(),
                code(body, "place", Confidentiality.class).orElse(before.place()),
                body.path("blur").isNull()
                        ? null
                        : code(body, "blur", Blur.class).orElse(before.blur()));
    }

    private static Set<UUID> partners(JsonNode list) {
        if (!list.isArray()) {
            throw MaillageException.parameter("access.partners", "« access.partners » est une liste de structures.");
        }
        Set<UUID> partners = new HashSet<>();
        list.forEach(one -> {
            UUID partner = structure(one, "access.partners");
            if (partner == null) {
                throw MaillageException.parameter("access.partners", "Une structure de « access.partners » manque.");
            }
            partners.add(partner);
        });
        return partners;
    }

    private static @Nullable UUID structure(JsonNode id, String parameter) {
        try {
            return id.isNull() ? null : UUID.fromString(id.asString(""));
        } catch (IllegalArgumentException e) {
            throw MaillageException.parameter(parameter, "« " + id.asString("") + " » n'est pas une structure.")
                    .causedBy(e);
        }
    }

    private static <E extends Enum<E>> Optional<E> code(JsonNode body, String name, Class<E> type) {
        if (!body.has(name)) {
            return Optional.empty();
        }
        List<E> values = List.of(type.getEnumConstants());
        String code = body.get(name).asString("");
        return Optional.of(values.stream()
                .filter(value -> RecordForms.code(value).equals(code))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                                "access." + name, "« " + code + " » n'est pas une valeur de « access." + name + " ».")
                        .with("codes", values.stream().map(RecordForms::code).toList())));
    }
}
