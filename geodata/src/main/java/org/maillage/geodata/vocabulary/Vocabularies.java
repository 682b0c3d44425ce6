package org.maillage.geodata.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies of {@code vocabularies.json}. */
public record Vocabularies(List<Vocabulary> all) {
    private static final String FILE = "/org/maillage/geodata/vocabularies.json";

    /** A vocabulary and its terms, in order. */
    public record Vocabulary(String id, List<Term> terms) {}

    /** A term; {@code legalCategory} is only given by actor types. */
    public record Term(String code, @Nullable String parent, @Nullable String legalCategory) {}

    /** Reads the file of this module. */
    public static Vocabularies read() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream stream = Vocabularies.class.getResourceAsStream(FILE)) {
            return new Vocabularies(
                    mapper.readValue(Objects.requireNonNull(stream, FILE), new TypeReference<List<Vocabulary>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term of a vocabulary; a code that is not there is a mistake in the tables. */
    public Term term(String vocabulary, String code) {
        return findTerm(vocabulary, code)
                .orElseThrow(() -> new IllegalArgumentException(vocabulary + " has no code " + code));
    }

    public Optional<Term> findTerm(String vocabulary, String code) {
        return all.stream()
                .filter(candidate -> candidate.id().equals(vocabulary))
                .flatMap(candidate -> candidate.terms().stream())
                .filter(term -> term.code().equals(code))
                .findFirst();
    }
}
