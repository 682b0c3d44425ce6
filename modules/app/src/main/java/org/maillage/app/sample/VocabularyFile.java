package org.maillage.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.vocabulary.VocabularyBook;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies as geodata keeps them. */
final class VocabularyFile {

    private static final String PATH = "org/maillage/geodata/vocabularies.json";

    private VocabularyFile() {}

    private record Text(String fr, String en) {}

    private record Origin(@Nullable String title, @Nullable String url, @Nullable String licence) {}

    private record Entry(String code, Text label, @Nullable Text definition, @Nullable String parent, int order) {}

    private record Vocabulary(String id, Text title, @Nullable Origin source, List<Entry> terms) {}

    static List<VocabularyBook> read() throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream stream = new ClassPathResource(PATH).getInputStream()) {
            return mapper.readValue(stream, new TypeReference<List<Vocabulary>>() {}).stream()
                    .map(VocabularyFile::book)
                    .toList();
        }
    }

    private static VocabularyBook book(Vocabulary vocabulary) {
        Origin source = vocabulary.source();
        return new VocabularyBook(
                vocabulary.id(),
                vocabulary.title().fr(),
                vocabulary.title().en(),
                source == null ? null : source.title(),
                source == null ? null : source.url(),
                source == null ? null : source.licence(),
                vocabulary.terms().stream().map(VocabularyFile::term).toList());
    }

    private static VocabularyBook.Entry term(Entry entry) {
        Text definition = entry.definition();
        return new VocabularyBook.Entry(
                entry.code(),
                entry.label().fr(),
                entry.label().en(),
                definition == null ? null : definition.fr(),
                definition == null ? null : definition.en(),
                entry.parent(),
                entry.order());
    }
}
