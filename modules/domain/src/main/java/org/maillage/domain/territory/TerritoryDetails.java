package org.maillage.domain.territory;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.identifier.Identifiers;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * The facts of a territory. Kind and code name it for as long as its validity lasts: codes are used again, and move.
 *
 * @param kind code of the vocabulary {@code territory-kind}
 * @param code the official code within the kind (INSEE, SIREN of an EPCI, INPN id of a park), null where none exists
 * @param population inhabitants (population municipale)
 * @param epci SIREN of the EPCI it lies in
 * @param departement code of the département it lies in
 * @param region code of the région it lies in
 */
@Embeddable
public record TerritoryDetails(
        String kind,
        @Nullable String code,
        String name,
        @Nullable Integer population,
        @Nullable String epci,
        @Nullable String departement,
        @Nullable String region)
        implements Details {

    public TerritoryDetails {
        kind = Facts.required(kind, "kind");
        name = Facts.required(name, "name");
        code = codeOf(kind, Facts.optional(code));
        epci = named("epci", Identifiers::siren, epci);
        departement = Identifiers.departement(departement);
        region = Identifiers.region(region);
    }

    private static @Nullable String codeOf(String kind, @Nullable String code) {
        return switch (kind) {
            case "commune" -> named("code", Identifiers::commune, code);
            case "epci" -> named("code", Identifiers::siren, code);
            case "departement" -> named("code", Identifiers::departement, code);
            case "region" -> named("code", Identifiers::region, code);
            default -> code;
        };
    }

    /** Its mistakes name the fact, not the identifier that the fact has to be. */
    private static @Nullable String named(String fact, UnaryOperator<@Nullable String> check, @Nullable String value) {
        return MaillageException.<@Nullable String>naming(fact, () -> check.apply(value));
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, code);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("kind", "territory-kind", kind));
    }
}
