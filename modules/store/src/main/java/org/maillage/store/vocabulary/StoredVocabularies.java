package org.maillage.store.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.domain.vocabulary.VocabularyBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Vocabularies} in the tables {@code vocabulary} and {@code term}, kept in memory: some hundred terms. */
public final class StoredVocabularies implements Vocabularies {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable Known known;

    public StoredVocabularies(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
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

    @Override
    public void publish(List<VocabularyBook> books) {
        if (books.stream().allMatch(this::isPublished)) {
            return;
        }
        transaction.executeWithoutResult(status -> books.forEach(this::publish));
        known = null;
    }

    /** At most starts nothing has changed, and writing some hundred terms again would cost a second. */
    private boolean isPublished(VocabularyBook book) {
        return book.entries().stream()
                .allMatch(entry -> find(book.id(), entry.code())
                        .filter(new Term(
                                book.id(),
                                entry.code(),
                                entry.labelFr(),
                                entry.labelEn(),
                                entry.parent(),
                                entry.position())::equals)
                        .isPresent());
    }

    private void publish(VocabularyBook book) {
        jdbc.sql(
                        """
                        MERGE INTO vocabulary AS v
                        USING (SELECT CAST(? AS varchar) AS id) AS given ON v.id = given.id
                        WHEN NOT MATCHED THEN INSERT (id, title_fr, title_en, source_title, source_url, licence)
                          VALUES (given.id, ?, ?, ?, ?, ?)""")
                .param(book.id())
                .param(book.titleFr())
                .param(book.titleEn())
                .param(book.sourceTitle())
                .param(book.sourceUrl())
                .param(book.licence())
                .update();
        book.entries().forEach(entry -> publish(book.id(), entry));
    }

    private void publish(String vocabulary, VocabularyBook.Entry entry) {
        jdbc.sql("DELETE FROM term WHERE vocabulary = ? AND code = ?")
                .params(vocabulary, entry.code())
                .update();
        jdbc.sql("INSERT INTO term (vocabulary, code, label_fr, label_en, definition_fr, definition_en, parent, rank)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(vocabulary)
                .param(entry.code())
                .param(entry.labelFr())
                .param(entry.labelEn())
                .param(entry.definitionFr())
                .param(entry.definitionEn())
                .param(entry.parent())
                .param(entry.position())
                .update();
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
