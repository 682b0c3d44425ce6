package org.maillage.store.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Vocabularies} in the tables {@code vocabulary} and {@code term}, kept in memory: some hundred terms. */
public final class StoredVocabularies implements Vocabularies {

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    public StoredVocabularies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(List<Term> all, Map<String, Term> byCode) {}

    @Override
    public List<Term> listAll() {
        return known().all();
    }

    @Override
    public Optional<Term> find(String vocabulary, String code) {
        return Optional.ofNullable(known().byCode().get(vocabulary + "/" + code));
    }

    /** Forgets what was read, after the tables changed. */
    public void refresh() {
        known = null;
    }

    private Known known() {
        Known current = known;
        if (current == null) {
            current = read();
            known = current;
        }
        return current;
    }

    private Known read() {
        List<Term> all = jdbc.sql(
                        "SELECT vocabulary, code, label_fr, label_en, parent, rank FROM term ORDER BY vocabulary, rank, code")
                .query((row, n) -> new Term(
                        row.getString("vocabulary"),
                        row.getString("code"),
                        row.getString("label_fr"),
                        row.getString("label_en"),
                        row.getString("parent"),
                        row.getInt("rank")))
                .list();
        Map<String, Term> byCode = new HashMap<>();
        all.forEach(term -> byCode.put(term.vocabulary() + "/" + term.code(), term));
        return new Known(all, byCode);
    }
}
