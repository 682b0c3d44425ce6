package org.maillage.domain.connection;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.Records;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * The facts of a relation; its period is the validity of the record.
 *
 * @param kind code of the vocabulary {@code relation-kind}; also what it is called
 * @param strength 1 to 5, null when it was not judged
 * @param origin how it is known: an interview, an act, an observation
 */
@Embeddable
public record RelationDetails(
        UUID fromActor,
        UUID toActor,
        String kind,
        @Nullable Integer strength,
        @Nullable String theme,
        @Nullable String origin)
        implements Details {

    public RelationDetails {
        fromActor = Facts.required(fromActor, "fromActor");
        toActor = Facts.required(toActor, "toActor");
        kind = Facts.required(kind, "kind");
        theme = Facts.optional(theme);
        origin = Facts.optional(origin);
        if (fromActor.equals(toActor)) {
            throw MaillageException.parameter("toActor", "Une relation lie deux acteurs différents.");
        }
        if (strength != null && (strength < 1 || strength > 5)) {
            throw MaillageException.parameter("strength", "La force d'une relation va de 1 à 5.");
        }
    }

    @Override
    public void check(UUID id, Records records) {
        Actor.require(fromActor, "fromActor", records, () -> before(id, records));
        Actor.require(toActor, "toActor", records, () -> before(id, records));
    }

    private static Stream<UUID> before(UUID id, Records records) {
        return records.findEver(Relation.KIND, id).stream()
                .map(Relation::details)
                .flatMap(relation -> Stream.of(relation.fromActor(), relation.toActor()));
    }

    @Override
    public String name() {
        return kind;
    }

    @Override
    public List<String> searchWords() {
        return List.of();
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("kind", "relation-kind", kind), CodedFact.of("theme", "theme", theme));
    }
}
