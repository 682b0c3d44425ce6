package org.maillage.api.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.layers.layer.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All vocabularies at once: some hundred terms, read once by the application. */
@RestController
public final class VocabularyList {

    private final Vocabularies vocabularies;

    public VocabularyList(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    record Known(Map<String, List<Entry>> vocabularies) {}

    record Entry(String code, LocalText label, @Nullable String parent, int order) {}

    @GetMapping("/api/vocabularies")
    Known list(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        Map<String, List<Entry>> byVocabulary = new LinkedHashMap<>();
        for (Term term : vocabularies.listAll()) {
            byVocabulary
                    .computeIfAbsent(term.vocabulary(), id -> new ArrayList<>())
                    .add(new Entry(
                            term.code(),
                            new LocalText(term.labelFr(), term.labelEn()),
                            term.parent(),
                            term.position()));
        }
        return new Known(byVocabulary);
    }
}
